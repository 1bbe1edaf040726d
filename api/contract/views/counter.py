"""A window, for its clerk and its counter unit."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.views.appointments import AppointmentCount, AppointmentLine
from api.contract.views.conduct import AbsenceLine, AllowanceLine, ApprovalLine, LeaderCallLine
from api.contract.views.help import HelpLine
from api.contract.views.journeys import StepLine
from api.contract.views.lines import ClassLine, CounterLine, HallLine, ServiceLine, WaitRange
from api.contract.views.notices import NoticeLine
from api.contract.views.readiness import CheckLine
from api.contract.views.today import TodayLine
from api.contract.views.told import ElsewhereLine
from api.contract.views.windows import CertificateLine, Targets, WindowLine
from api.contract.words import Awaits, CounterState, PauseReason, TicketState


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """A ticket in line, as a clerk sees it. `rank` 1 is called next.

    `id` names it among all, also where one of yesterday has the same number. `class_reason` is why
    the desk granted its class (R3).
    `responsible` is the 工號 of who answers for it, `note` what he left for the next (R8).
    `booked_at` is the time of its appointment, if it has one; `remote` when it was taken by phone.
    `wait` is what is left of its wait, as its holder is told it; None when it is not known.
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
    responsible: str = ""
    note: str = ""
    returns_left: int = 0
    awaits: Awaits | None = None
    steps: tuple[StepLine, ...] = ()
    class_reason: str = ""
    booked_at: datetime | None = None
    remote: bool = False
    wait: WaitRange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLine(QueueLine):
    """A ticket set aside at `counter`, for a `reason` (R8).

    It must be looked at again at `look_at`; `overdue` once that has passed. `targets` is where it
    can be handed over now.
    """

    counter: int
    look_at: datetime | None = None
    overdue: bool = False
    targets: Targets = field(default_factory=Targets)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCounter:
    """The ticket at a window. `since` is when it was called, or started if it is being served.

    `note` is what the clerk before left for this one; `targets` is where it can be sent now.
    While it is called: `recalls_left` more recalls, the next from `recall_from` on; it may be
    passed over (過號) from `no_show_from` on, and is by itself at `no_show_at`, None for never.
    Missed now, it may come back `returns_left` more times (R6).
    `promised_at` is when the service promises that it is done, None if it does not (R21).
    """

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
    responsible: str = ""
    note: str = ""
    targets: Targets = field(default_factory=Targets)
    recalls_left: int = 0
    recall_from: datetime | None = None
    no_show_from: datetime | None = None
    no_show_at: datetime | None = None
    returns_left: int = 0
    steps: tuple[StepLine, ...] = ()
    promised_at: datetime | None = None
    class_reason: str = ""
    booked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfTurn:
    """A number that another window called out of turn, while it is there (R4).

    `passed` counts those with an earlier clock.
    """

    ticket: str
    number: str
    counter: int
    at: datetime
    reason: str
    passed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterView:
    """One window, for its clerk and its counter unit. `led` is what the number LED shows.

    `help` is who needs a person anywhere in the hall, `rate` the number that the keypad rates now.
    `only_here` people wait whom no other open window can serve: it may not sign off (R18, R19).
    `window` is what it serves, and `certificates` are those of its clerk that are lacking there or
    end soon. `hold_min` is the hall's own time for a hold, `clerks_assign` whether the clerk may
    change what the window serves.
    `out_of_turn` are numbers that others called out of turn and this window could have called.
    Of `missed`, one with `returns_left` comes back `return_after` places behind (R6).
    `awaiting_signal` are those whose next step is here, once it is said to be ready (R11).
    `checklist` is confirmed on opening, all of it where `checks_required` (R14).
    `approval` is the newest request from here and what became of it; `ask_first` are the acts
    that need the supervisor now ("pause.settlement", …, "close"); `leader_here` whether one is
    signed in, None if nobody knows: else the hall's `duty_leader` says whom to call.
    `appointments` are today's of its services that nobody has come for yet, the earliest first;
    `on_the_way` are remote tickets whose holders have not come (R12, R13).
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
    held: tuple[HeldLine, ...]
    missed: tuple[QueueLine, ...]
    services: tuple[ServiceLine, ...]
    counters: tuple[CounterLine, ...]
    help: tuple[HelpLine, ...] = ()
    rate: str = ""
    today: TodayLine = field(default_factory=TodayLine)
    only_here: int = 0
    classes: tuple[ClassLine, ...] = ()
    window: WindowLine | None = None
    certificates: tuple[CertificateLine, ...] = ()
    hold_min: int = 15
    clerks_assign: bool = False
    return_after: int = 3
    awaiting_signal: tuple[QueueLine, ...] = ()
    checklist: tuple[CheckLine, ...] = ()
    checks_required: bool = False
    approval: ApprovalLine | None = None
    ask_first: tuple[str, ...] = ()
    allowance: AllowanceLine | None = None
    absence: AbsenceLine | None = None
    leader_calls: tuple[LeaderCallLine, ...] = ()
    leader_here: bool | None = None
    elsewhere: tuple[ElsewhereLine, ...] = ()
    out_of_turn: tuple[OutOfTurn, ...] = ()
    appointments: tuple[AppointmentLine, ...] = ()
    appointment_count: AppointmentCount = field(default_factory=AppointmentCount)
    on_the_way: tuple[QueueLine, ...] = ()
    arrival_code: str = ""
    notices: tuple[NoticeLine, ...] = ()
