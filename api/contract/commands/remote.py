"""What is done about tickets that were taken away from the hall (R13)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import CheckInPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRemoteTicket:
    """A citizen takes a number by phone before he comes."""

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"
    token: str = ""
    type: Literal["take_remote_ticket"] = "take_remote_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInTicket:
    """The holder of a remote ticket is here. `number` is its number, its id or its token."""

    number: str
    place: CheckInPlace = "desk"
    kiosk: str | None = None
    type: Literal["check_in_ticket"] = "check_in_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseRemoteTicket:
    """A remote ticket whose holder never came is no longer kept."""

    ticket: str
    type: Literal["lapse_remote_ticket"] = "lapse_remote_ticket"
