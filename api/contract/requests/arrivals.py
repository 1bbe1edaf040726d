"""POST /appointments, /remote-tickets, and checking in"""

from dataclasses import dataclass

from api.contract.commands import Booking


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingsRequest:
    """POST /appointments as JSON; the same as a CSV body. `day` is that of times without a date."""

    appointments: tuple[Booking, ...]
    day: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRequest:
    """POST /appointments/{code}/move: "09:30", or "2026-03-02 09:30" for another day."""

    time: str
    service: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInRequest:
    """POST …/check-in: from a phone with the arrival code (到場碼) that is shown in the hall."""

    arrival_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteRequest:
    """POST /remote-tickets"""

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"
