"""Whatever anybody might ask of the hall, sensible or not; no more than the wire would let in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from api.contract import commands as c
from api.contract.commands import Command
from api.domain.hall import Hall
from tests.api.domain.acts_arrivals import ARRIVALS, BY_PHONE, HERE, LAPSING, meant_arrival
from tests.api.domain.acts_voices import VOICES, meant_voice

# A command, time that passes, or a word for what the machine does by itself.
Step = Command | timedelta | str
SEEN = "seen"

DEVICES = ("kiosk-1", "kiosk-2", "printer-1", "printer-2", "nobody", "hub:clock")
COUNTERS = st.sampled_from((1, 1, 1, 2, 2, 3))
SERVICES = st.sampled_from(("A", "A", "B", "C", "C", "J", "J"))
# In words for what only the hall of that moment knows: see `meant`.
NUMBERS = st.sampled_from(
    ("waiting", "waiting", "missed", "held", "newest", "oldest", "A001", "pending")
)
AFTER = st.sampled_from((*(SEEN,) * 8, None, "A001", "C500"))
JOBS = st.sampled_from(("newest", "newest", "oldest"))
WORDS = st.sampled_from(("缺件", "x", "", " ", "\x00\x1b@", "\u200b", "長" * 3000, "a\nb"))
MINUTES = st.sampled_from((None, None, 5, 5, 0, 10**30))
HEALTH = st.sampled_from(("ready", "low", "no_paper", "offline", "unknown"))
OUTCOMES = st.sampled_from(("printed", "printed_weak", "unknown", "failed"))
REASONS = st.sampled_from(("personal", "settlement", "internal", "fault", "emergency"))

TAKING = st.builds(
    c.TakeTicket,
    service=SERVICES,
    ticket_class=st.sampled_from(("normal", "normal", "normal", "priority", "urgent")),
    language=st.sampled_from(("zh-Hant", "en", "", "tlh")),
    kiosk=st.sampled_from((None, None, None, "kiosk-1", "kiosk-1", "kiosk-2")),
    token=st.just("t"),
    reason=st.sampled_from(("急件", "急件", "")),
)
OPENING = st.sampled_from((1, 2, 3)).map(lambda n: c.OpenCounter(counter=n, staff=f"100{n}"))
ANY_OPENING = st.builds(
    c.OpenCounter, counter=COUNTERS, staff=st.sampled_from(("1001", "1002", "1003"))
)
HEALING = st.builds(
    c.ReportHealth, device=st.sampled_from(DEVICES), state=HEALTH, detail=st.sampled_from("ab")
)


def hour(hours: int) -> datetime:
    """So many hours after the doors first opened."""
    return datetime(2026, 3, 2, 0, 0, tzinfo=UTC) + timedelta(hours=hours)


def at_the_window(kind: type[Any], **more: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Something done at any window."""
    return st.builds(kind, counter=COUNTERS, **more)


def often(times: int, strategy: st.SearchStrategy[Any]) -> list[st.SearchStrategy[Any]]:
    """The strategy so many times; one_of would take the very same one only once."""
    return [strategy.map(lambda step: step) for _ in range(times)]


# Hours of that morning and of the next, without a zone, and what no clock says.
MOMENTS = st.sampled_from(
    (None, None, None, datetime(2026, 3, 2, 10), datetime(2026, 3, 3, 9), datetime.max)
)
PLACES = st.one_of(
    st.builds(lambda code: {"service": code}, SERVICES),
    st.builds(lambda number: {"to_counter": number}, COUNTERS),
    st.just({"to_counter": 2}),
    st.just({"to_counter": 2, "number": "held", "note": "請看附件"}),
    st.builds(lambda code: {"service": code, "number": "held"}, SERVICES),
    st.just({}),
    st.just({"service": "A", "to_counter": 1}),
)
TRANSFERS = st.builds(
    lambda counter, place: c.TransferTicket(counter=counter, **place), COUNTERS, PLACES
)


