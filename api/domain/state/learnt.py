"""What the hall has learnt of itself, as running sums that forget slowly."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True, kw_only=True)
class Sums:
    """Weight, sum and sum of squares of something measured."""

    weight: float = 0.0
    total: float = 0.0
    squares: float = 0.0

    def add(self, value: float, memory: float) -> None:
        """One more; the last `memory` of them weigh nearly all."""
        kept = 1.0 - 1.0 / memory if self.weight >= memory else 1.0
        self.weight = self.weight * kept + 1.0
        self.total = self.total * kept + value
        self.squares = self.squares * kept + value * value

    def with_(self, other: "Sums") -> "Sums":
        """Both together."""
        return Sums(
            weight=self.weight + other.weight,
            total=self.total + other.total,
            squares=self.squares + other.squares,
        )

    def mean(self, prior: float, strength: float) -> float:
        """The mean, as if `prior` had been seen `strength` times before."""
        return (self.total + prior * strength) / (self.weight + strength)

    def variance(self, mean: float, prior: float, strength: float) -> float:
        """The mean square from `mean`, as if `prior` had been it `strength` times before."""
        around = self.squares - 2 * mean * self.total + mean * mean * self.weight
        return (max(around, 0.0) + prior * strength) / (self.weight + strength)


@dataclass(slots=True, kw_only=True)
class ServiceLearnt:
    """One service: the log minutes of a cycle from call to free, and how cycles end.

    `stays_away` counts no-shows as 1 and others as 0, `away_min` the minutes one takes,
    `comes_back` returns per no-show, `onward` those sent on per service.
    """

    cycles: Sums = field(default_factory=Sums)
    stays_away: Sums = field(default_factory=Sums)
    away_min: Sums = field(default_factory=Sums)
    comes_back: Sums = field(default_factory=Sums)
    sent_on: Sums = field(default_factory=Sums)
    onward: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class ArrivalsLearnt:
    """Arrivals of one class for one service per half hour of the day: a mean over days."""

    means: dict[int, float] = field(default_factory=dict)
    today: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class BlendLearnt:
    """How the parts of a wait have missed in logs: sums, and sums of the products of every two."""

    calls: float = 0.0
    sums: list[float] = field(default_factory=lambda: [0.0] * 4)
    products: list[float] = field(default_factory=lambda: [0.0] * 10)


@dataclass(slots=True, kw_only=True)
class Learnt:
    """All of it. `day` is today's own pace; `arrivals` by "service class".

    `pauses` are log minutes of short pauses, `paused` 1 for a cycle that one followed; `breaks`
    and `left` the same for those of which the clerk said that they would be long.
    `bands` are the thetas of the adaptive band, by quantile and size of wait.
    By "service class" too, `last` is the wait in minutes of whoever was called last today, and
    `usual` the logs of waits (plus one) by hour of the day.
    `kept` is how many were promised an end of their wait, and called by then, for each of the
    last business days.
    """

    days: int = 0
    services: dict[str, ServiceLearnt] = field(default_factory=dict)
    clerks: dict[str, Sums] = field(default_factory=dict)
    day: Sums = field(default_factory=Sums)
    pauses: Sums = field(default_factory=Sums)
    paused: Sums = field(default_factory=Sums)
    breaks: Sums = field(default_factory=Sums)
    left: Sums = field(default_factory=Sums)
    arrivals: dict[str, ArrivalsLearnt] = field(default_factory=dict)
    paused_at: dict[int, datetime] = field(default_factory=dict)
    bands: dict[str, float] = field(default_factory=dict)
    blend: BlendLearnt = field(default_factory=BlendLearnt)
    last: dict[str, float] = field(default_factory=dict)
    usual: dict[str, dict[int, Sums]] = field(default_factory=dict)
    kept: dict[str, tuple[int, int]] = field(default_factory=dict)
