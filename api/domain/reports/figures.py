"""What a report is made of and what it is counted from."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One row of the journal, as reports read it: when (UTC), by whom, what."""

    at: datetime
    actor: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a report.

    `rule` is the one it answers to, `name` has the phrase `report.<name>`, `about` is what it is
    counted for: a service, a class, "counter 3", a 工號, or "" for the hall. `value` counts, or is
    in minutes where `name` ends in `_min`, or in per cent where it ends in `_pct`.
    """

    rule: str
    name: str
    value: float
    about: str = ""
