"""Numbers by phone: what is offered, and the proof that a phone is in the hall (R13)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.views.lines import ClassLine, HallLine, ServiceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteOffer:
    """One kind of business and how many more numbers are given for it by phone in this hour."""

    service: ServiceLine
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteView:
    """What may be taken by phone now. `hours` is empty where it is while the hall is open.

    Whoever comes within `keep_min` keeps his place whole; after `lapse_min` it is gone.
    """

    hall: HallLine
    enabled: bool
    open: bool
    hours: tuple[str, ...]
    services: tuple[RemoteOffer, ...]
    classes: tuple[ClassLine, ...]
    keep_min: int
    lapse_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalView:
    """The arrival code (到場碼), shown where only who is in the hall can read it.

    "" where the hall has no use for one. `until` is when the next one is shown.
    """

    code: str
    until: datetime
