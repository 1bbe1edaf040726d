"""What can happen to a kiosk. Only nouns."""

from dataclasses import dataclass

from api.contract.requests import Session
from api.contract.views import Accepted, CitizenView, HelpAnswer, KioskView, Receipt, Ticket


@dataclass(frozen=True, slots=True)
class Touched:
    """A target was touched and let go inside. `key` is fresh, used if this is a press."""

    target: str
    key: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """A scanner read a code."""

    code: str
    key: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The newest view, None before the first, and whether the hub has been silent too long."""

    view: KioskView | None
    stale: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """The hub gave a number for the press with this key."""

    key: str
    ticket: Ticket


Said = Ticket | CitizenView | Receipt | HelpAnswer | Session | Accepted


@dataclass(frozen=True, slots=True)
class Done:
    """The hub did what was asked under this key, and says so."""

    key: str
    said: Said


@dataclass(frozen=True, slots=True)
class Refused:
    """The hub refused what was asked with this key; `code` is the problem's."""

    key: str
    title: str
    mend: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nobody knows what became of what was asked with this key."""

    key: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


Happening = Touched | Scanned | Seen | Answered | Done | Refused | Unanswered | Tick
