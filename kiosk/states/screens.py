"""The screens between the others, and all screens there are. Only nouns."""

from dataclasses import dataclass, field

from kiosk.states.taking import Attract, Busy, Confirm, Groups, Issued, Services, Taking
from kiosk.states.visiting import (
    About,
    Arrived,
    Asking,
    Contact,
    Opinion,
    Pad,
    PinPad,
    Rating,
    Received,
    Service,
    Standing,
    Thanks,
    Unheard,
    Voice,
)

# Where somebody makes up his mind, and is asked whether he is still there before it is given up.
Choosing = Groups | Services | Confirm | Pad | Voice | Rating | Opinion | Contact


@dataclass(frozen=True, slots=True)
class Languages:
    """Which language? Asked on a page of its own where their names do not fit on `back`."""

    back: Attract | Choosing
    page: int = 0


@dataclass(frozen=True, slots=True)
class Access:
    """大字、高對比、低位、語音: what may be switched on to see, reach and hear better (R35)."""

    back: Attract | Choosing


@dataclass(frozen=True, slots=True)
class StillHere:
    """「請問您還在嗎？」 before the choice so far is given up at `until`."""

    back: Choosing | Access
    until: float


@dataclass(frozen=True, slots=True)
class Refusal:
    """The hub said no, in its own words; from here it goes on to `back`."""

    title: str
    mend: str
    since: float
    about: About = "take"
    back: Attract | Choosing | PinPad | Service = field(default_factory=Services)


Screen = (
    Attract
    | Choosing
    | Languages
    | Access
    | StillHere
    | Taking
    | Busy
    | Issued
    | Refusal
    | Received
    | Thanks
    | Arrived
    | Standing
    | Asking
    | Unheard
    | PinPad
    | Service
)
