"""What several views show: the hall, its services, classes, calls and windows."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.views.journeys import StepLine
from api.contract.views.told import ToldLine
from api.contract.words import (
    AfterClosing,
    CounterState,
    PauseReason,
    ServiceState,
    Text,
    WaitWords,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitRange:
    """A wait as a range of whole minutes that holds four times in five; None means not known.

    Every surface words it by the phrase `common.wait.<said>` and in no other way. Where that is
    "open" or "beyond", it is so long that nobody promises an end.
    """

    low: int
    high: int
    said: WaitWords = "between"


@dataclass(frozen=True, slots=True, kw_only=True)
class HallLine:
    """The hall itself: name, posted hours and whom to ask (R15, R22, R28)."""

    names: Text
    hours: Text
    timezone: str
    languages: tuple[str, ...]
    service_phone: str = ""
    complaint_phone: str = ""
    web: str = ""
    duty_leader: Text = field(default_factory=dict)
    duty_leader_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLine:
    """One service, as a citizen may choose it; `steps` is the whole way of a journey (R11).

    While it is closed `reason` says why and `opens_at` when it opens; `closes_at` is when its
    numbers stop being given. `told` is all that the matter needs, where somebody may read it (R24).
    `after_closing` is whether a number taken now is called only after the hall closes, None when
    not known; its holder is served all the same (R19). `group` is the code of its kind of
    business, empty for none.
    """

    code: str
    names: Text
    details: Text
    prefix: str
    state: ServiceState
    waiting: int
    counters: tuple[int, ...]
    documents: Text = field(default_factory=dict)
    wait: WaitRange | None = None
    steps: tuple[StepLine, ...] = ()
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    after_closing: AfterClosing | None = None
    reason: Text = field(default_factory=dict)
    told: ToldLine = field(default_factory=ToldLine)
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupLine:
    """A kind of business, under which a kiosk lists the services that name it."""

    code: str
    names: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassLine:
    """One class of ticket: who may take it and what head start it has, in minutes (R3).

    At the desk `granted_by` a "clerk", or only by the "supervisor"; that of appointments is had by
    an "appointment" alone.
    """

    code: str
    names: Text
    details: Text
    head_start_min: int
    at_kiosk: bool
    granted_by: str = "clerk"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """One call. `id` is unique for ever and new for each recall: announce each id exactly once."""

    id: int
    number: str
    counter: int
    called_at: datetime
    recalls: int = 0
    priority: bool = False
    yesterday: bool = False
    ticket: str = ""
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterLine:
    """One window, as the wall names it. `see_counters` are those that take over (R16).

    崗位牌 (R23): `staff` is the 工號 of whoever is signed in, "" for nobody; `names` only where the
    hall shows them.
    """

    counter: int
    state: CounterState
    number: str | None = None
    reason: PauseReason | None = None
    back_at: datetime | None = None
    see_counters: tuple[int, ...] = ()
    staff: str = ""
    department: Text = field(default_factory=dict)
    post: Text = field(default_factory=dict)
    names: Text = field(default_factory=dict)