PAUSES = at_the_window(c.PauseCounter, reason=REASONS, minutes=MINUTES)
WISHES: st.SearchStrategy[c.Wish] = st.one_of(
    PAUSES,
    st.builds(c.PauseCounter, counter=COUNTERS, reason=st.just("settlement")),
    at_the_window(c.CloseCounter),
)
# Whoever asks is the clerk of the window, or somebody who never could: see `meant`.
ASKS = WISHES.flatmap(
    lambda wish: st.builds(
        c.AskApproval,
        counter=st.just(wish.counter),
        staff=st.sampled_from(("clerk", "clerk", "9001", "")),
        wish=st.just(wish),
        words=WORDS,
    )
)
ANSWERERS = st.sampled_from(("9001", "9001", "9002", "1001", ""))
REQUESTS = st.sampled_from(("asked", "asked", "asked", "newest", "nothing"))
CALLS = st.sampled_from(("newest", "oldest", "L0"))
CONSENT: tuple[st.SearchStrategy[Step], ...] = (
    *often(3, ASKS),
    *often(3, st.builds(c.GrantApproval, approval=REQUESTS, staff=ANSWERERS, minutes=MINUTES)),
    *often(4, st.just(c.GrantApproval(approval="asked", staff="9002"))),
    st.just(c.RefuseApproval(approval="asked", staff="9002", words="later")),
    st.just(c.AcknowledgeLeaderCall(call="newest", staff="9002")),
    st.builds(c.RefuseApproval, approval=REQUESTS, staff=ANSWERERS, words=WORDS),
    st.builds(c.WithdrawApproval, approval=REQUESTS, staff=ANSWERERS),
    st.builds(c.LapseApproval, approval=REQUESTS),
    at_the_window(c.CallLeader, reason=st.sampled_from(("help", "safety")), words=WORDS),
    st.builds(c.AcknowledgeLeaderCall, call=CALLS, staff=ANSWERERS),
    st.builds(c.EndLeaderCall, call=CALLS, staff=ANSWERERS),
    at_the_window(c.NoticeAbsence, told=st.sampled_from(("clerk", "leader"))),
    at_the_window(c.EndIdle),
)
PAPERS: tuple[st.SearchStrategy[Step], ...] = (
    st.builds(
        c.BeginPrint, job=JOBS, printer=st.sampled_from(("printer-1", "printer-1", "printer-2"))
    ),
    st.builds(
        c.SettlePrint, job=JOBS, printer=st.just("printer-1"), outcome=OUTCOMES, detail=WORDS
    ),
    st.builds(c.ConfirmPaper, job=JOBS, got_it=st.booleans()),
)
LEADERS = st.sampled_from(("9001", "9001", "1001", "nobody"))
SETS = st.sampled_from((("A",), ("A", "B"), ("B", "A", "A"), ("C",), ("A", "C"), (), ("X",)))
ASSIGNING = at_the_window(c.AssignServices, services=SETS, staff=LEADERS, reason=WORDS)
NOTICES: tuple[st.SearchStrategy[Step], ...] = (
    st.builds(
        c.PostNotice,
        words=st.sampled_from(({"zh-Hant": "停水"}, {"en": "x", "tlh": "y"}, {}, {"en": "\x00"})),
        kind=st.sampled_from(("notice", "ticker", "belongings")),
        starts_at=MOMENTS,
        ends_at=MOMENTS,
        shown_on=st.sampled_from(((), ("wall",), ("kiosk-1",), ("ceiling",))),
    ),
    st.builds(
        c.PostLostProperty,
        item=st.sampled_from(("bag", "phone", "other")),
        place=st.sampled_from(("counter", "entrance")),
        words=st.sampled_from(("", "", "黑色", "王先生", "長" * 3000)),
    ),
    st.builds(c.WithdrawNotice, notice=st.sampled_from(("newest", "newest", "oldest", "hall-1"))),
)
JOURNEYS: tuple[st.SearchStrategy[Step], ...] = (
    *often(3, st.builds(c.MarkReady, number=st.sampled_from(("pending", "pending", "newest")))),
    st.builds(
        c.SkipStep,
        number=st.sampled_from(("pending", "waiting", "newest", "held")),
        service=st.sampled_from(("B", "B", "C", "J")),
        reason=WORDS,
    ),
    st.builds(
        c.AddStep,
        number=NUMBERS,
        service=SERVICES,
        reason=WORDS,
        waits_for_signal=st.booleans(),
    ),
)
GRANTING = st.builds(
    c.GrantClass,
    number=NUMBERS,
    ticket_class=st.sampled_from(("priority", "priority", "urgent", "normal", "none")),
    reason=WORDS,
    staff=st.sampled_from(("1001", "9001")),
)
PRESSES = at_the_window(c.CallNext, after=AFTER)
# Nothing at all, within the guard, minutes, a lunch, and a night over midnight and day start.
PASSING = st.sampled_from([timedelta(seconds=s) for s in (0, 1, 4, 4, 60, 1200, 9000, 64800)])


