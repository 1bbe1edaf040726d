"""A printer and what it has to print."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.layout import Layout, LettersName
from api.contract.views.journeys import StepLine
from api.contract.views.lines import HallLine, WaitRange
from api.contract.views.told import ToldLine
from api.contract.words import PrintState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """All that a ticket's paper says. `ahead` and `wait` are those of the moment of issue.

    `large`: its holder chose large letters at the kiosk (R35).
    """

    number: str
    service: Text
    ticket_class: str
    class_names: Text
    language: str
    day: str
    taken_at: datetime
    clock: datetime
    ahead: int
    token: str
    head_start_min: int = 0
    wait: WaitRange | None = None
    documents: Text = field(default_factory=dict)
    kiosk: str = ""
    url: str = ""
    steps: tuple[StepLine, ...] = ()
    told: ToldLine = field(default_factory=ToldLine)
    large: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """One paper to print. `copy` from 1 on is marked 補印; `expires_at`: never print after it."""

    id: str
    state: PrintState
    paper: Paper
    copy: int
    queued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterView:
    """A printer: the hall's words and its unsettled jobs, oldest first.

    `standard` and `large` are the hall's own templates, None for those of the package; `logo` is
    its mark as a PNG in base 64. `letters`: what this printer writes itself.
    """

    hall: HallLine
    jobs: tuple[PrintJob, ...]
    return_after: int = 3
    return_times: int = 2
    standard: Layout | None = None
    large: Layout | None = None
    logo: str = ""
    letters: LettersName = "drawn"
