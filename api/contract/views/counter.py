"""A window, for its clerk and its counter unit."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.views.help import HelpLine
from api.contract.views.lines import CounterLine, HallLine, ServiceLine
from api.contract.views.today import TodayLine
from api.contract.words import CounterState, PauseReason, TicketState


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """A ticket in line, as a clerk sees it. `rank` 1 is called next.

    `id` names it among all, also where one of yesterday has the same number.
    """

    number: str
    service: str
    ticket_class: str
    state: TicketState
    taken_at: datetime
    clock: datetime
    language: str
    rank: int = 0
    reason: str = ""
    to_counter: int | None = None
    id: str = ""
    yesterday: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCounter:
    """The ticket at a window. `since` is when it was called, or started if it is being served."""

    number: str
    service: str
    ticket_class: str
    state: TicketState
    taken_at: datetime
    since: datetime
    language: str
    recalls: int = 0
    yesterday: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterView:
    """One window, for its clerk and its counter unit. `led` is what the number LED shows.

    `help` is who needs a person anywhere in the hall, `rate` the number that the keypad rates now.
    `only_here` people wait whom no other open window can serve: it may not sign off (R18, R19).
    """

    hall: HallLine
    counter: int
    state: CounterState
    sign_lit: bool
    led: str
    staff: str | None
    since: datetime | None
    reason: PauseReason | None
    back_at: datetime | None
    ticket: AtCounter | None
    waiting: int
    queue: tuple[QueueLine, ...]
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    services: tuple[ServiceLine, ...]
    counters: tuple[CounterLine, ...]
    help: tuple[HelpLine, ...] = ()
    rate: str = ""
    today: TodayLine = field(default_factory=TodayLine)
    only_here: int = 0
