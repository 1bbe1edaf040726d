"""Who and what is in the hall: windows, staff and devices."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.layout import LettersName
from api.contract.words import Role, Text
from api.domain.settings.screens import Screen

StaffRole = Literal["clerk", "supervisor", "stage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A window. `services` empty means that it serves every kind of business (R9).

    `hours` are those in which somebody should be at it, as far as the hall is open (R15); empty:
    it is enough that each service has a window.
    """

    number: int
    services: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Somebody is certified for a service; `until` is the last day, "2027-06-30" (R10)."""

    service: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A person by 工號, department and post; a name only where the hall shows them (R23, R34)."""

    number: str
    post: Text = field(default_factory=dict)
    role: StaffRole = "clerk"
    department: Text = field(default_factory=dict)
    names: Text = field(default_factory=dict)
    certificates: tuple[Certificate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device that may speak to the hub. `printer` is a kiosk's, `counter` a counter unit's.

    `zone` is the part of the hall where it stands, by any name: notices can be for it alone.
    `screen` is a display's. `letters` are a printer's: what it writes itself instead of being sent
    dots, as its maker promises it; "drawn" is right on every printer.
    """

    id: str
    role: Role
    names: Text = field(default_factory=dict)
    printer: str | None = None
    counter: int | None = None
    zone: str = ""
    letters: LettersName = "drawn"
    screen: Screen | None = None
