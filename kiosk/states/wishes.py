"""What is asked of the hub besides a number, and never twice under another key. Only nouns."""

from dataclasses import dataclass, field

from api.contract.words import OpinionKind, RatingReason


@dataclass(frozen=True, slots=True)
class Look:
    """Whose paper is this, and what may its holder do now? `code` is all that was scanned."""

    token: str
    code: str


@dataclass(frozen=True, slots=True)
class Return:
    """A missed number, or the token on its paper, is back (R6)."""

    number: str


@dataclass(frozen=True, slots=True)
class Arrive:
    """Here for an appointment (R12)."""

    code: str


@dataclass(frozen=True, slots=True)
class CheckIn:
    """Here with a number that was taken by phone (R13)."""

    token: str


@dataclass(frozen=True, slots=True)
class Rate:
    """How the service was (R30). `ticket` is a number or a token."""

    ticket: str
    grade: int
    reason: RatingReason | None = None


@dataclass(frozen=True, slots=True)
class File:
    """Words for the opinion box (R30), and at which telephone the answer is wanted, if any."""

    kind: OpinionKind
    text: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Somebody is to come to this kiosk (R31)."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """A member of staff opens the service page; the hub counts wrong PINs."""

    staff: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignOut:
    """The service page is left."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """One more paper of this ticket, marked 補印 and counted."""

    ticket: str


Wish = Look | Return | Arrive | CheckIn | Rate | File | CallHelp | SignIn | SignOut | Reprint
