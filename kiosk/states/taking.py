"""The screens on the way from a service to its number. Only nouns."""

from dataclasses import dataclass
from typing import Literal

from api.contract.views import Ticket

# How the paper of an issued number stands, as the citizen should see it.
Phase = Literal["printing", "take", "weak", "ask", "keep", "sorry"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """One wish for one number. All sends of it carry the same key (F:N2, F:P2).

    `at` is the moment of the press in seconds of the machine's clock.
    """

    key: str
    service: str
    ticket_class: str
    language: str
    at: float


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is at the kiosk, as far as it knows."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Which kind of business? For halls that sort their services. Pages count from 0."""

    page: int = 0
    ticket_class: str | None = None


@dataclass(frozen=True, slots=True)
class Services:
    """Which service? `ticket_class`: chosen before it, if any (R3). `group`: of which kind."""

    page: int = 0
    ticket_class: str | None = None
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """This service, and all it needs (R24); the next touch takes the number. `page` of the list."""

    service: str
    back: Services = Services()
    page: int = 0


@dataclass(frozen=True, slots=True)
class Taking:
    """The hub is being asked for a number, from `since` on."""

    press: Press
    since: float
    sent: bool = True


@dataclass(frozen=True, slots=True)
class Busy:
    """The hub did not answer in time. Pressing again sends the same press (F:N1)."""

    press: Press
    since: float


@dataclass(frozen=True, slots=True)
class Issued:
    """There is a number; its paper is in `phase` since `since`. `copy` is the newest paper's."""

    ticket: Ticket
    phase: Phase
    since: float
    copy: int = 0
    missing: bool = False
