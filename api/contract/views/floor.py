"""The whole hall, for the supervisor."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.views.appointments import AppointmentCount, AppointmentLine
from api.contract.views.board import BoardView
from api.contract.views.conduct import (
    AbsenceLine,
    AllowanceLine,
    ApprovalLine,
    LateLine,
    LeaderCallLine,
    PauseLine,
)
from api.contract.views.counter import HeldLine, QueueLine
from api.contract.views.help import HelpLine
from api.contract.views.notices import NoticeLine
from api.contract.views.opinions import OpinionCount
from api.contract.views.paper import RollLine, UnprintedLine
from api.contract.views.printer import PrintJob
from api.contract.views.readiness import ReadinessView
from api.contract.views.today import DateHours
from api.contract.views.waits import KeptLine
from api.contract.views.windows import CertificateLine, WindowLine
from api.contract.words import HealthState


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    """A device and how it is; `since` is when that state began."""

    device: str
    role: str
    state: HealthState
    detail: str
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorView:
    """The whole hall, for the supervisor. `approvals` that are still to be answered come first.

    `held` are those to look at soonest first (R8), `late` the most overdue first; `absences` are
    what the leader is to know of.
    `awaiting_signal` are journeys that stand still until the outside speaks; `unserved` are the
    services for which people wait and no window is open, with how many (R11).
    `appointments` are today's that nobody has come for yet, `on_the_way` the remote tickets whose
    holders have not come (R12, R13).
    """

    board: BoardView
    queue: tuple[QueueLine, ...]
    devices: tuple[DeviceLine, ...]
    unsettled: tuple[PrintJob, ...]
    issued: int
    finished: int
    sequence: int
    help: tuple[HelpLine, ...] = ()
    opinions: OpinionCount = field(default_factory=OpinionCount)
    dates: tuple[DateHours, ...] = ()
    held: tuple[HeldLine, ...] = ()
    windows: tuple[WindowLine, ...] = ()
    certificates: tuple[CertificateLine, ...] = ()
    awaiting_signal: tuple[QueueLine, ...] = ()
    unserved: dict[str, int] = field(default_factory=dict)
    readiness: ReadinessView = field(default_factory=ReadinessView)
    approvals: tuple[ApprovalLine, ...] = ()
    leader_calls: tuple[LeaderCallLine, ...] = ()
    absences: tuple[AbsenceLine, ...] = ()
    pauses: tuple[PauseLine, ...] = ()
    allowances: tuple[AllowanceLine, ...] = ()
    late: tuple[LateLine, ...] = ()
    kept: KeptLine = field(default_factory=KeptLine)
    appointments: tuple[AppointmentLine, ...] = ()
    appointment_count: AppointmentCount = field(default_factory=AppointmentCount)
    on_the_way: tuple[QueueLine, ...] = ()
    arrival_code: str = ""
    notices: tuple[NoticeLine, ...] = ()
    rolls: tuple[RollLine, ...] = ()
    unprinted: tuple[UnprintedLine, ...] = ()
    copies: int = 0
