"""What anybody in the hall could see that decides about waits: windows, and who is before whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from api.contract.words import CounterState


@dataclass(frozen=True, slots=True)
class Window:
    """A window as it was: `services` are those that it might serve."""

    state: CounterState
    back_at: datetime | None
    services: tuple[str, ...]

    def serves(self, service: str) -> bool:
        """Whether somebody who waits for this might be called here now."""
        return self.state == "open" and service in self.services


@dataclass(frozen=True, slots=True)
class Glance:
    """The windows by number, and the ids of who waits for a service, the next one first."""

    windows: Mapping[int, Window]
    lines: Mapping[str, tuple[str, ...]]

    def ahead(self, ticket: str, service: str) -> frozenset[str]:
        """Who is before this ticket; nobody if it is not in that line."""
        line = self.lines.get(service, ())
        return frozenset(line[: line.index(ticket)]) if ticket in line else frozenset()


# Before anybody looked.
NOTHING = Glance(windows={}, lines={})
