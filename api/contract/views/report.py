"""What the hall accounts for (R37)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a report.

    `rule` is the one it answers to, `name` has the phrase `report.<name>`, `about` is what it is
    counted for: a service, a class, "counter 3", a 工號, or "" for the hall. `value` counts, or is
    in minutes where `name` ends in `_min`, in days where in `_days`, in per cent where in `_pct`.
    """

    rule: str
    name: str
    value: float
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayReport:
    """All figures of one business day, counted from its journal."""

    day: str
    figures: tuple[Figure, ...]