# There to be refused: nothing in it is of this hall.
NONSENSE: st.SearchStrategy[Step] = st.sampled_from(
    (
        c.TakeTicket(service="X"),
        c.TakeTicket(service="E", language="en"),
        c.TakeTicket(service="A", ticket_class="none", kiosk="nobody"),
        c.CallNext(counter=0),
        c.FinishTicket(counter=-7),
        c.OpenCounter(counter=10**30, staff="1001"),
        c.OpenCounter(counter=1, staff=""),
        c.TransferTicket(counter=1, service=""),
        c.TransferTicket(counter=1, to_counter=0),
        c.ReturnTicket(number=""),
        c.CallTicket(counter=1, number="Z" * 9999, reason="x"),
        c.ReprintTicket(number="A001", kiosk="nobody"),
        c.BeginPrint(job="", printer=""),
        c.ConfirmPaper(job="\x00", got_it=True),
        c.ReportHealth(device="", state="ready"),
        c.RollDay(day="yesterday"),
        c.MarkReady(number=""),
        c.MarkReady(number="J001", service="X"),
        c.SkipStep(number="J001", service="", reason="x"),
        c.AddStep(number="J001", service="X", reason="x"),
    )
)

# The doors of the Monday and its lunch, one that never opened, and a clock that is told the time.
READY = st.one_of(
    st.builds(
        c.CheckReadiness,
        opening=st.sampled_from([hour(0), hour(5), hour(24), hour(3)]),
    ),
    st.builds(c.ConfirmClock, at=st.just(hour(26)), staff=st.just("1001")),
    st.builds(c.ReportHealth, device=st.just("hub:clock"), state=HEALTH),
)
DATES = st.sampled_from(("", "", "2026-03-02", "2026-03-03", "2026-03-07", "yesterday"))
CHANGING_HOURS = st.one_of(
    st.builds(
        c.ChangeHours,
        date=DATES,
        closes_at=st.sampled_from(("10:00", "16:00", "20:00", "24:00", "x")),
        reason=WORDS,
        staff=st.just("1001"),
    ),
    st.builds(
        c.ChangeHours,
        date=DATES,
        closed=st.booleans(),
        spans=st.sampled_from(((), ("06:00-23:00",), ("09:00-09:01", "10:00-24:00"), ("b-a",))),
        reason=st.just("typhoon"),
    ),
    st.builds(c.WithdrawHours, date=DATES),
)

