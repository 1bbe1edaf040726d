"""hall.toml as the domain knows it: frozen, and checked for what contradicts itself."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.words import Role, Text

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
StaffRole = Literal["clerk", "supervisor", "stage"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A kind of business. Its numbers run from `prefix` + `first` to `prefix` + `last` each day."""

    code: str
    names: Text
    prefix: str
    first: int = 1
    last: int = 999
    digits: int = 3
    details: Text = field(default_factory=dict)
    documents: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketClass:
    """Who goes how much earlier (R2, R3). `head_start_min` is in minutes."""

    code: str
    names: Text
    head_start_min: int
    details: Text = field(default_factory=dict)
    at_kiosk: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A window. `services` empty means that it serves every kind of business (R9)."""

    number: int
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A person by 工號 and post; the hall shows the post, never a name (R23, R34)."""

    number: str
    post: Text = field(default_factory=dict)
    role: StaffRole = "clerk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A device that may speak to the hub. `printer` is a kiosk's, `counter` a counter unit's."""

    id: str
    role: Role
    names: Text = field(default_factory=dict)
    printer: str | None = None
    counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """How calls are made (R5, R6) and how soon a second press on call-next counts (F:B2)."""

    recalls: int = 3
    guard_s: int = 3
    return_after: int = 3
    return_times: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`without_paper`: give the number on the screen when no paper can come. Ages in seconds."""

    without_paper: bool = True
    expires_s: int = 180
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """When numbers are given: per weekday a tuple of "HH:MM-HH:MM", empty when closed (R15)."""

    mon: tuple[str, ...] = ()
    tue: tuple[str, ...] = ()
    wed: tuple[str, ...] = ()
    thu: tuple[str, ...] = ()
    fri: tuple[str, ...] = ()
    sat: tuple[str, ...] = ()
    sun: tuple[str, ...] = ()
    words: Text = field(default_factory=dict)
    holidays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The hall itself. `day_starts_at` is when the business day changes, local "HH:MM"."""

    id: str
    names: Text
    timezone: str = "Asia/Taipei"
    day_starts_at: str = "03:00"
    languages: tuple[str, ...] = ("zh-Hant", "en")
    service_phone: str = ""
    complaint_phone: str = ""
    web: str = ""
    duty_leader: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSettings:
    """The whole of hall.toml."""

    hall: Hall
    opening: Opening
    services: tuple[Service, ...]
    classes: tuple[TicketClass, ...]
    counters: tuple[Counter, ...]
    staff: tuple[Staff, ...] = ()
    devices: tuple[Device, ...] = ()
    notices: tuple[Text, ...] = ()
    calling: Calling = field(default_factory=Calling)
    paper: Paper = field(default_factory=Paper)

    def service(self, code: str) -> Service | None:
        """The service of this code, or None."""
        return next((one for one in self.services if one.code == code), None)

    def ticket_class(self, code: str) -> TicketClass | None:
        """The class of this code, or None."""
        return next((one for one in self.classes if one.code == code), None)

    def counter(self, number: int) -> Counter | None:
        """The counter of this number, or None."""
        return next((one for one in self.counters if one.number == number), None)

    def member(self, number: str) -> Staff | None:
        """The member of staff of this 工號, or None."""
        return next((one for one in self.staff if one.number == number), None)

    def device(self, id: str) -> Device | None:
        """The device of this id, or None."""
        return next((one for one in self.devices if one.id == id), None)

    def served_at(self, counter: int) -> tuple[str, ...]:
        """The codes of the services this counter may serve, in hall.toml's order (R9)."""
        found = self.counter(counter)
        if found is None:
            return ()
        return found.services or tuple(one.code for one in self.services)

    def counters_for(self, service: str) -> tuple[int, ...]:
        """The numbers of all counters that may serve this service."""
        return tuple(
            one.number for one in self.counters if not one.services or service in one.services
        )
