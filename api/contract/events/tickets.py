"""What happened to a ticket away from a window."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.events.journeys import Leg
from api.contract.events.waits import Forecast
from api.contract.words import Awaits


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTaken:
    """A number was issued. `order` is the hall-wide order of arrival (R1), `clock` 排隊基準時刻.

    `steps` is the whole way of a journey, the first step first; empty for a single matter (R11).
    `class_reason` and `staff` say why and by whom a class was granted that no kiosk gives (R2).
    One that was taken by phone is `remote` and `awaits` its holder (R13); one for an appointment
    names its code, and the time for which it was booked (R12). `forecast` is what was told of
    the wait, None when nothing was known.
    `large`: its paper is in large letters (R35).
    """

    ticket: str
    number: str
    prefix: str
    serial: int
    service: str
    ticket_class: str
    language: str
    day: str
    order: int
    clock: datetime
    ahead: int
    token: str
    kiosk: str | None = None
    steps: tuple[Leg, ...] = ()
    class_reason: str = ""
    staff: str = ""
    awaits: Awaits | None = None
    remote: bool = False
    appointment: str = ""
    booked_at: datetime | None = None
    forecast: Forecast | None = None
    large: bool = False
    type: Literal["ticket_taken"] = "ticket_taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReturned:
    """A missed ticket is in the queue again, with this clock (R6).

    `returns` counts this one; `behind` is how many of its service it now stands behind.
    """

    ticket: str
    clock: datetime
    returns: int = 0
    behind: int = 0
    type: Literal["ticket_returned"] = "ticket_returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLapsed:
    """A missed ticket cannot come back any more, because a new business day began (R6, R19)."""

    ticket: str
    number: str
    missed_on: str
    returns: int = 0
    type: Literal["ticket_lapsed"] = "ticket_lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReleased:
    """A ticket tied to one counter may be served at others again (R16)."""

    ticket: str
    counter: int
    type: Literal["ticket_released"] = "ticket_released"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled:
    """The citizen gave the number up."""

    ticket: str
    type: Literal["ticket_cancelled"] = "ticket_cancelled"
