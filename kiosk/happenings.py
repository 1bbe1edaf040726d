"""What can happen to a kiosk. Only nouns."""

from dataclasses import dataclass

from api.contract.views import KioskView, Ticket


@dataclass(frozen=True, slots=True)
class Touched:
    """A target was touched and let go inside. `key` is fresh, used if this is a press."""

    target: str
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


@dataclass(frozen=True, slots=True)
class Refused:
    """The hub refused the press with this key."""

    key: str
    title: str
    mend: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Nobody knows what became of the press with this key."""

    key: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""


Happening = Touched | Seen | Answered | Refused | Unanswered | Tick
