"""The closed sets of words that commands, events and views share."""

from typing import Literal

# A ticket's way through the hall. "pending" is in the book and cannot be called yet (R11-R13).
TicketState = Literal[
    "pending", "waiting", "called", "serving", "held", "missed", "finished", "cancelled"
]
# What a pending ticket is waiting for: an outside signal, or its holder's arrival at the hall.
Awaits = Literal["signal", "check_in"]

# A step of a journey, as the citizen sees it (R11).
StepState = Literal["done", "skipped", "now", "next"]
# Where somebody said that he is here; a phone must prove that it is.
CheckInPlace = Literal["kiosk", "desk", "phone"]
# How he came to his appointment: before it, within what the hall allows after it, or later (R12).
Arrival = Literal["early", "on_time", "late"]
AppointmentState = Literal["booked", "checked_in", "missed", "cancelled"]

# A window, as the citizen sees it; anything but "open" lights the 「暫停服務」 sign.
CounterState = Literal["open", "paused", "closed"]

# R17: why a window pauses decides who must agree.
PauseReason = Literal["personal", "settlement", "internal", "fault", "emergency"]

# R7: why a ticket is sent on. Whoever came to the wrong window; one matter more after this one; or
# the same matter with a colleague.
TransferReason = Literal["wrong_window", "next_matter", "hand_over"]
# R16-R18: what becomes of a request for the supervisor's consent.
ApprovalState = Literal["asked", "granted", "refused", "withdrawn", "lapsed"]

# R20: who has been told of a window that should serve and does not.
Told = Literal["clerk", "leader"]

# R22: what the duty leader is called for.
LeaderReason = Literal["help", "dispute", "complaint", "safety"]

# The hall over the day; "extended" is 延時服務 (R19).
HallState = Literal["open", "extended", "closed"]

# R19: whether a number that is taken now is called only after the posted closing.
AfterClosing = Literal["no", "perhaps", "surely"]

# How a wait is worded: 「5 分內」, 「約 20–35 分」, 「約 60–90 分以上」, 「90 分以上」.
WaitWords = Literal["within", "between", "open", "beyond"]

# What a service offers to the next citizen.
ServiceState = Literal["open", "unstaffed", "closed"]

# One paper: queued -> sending -> printed | unknown | failed. "printed_weak" is a printer that
# took all bytes and says it is well, but cannot prove that the paper is out.
PrintState = Literal["queued", "sending", "printed", "printed_weak", "unknown", "failed"]
PrintOutcome = Literal["printed", "printed_weak", "unknown", "failed"]

# How a device is. "unknown" is a value of its own: no answer is never "well". "mute" is a wall
# that shows its calls and cannot say them.
HealthState = Literal[
    "ready",
    "low",
    "no_paper",
    "cover",
    "cutter",
    "cooling",
    "mute",
    "dead",
    "offline",
    "unknown",
]

# How a citizen's voice came in.
Via = Literal["kiosk", "phone", "desk", "counter"]
# R30: why a service was rated low; "other" is for the box of opinions.
RatingReason = Literal["waited_long", "not_settled", "not_clear", "manner", "place", "other"]
OpinionKind = Literal["opinion", "complaint"]
# filed -> assigned -> answered, and once more from reopened.
OpinionState = Literal["filed", "assigned", "answered", "reopened"]
# R31: what somebody needs help with, and whether anybody is on the way.
HelpKind = Literal["machine", "form", "way", "language", "mobility", "other"]
HelpState = Literal["asked", "coming"]

# R14: what must be ready before the doors open, and whether it is.
ReadyKind = Literal["device", "clock", "store", "staff"]
ReadyState = Literal["green", "red", "unknown"]

# R27-R29: what a screen says besides the numbers, and where. Hands put up only some of it.
NoticeKind = Literal["notice", "ticker", "belongings", "lost_property"]
PostedKind = Literal["notice", "ticker", "belongings"]
Surface = Literal["wall", "kiosk", "counter", "phone"]
LostItem = Literal[
    "phone",
    "wallet",
    "bag",
    "umbrella",
    "glasses",
    "keys",
    "card",
    "papers",
    "clothing",
    "jewellery",
    "cup",
    "other",
]
LostPlace = Literal[
    "waiting_area", "counter", "kiosk", "form_desk", "restroom", "entrance", "elsewhere_here"
]

# Words that people read, by language tag ("zh-Hant", "en", …).
Text = dict[str, str]
# Lists that people read, by language tag.
Items = dict[str, tuple[str, ...]]

# Who may speak to the hub.
Role = Literal[
    "kiosk",
    "printer",
    "display",
    "counter",
    "virtual",
    "integrator",
    "clerk",
    "supervisor",
    "stage",
    "public",
]
