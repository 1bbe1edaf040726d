"""The screens of those who come for something else than a new number. Only nouns."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.views import CitizenView, Receipt, Ticket
from api.contract.words import OpinionKind
from kiosk.states.wishes import Wish

# What a typed or scanned code is for.
Purpose = Literal["arrive", "rate"]
# What a sentence of the hub is about.
About = Literal["take", "arrive", "rate", "opinion", "staff"]


@dataclass(frozen=True, slots=True)
class Pad:
    """Scan the paper, or type the code on it. `page` of the keys, where a panel holds only some."""

    purpose: Purpose
    typed: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Voice:
    """Rate the service, or write to the hall?"""


@dataclass(frozen=True, slots=True)
class Rating:
    """How was it? A low `grade` is followed by why."""

    ticket: str
    number: str
    grade: int | None = None


@dataclass(frozen=True, slots=True)
class Opinion:
    """What it is, then what is said: `chosen` are prepared sentences, on pages from 0."""

    kind: OpinionKind | None = None
    chosen: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Contact:
    """Is an answer by telephone wanted? `typed` is None until it is."""

    opinion: Opinion
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class Received:
    """The opinion is filed: its reference and secret, to be noted down."""

    receipt: Receipt
    since: float


@dataclass(frozen=True, slots=True)
class Thanks:
    """The grade is kept."""

    since: float


@dataclass(frozen=True, slots=True)
class Arrived:
    """A number that was there before is in its queue: come back (R6), checked in, or so already."""

    ticket: Ticket
    how: Literal["returned", "checked_in", "already"]
    since: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How the ticket that was shown stands."""

    ticket: CitizenView
    since: float


VisitScreen = Pad | Voice | Rating | Opinion | Contact | Received | Thanks | Arrived | Standing


@dataclass(frozen=True, slots=True)
class PinPad:
    """A member of staff says who he is: 工號, then PIN (`staff` is None until it is typed)."""

    typed: str = field(default="", repr=False)
    staff: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """The page for the staff. `page` is that of the last tickets; `reprinted` the newest copy's."""

    page: int = 0
    tab: Literal["tickets", "machine"] = "machine"
    reprinted: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """The hub is being asked, from `since` on; `back` is where it was asked for."""

    key: str
    wish: Wish
    back: "Pad | Rating | Contact | PinPad | Service"
    since: float


@dataclass(frozen=True, slots=True)
class Unheard:
    """The hub did not answer. Pressing again asks the same under the same key."""

    asking: Asking
    since: float
