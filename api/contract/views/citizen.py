"""One citizen's own page: his ticket, where to go, and what is called now."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.views.journeys import StepLine
from api.contract.views.lines import CallLine, CounterLine, HallLine, WaitRange
from api.contract.views.notices import NoticeLine
from api.contract.views.today import TodayLine
from api.contract.views.told import ToldLine
from api.contract.words import Awaits, HallState, HelpState, Text, TicketState


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenView:
    """All that the holder of one ticket may know, and nothing about anybody else's (R34).

    `counter` is where he must go now; `counters` are the windows that serve his kind of business.
    `ahead` counts those who wait before him for it; `wait` is None when it is not known. When it
    has moved by a full step, `wait_moved` says why; `late` once it is longer than his paper said,
    and an apology is owed (R25).
    After a missed call he may come back `returns_left` more times, `return_after` places behind;
    `missed_words` says so while he has not.
    `help` is that of the 需要協助 he pressed; `phone_until` is how long his number is kept at most.
    A remote ticket is to be checked in before `check_in_by`, and until `place_kept_until` keeps
    its whole place; one that was not is `lapsed` (R13). `booked_at` is that of an appointment.
    """

    hall: HallLine
    state: HallState
    id: str
    number: str
    ticket_state: TicketState
    service: str
    service_names: Text
    ticket_class: str
    class_names: Text
    language: str
    day: str
    taken_at: datetime
    clock: datetime
    ahead: int
    awaits: Awaits | None = None
    wait: WaitRange | None = None
    wait_moved: Text = field(default_factory=dict)
    late: bool = False
    counter: int | None = None
    to_counter: int | None = None
    called_at: datetime | None = None
    recalls: int = 0
    counters: tuple[CounterLine, ...] = ()
    return_after: int = 3
    returns_left: int = 0
    missed_words: Text = field(default_factory=dict)
    documents: Text = field(default_factory=dict)
    yesterday: bool = False
    calls: tuple[CallLine, ...] = ()
    booked_at: datetime | None = None
    remote: bool = False
    check_in_by: datetime | None = None
    place_kept_until: datetime | None = None
    lapsed: bool = False
    may_rate: bool = False
    rated: bool = False
    help: HelpState | None = None
    may_leave_phone: bool = False
    phone_until: datetime | None = None
    today: TodayLine = field(default_factory=TodayLine)
    steps: tuple[StepLine, ...] = ()
    told: ToldLine = field(default_factory=ToldLine)
    notice_lines: tuple[NoticeLine, ...] = ()
