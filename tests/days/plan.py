"""What is known of a simulated day before it begins: who comes, and what is going to happen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import product

from api.contract.words import HealthState
from tests.days.day import Day, Errand, Process

# "10:10", and what then happens in the hall.
Happening = tuple[str, Callable[[Day], Process]]
# "10:10", at which window, and what its clerk then does as soon as nobody is before him.
AtWindow = tuple[str, int, Errand]


def every(
    hours: Iterable[int], minutes: Iterable[int], services: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """ "09:30" and a service, for each of these hours, minutes and services."""
    every_one = product(hours, minutes, services)
    return tuple((f"{hour:02}:{minute:02}", service) for hour, minute, service in every_one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One day of an example hall. `curve` is how many of the citizens come in each hour.

    `services` says how many come for what; `appointments` and `by_phone` at what times for what.
    `late_min` is how late which window opens, `lazy` which clerk leaves the check-list undone.
    `faults` are devices that are not well in the morning. `lived_before` are days that the hall
    lived by the same plan with other people, and learnt from.
    """

    hall: str
    date: str
    seed: int
    citizens: int
    curve: tuple[tuple[int, int], ...]
    services: dict[str, int]
    opens: str
    closes: str
    appointments: tuple[tuple[str, str], ...] = ()
    by_phone: tuple[tuple[str, str], ...] = ()
    late_min: dict[int, int] = field(default_factory=dict)
    lazy: int = 0
    lunch: tuple[str, str] | None = None
    faults: dict[str, HealthState] = field(default_factory=dict)
    happenings: tuple[Happening, ...] = ()
    errands: tuple[AtWindow, ...] = ()
    lived_before: tuple[str, ...] = ()

    def with_seed(self, seed: int) -> "Plan":
        """The same plan, with other people."""
        return replace(self, seed=seed)

    def on(self, date: str) -> "Plan":
        """The same plan on an earlier day, with other people; the hall knows nothing of itself."""
        other = int(date.replace("-", ""))
        return replace(self, date=date, seed=other, lived_before=())
