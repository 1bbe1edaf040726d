"""What a window serves, where its ticket may be sent, and whose certificates end."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTarget:
    """A service to which a ticket can be sent now, and the open windows that serve it (R7)."""

    service: str
    names: Text
    counters: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterTarget:
    """An open window to which a ticket can be sent now, and who sits there (R7, R23)."""

    counter: int
    staff: str
    post: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """Where a ticket can be sent now; the hall refuses every other place (R7)."""

    services: tuple[ServiceTarget, ...] = ()
    counters: tuple[CounterTarget, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateLine:
    """A certificate that a clerk lacks or that ends soon (R10).

    `until` is the last day on which it holds, None for none on record; `days` how many days after
    today that is, below 0 once it has ended.
    """

    staff: str
    service: str
    names: Text
    until: str | None
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowLine:
    """What one window serves (R9, R10). `serves` is what its clerk may take of `posted` now.

    `posted` is as hall.toml says unless `assigned_by` somebody, with a `reason`, at `since`.
    """

    counter: int
    posted: tuple[str, ...]
    serves: tuple[str, ...]
    assigned_by: str = ""
    reason: str = ""
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentOnLine:
    """A number that waits anew elsewhere, and the windows that will call it (R7)."""

    number: str
    service: str
    names: Text
    counters: tuple[int, ...]
    yesterday: bool = False
