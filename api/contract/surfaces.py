"""Every surface, every state it can be in, and the phrases that it says there (R25, R26).

A closed list: a screen that is drawn and does not stand here is found by a test, and so is a
surface without an honest state for the time that its hub, network or printer is lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass

# A key, or the beginning of several with a dot at its end.
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Surface:
    """One kind of screen, paper or page. `faults`: what it says itself when something is lost."""

    name: str
    states: Mapping[str, Keys]
    faults: Keys


_NUMBER = ("kiosk.number.",)

KIOSK = Surface(
    "kiosk",
    {
        "attract": ("kiosk.attract.", "language.name"),
        "language": ("kiosk.language.",),
        "access": ("kiosk.access.", "kiosk.speech."),
        "services": ("kiosk.services.",),
        "friendly": ("kiosk.services.chosen", "kiosk.services.choose_now", "common.priority"),
        "screen_only": ("kiosk.services.screen_only",),
        "groups": ("kiosk.groups.",),
        "confirm": ("kiosk.confirm.",),
        "class": ("kiosk.confirm.", "kiosk.classes."),
        "help_asked": ("kiosk.help.called", "kiosk.help.asked"),
        "help_coming": ("kiosk.help.who", "kiosk.help.coming"),
        "pad_arrive": ("kiosk.pad_arrive.", "kiosk.pad."),
        "pad_typed": ("kiosk.pad_arrive.", "kiosk.pad."),
        "pad_rate": ("kiosk.pad_rate.", "kiosk.pad."),
        "asking": ("kiosk.asking.",),
        "unheard": ("kiosk.unheard.",),
        "early": ("kiosk.refusal.", "problem.appointment_early."),
        "returned": ("kiosk.arrived.returned.", *_NUMBER),
        "already": ("kiosk.arrived.already.", *_NUMBER),
        "standing": ("kiosk.standing.", "citizen."),
        "voice": ("kiosk.voice.",),
        "rating": ("kiosk.rating.title", "kiosk.rating.grade."),
        "reasons": ("kiosk.reasons.", "kiosk.rating.reason."),
        "thanks": ("kiosk.thanks.",),
        "opinion": ("kiosk.opinion.title", "kiosk.opinion.kind."),
        "sentences": ("kiosk.sentences.", "kiosk.opinion.say."),
        "contact": ("kiosk.contact.",),
        "telephone": ("kiosk.telephone.",),
        "received": ("kiosk.received.",),
        "staff": ("kiosk.staff.",),
        "pin": ("kiosk.pin.",),
        "service": ("kiosk.service.",),
        "service_tickets": ("kiosk.service.paper.", "kiosk.service.reprint"),
        "taking": ("kiosk.taking.",),
        "printing": ("kiosk.printing.", *_NUMBER),
        "take": ("kiosk.take.", *_NUMBER),
        "weak": ("kiosk.weak.", *_NUMBER),
        "ask": ("kiosk.ask.", *_NUMBER),
        "keep": ("kiosk.keep.", *_NUMBER),
        "sorry": ("kiosk.sorry.", *_NUMBER),
        "busy": ("kiosk.busy.",),
        "refused": ("kiosk.refusal.", "problem."),
        "still_here": ("kiosk.still_here.",),
        "closed": ("kiosk.closed.", "kiosk.hours", "kiosk.phone", "kiosk.opens_on"),
        "extended": ("kiosk.extended.",),
        "starting": ("kiosk.starting.",),
        "fault": ("kiosk.fault.title", "kiosk.fault.desk", "kiosk.fault.hub"),
        "no_printer": ("kiosk.fault.no_paper", "kiosk.fault.printer", "kiosk.fault.cooling"),
    },
    ("kiosk.fault.hub", "kiosk.fault.no_paper", "kiosk.fault.printer", "kiosk.fault.cooling"),
)
WALL = Surface(
    "wall",
    {
        "starting": ("wall.starting_title", "wall.starting_detail", "wall.name"),
        "early": ("wall.first_title", "wall.first_detail"),
        "busy": ("wall.calling", "wall.counter_label", "wall.to_counter", "wall.waiting"),
        "recalled": ("wall.calling_again", "wall.recall"),
        "paused": ("wall.paused", "wall.see_counters", "wall.see_desk", "wall.reason."),
        "extended": ("wall.extended", "wall.extended_notice", "wall.service_closed"),
        "closed": ("wall.closed_title", "wall.closed_detail", "wall.closed_badge"),
        "stale": ("wall.line_lost", "wall.last_call", "common.stale"),
        "fault": ("wall.fault_title", "wall.fault_detail"),
    },
    ("wall.fault_detail",),
)
PAPER = Surface(
    "paper",
    {
        "normal": ("ticket.ahead", "common.wait.", "ticket.clock", "ticket.keep", "ticket.thanks"),
        "next": ("ticket.next",),
        "priority": ("ticket.head_start", "common.priority"),
        "copy": ("ticket.copy",),
        "test": ("ticket.test_title", "ticket.test_service", "ticket.test_letters"),
    },
    # Paper that is lost says nothing: the kiosk speaks for it.
    ("kiosk.sorry.title",),
)
COUNTER_UNIT = Surface(
    "counter unit",
    {
        "open": ("clerk.sign.dark", "clerk.sign.led"),
        "paused": ("clerk.sign.lit", "clerk.sign.blank"),
        "test": ("counter_unit.test_",),
        "stuck": ("counter_unit.stuck", "counter_unit.led_lost"),
    },
    # Its lamps have no words: lost, it lights 「暫停服務」, and the clerk says why.
    ("situation.fault",),
)
CLERK = Surface(
    "clerk",
    {
        "sign_in": ("clerk.sign_in.",),
        "choose": ("clerk.choose.",),
        "closed": ("clerk.state.closed", "clerk.prompt.closed"),
        "open": ("clerk.state.open", "clerk.prompt.idle", "clerk.primary."),
        "called": ("clerk.ticket.called", "situation.calling", "situation.greeting"),
        "serving": ("clerk.ticket.serving", "situation.explaining", "situation.finish"),
        "paused": ("clerk.state.paused", "situation.paused"),
        "refused": ("problem.", "clerk.rule"),
        "lost": ("clerk.lost_title", "clerk.lost_mend", "clerk.again"),
        "starting": ("clerk.connecting", "clerk.starting_mend"),
        "stale": ("clerk.stale_title", "clerk.stale_mend", "situation.fault"),
    },
    ("clerk.stale_title", "situation.fault"),
)
HALL = Surface(
    "hall",
    {
        "start": ("stage.start.",),
        "showing": ("stage.kiosk", "stage.wall", "stage.paper", "stage.counters"),
        "none": ("stage.no_",),
        "lost": ("stage.lost", "stage.lost_mend"),
        "stale": ("stage.stale",),
    },
    ("stage.stale", "stage.lost_mend"),
)
_REASONS = ("paused_until", "paused", "closed", "passed", "slower", "opened", "faster")
_BECAUSE = tuple(f"citizen.because.{reason}" for reason in _REASONS)
# What a citizen's own page on a phone says of the ticket, by where it is.
CITIZEN = Surface(
    "citizen",
    {
        "waiting": ("citizen.waiting", "citizen.ahead"),
        "next": ("citizen.next",),
        "moved": ("citizen.longer", "citizen.shorter", *_BECAUSE),
        "late": ("citizen.late",),
        "pending": ("citizen.check_in", "citizen.preparing"),
        "called": ("citizen.called",),
        "serving": ("citizen.serving",),
        "held": ("citizen.held",),
        "missed": ("citizen.missed",),
        "transferred": ("citizen.transferred",),
        "finished": ("citizen.finished",),
        "cancelled": ("citizen.cancelled",),
        "extended": ("citizen.extended",),
        "unknown": ("problem.no_such_token.",),
        "stale": ("citizen.stale",),
    },
    ("citizen.stale",),
)
SURFACES: tuple[Surface, ...] = (KIOSK, WALL, PAPER, COUNTER_UNIT, CLERK, HALL, CITIZEN)