# Repeated where it must happen often, or nothing much would happen at all.
STEPS: st.SearchStrategy[Step] = st.one_of(
    *often(6, TAKING),
    *often(9, PRESSES),
    *often(3, PASSING),
    *often(2, OPENING),
    *PAPERS,
    *CONSENT,
    *ARRIVALS,
    *often(2, BY_PHONE),
    *often(2, HERE),
    LAPSING,
    NONSENSE,
    ANY_OPENING,
    HEALING,
    at_the_window(c.CallTicket, number=NUMBERS, reason=WORDS),
    at_the_window(c.Recall),
    at_the_window(c.StartService),
    at_the_window(c.FinishTicket),
    *often(3, at_the_window(c.MarkNoShow)),
    *often(3, st.builds(c.ReturnTicket, number=st.just("missed"))),
    at_the_window(c.HoldTicket, reason=WORDS, minutes=MINUTES),
    at_the_window(c.HoldTicket, reason=st.just("x"), minutes=MINUTES, number=st.just("held")),
    *often(2, ASSIGNING),
    at_the_window(c.ResetServices, staff=LEADERS, reason=WORDS),
    st.just(c.ReleaseStranded()),
    *often(4, TRANSFERS),
    st.builds(c.CancelTicket, number=NUMBERS),
    *often(3, GRANTING),
    st.builds(c.ReprintTicket, number=NUMBERS, kiosk=st.sampled_from((None, *DEVICES))),
    *JOURNEYS,
    *NOTICES,
    at_the_window(c.CloseCounter),
    *often(3, PAUSES),
    *often(2, at_the_window(c.ResumeCounter)),
    st.builds(c.RollDay, day=st.sampled_from(("2026-03-02", "2026-03-03", "2000-01-01", ""))),
    CHANGING_HOURS,
    READY,
    st.just("the hour strikes"),
    st.just("everybody looks"),
    *often(2, st.just("the hub acts")),
    *VOICES,
)


def meant(hall: Hall, command: Command) -> Command:
    """The command with the words for numbers and jobs replaced by those that are there now."""
    match command:
        case c.CallNext(after="seen"):
            ticket = hall.at_counter(command.counter)
            return replace(command, after=ticket.id if ticket else None)
        case c.HoldTicket(number=str(word)) | c.TransferTicket(number=str(word)):
            return replace(command, number=_number(hall, word))
        case (
            c.CallTicket()
            | c.ReturnTicket()
            | c.CancelTicket()
            | c.ReprintTicket()
            | c.MarkReady()
            | c.SkipStep()
            | c.AddStep()
            | c.GrantClass()
        ):
            return replace(command, number=_number(hall, command.number))
        case c.AskApproval():
            here = hall.counter(command.counter).staff or "1001"
            staff = here if command.staff == "clerk" else command.staff
            return replace(command, staff=staff, approval=f"ask-{hall.state.sequence}")
        case c.GrantApproval() | c.RefuseApproval() | c.WithdrawApproval() | c.LapseApproval():
            return replace(command, approval=_request(hall, command.approval))
        case c.AcknowledgeLeaderCall() | c.EndLeaderCall():
            return replace(command, call=_of(list(hall.state.leader_calls), command.call))
        case c.WithdrawNotice():
            return replace(command, notice=_of(list(hall.state.notices), command.notice))
        case c.BeginPrint() | c.SettlePrint() | c.ConfirmPaper():
            return replace(command, job=_of(list(hall.state.jobs), command.job))
        case _:
            return meant_arrival(hall, meant_voice(hall, command))


def _number(hall: Hall, word: str) -> str:
    tickets = hall.state.tickets.values()
    in_state = [one.number for one in tickets if one.state == word]
    return in_state[0] if in_state else _of([one.number for one in tickets], word)


def _request(hall: Hall, word: str) -> str:
    known = hall.state.approvals.values()
    open_ones = [one.id for one in known if one.state == "asked"]
    return _of(open_ones, "oldest") if word == "asked" else _of([one.id for one in known], word)


def _of(there: list[str], word: str) -> str:
    place = {"newest": -1, "oldest": 0}.get(word)
    return there[place] if there and place is not None else word
