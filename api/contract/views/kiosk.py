"""A kiosk and the tickets that it issued."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.views.lines import ClassLine, GroupLine, HallLine, ServiceLine
from api.contract.views.notices import NoticeLine
from api.contract.views.today import TodayLine
from api.contract.views.told import ElsewhereLine
from api.contract.words import HallState, HealthState, HelpState, PrintState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskTicket:
    """A ticket this kiosk issued and what became of its paper."""

    number: str
    token: str
    job: str | None
    paper: PrintState | None
    copy: int = 0
    id: str = ""
    yesterday: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskView:
    """A kiosk. `printer` is None when the kiosk has none; `tickets` newest first, at most 35.

    A missed number that is scanned here comes back `return_after` places behind, `return_times`
    times at most (R6).
    `help` is that of whoever pressed 需要協助 here: asked, or somebody is coming, whose 工號 is
    `help_staff` and whose post `help_post` (R23, R31). `groups` are the kinds of business, `url`
    the address under which phones find a ticket by its token. `check_in` when
    the kiosk offers it, for appointments by code and for numbers taken by phone by their token;
    `appointments_due` may do so now. `arrival_code` (到場碼) is what phones check in with.
    """

    hall: HallLine
    state: HallState
    services: tuple[ServiceLine, ...]
    classes: tuple[ClassLine, ...]
    printer: HealthState | None
    without_paper: bool
    tickets: tuple[KioskTicket, ...] = ()
    opens_at: datetime | None = None
    help: HelpState | None = None
    check_in: bool = False
    appointments_due: int = 0
    arrival_code: str = ""
    today: TodayLine = field(default_factory=TodayLine)
    return_after: int = 3
    return_times: int = 2
    elsewhere: tuple[ElsewhereLine, ...] = ()
    notice_lines: tuple[NoticeLine, ...] = ()
    groups: tuple[GroupLine, ...] = ()
    help_staff: str = ""
    help_post: Text = field(default_factory=dict)
    url: str = ""
