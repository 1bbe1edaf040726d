"""hall.toml as the domain knows it: frozen, and checked for what contradicts itself."""

from dataclasses import dataclass, field

from api.contract.views import ElsewhereLine
from api.domain.settings.arrivals import Appointments, Remote
from api.domain.settings.business import Group, Service, TicketClass
from api.domain.settings.conduct import Approvals, Pause, Presence, Promises
from api.domain.settings.itself import Hall
from api.domain.settings.journeys import Step
from api.domain.settings.notices import Belongings, LostProperty, Notice
from api.domain.settings.opening import Closing, Opening, OpeningException
from api.domain.settings.people import Certificate, Counter, Device, Staff
from api.domain.settings.readiness import CheckItem, Readiness
from api.domain.settings.rules import Calling, Paper
from api.domain.settings.screens import Screen
from api.domain.settings.tickets import Tickets
from api.domain.settings.told import Told
from api.domain.settings.voice import Loudness, Voice
from api.domain.settings.voices import Help, Opinions, Privacy, Rating
from api.domain.settings.windows import Windows


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSettings:
    """The whole of hall.toml."""

    hall: Hall
    opening: Opening
    services: tuple[Service, ...]
    classes: tuple[TicketClass, ...]
    counters: tuple[Counter, ...]
    groups: tuple[Group, ...] = ()
    elsewhere: tuple[ElsewhereLine, ...] = ()
    staff: tuple[Staff, ...] = ()
    devices: tuple[Device, ...] = ()
    notices: tuple[Notice, ...] = ()
    lost_property: LostProperty = field(default_factory=LostProperty)
    belongings: Belongings = field(default_factory=Belongings)
    calling: Calling = field(default_factory=Calling)
    paper: Paper = field(default_factory=Paper)
    tickets: Tickets = field(default_factory=Tickets)
    rating: Rating = field(default_factory=Rating)
    opinions: Opinions = field(default_factory=Opinions)
    help: Help = field(default_factory=Help)
    privacy: Privacy = field(default_factory=Privacy)
    checklist: tuple[CheckItem, ...] = ()
    readiness: Readiness = field(default_factory=Readiness)
    closing: Closing = field(default_factory=Closing)
    windows: Windows = field(default_factory=Windows)
    approvals: Approvals = field(default_factory=Approvals)
    pause: Pause = field(default_factory=Pause)
    presence: Presence = field(default_factory=Presence)
    promises: Promises = field(default_factory=Promises)
    appointments: Appointments = field(default_factory=Appointments)
    remote: Remote = field(default_factory=Remote)
    voice: Voice = field(default_factory=Voice)

    def service(self, code: str) -> Service | None:
        """The service of this code, or None."""
        return next((one for one in self.services if one.code == code), None)

    def offered_elsewhere(self, code: str) -> ElsewhereLine | None:
        """The matter of this code that another place does, or None."""
        return next((one for one in self.elsewhere if one.code == code), None)

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

    def hardware(self) -> tuple[str, ...]:
        """The ids of the devices that stand in the hall: another program's is none of them."""
        return tuple(one.id for one in self.devices if one.role != "integrator")

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


__all__ = [
    "Appointments",
    "Approvals",
    "Belongings",
    "Calling",
    "Certificate",
    "CheckItem",
    "Closing",
    "Counter",
    "Device",
    "Group",
    "Hall",
    "HallSettings",
    "Help",
    "LostProperty",
    "Loudness",
    "Notice",
    "Opening",
    "OpeningException",
    "Opinions",
    "Paper",
    "Pause",
    "Presence",
    "Privacy",
    "Promises",
    "Rating",
    "Readiness",
    "Remote",
    "Screen",
    "Service",
    "Staff",
    "Step",
    "TicketClass",
    "Tickets",
    "Told",
    "Voice",
    "Windows",
]
