"""What happened to the services of a window (R9)."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicesAssigned:
    """`staff` had a window serve `services` in place of `before`; `by_plan` when as hall.toml."""

    counter: int
    services: tuple[str, ...]
    before: tuple[str, ...]
    staff: str
    reason: str
    by_plan: bool = False
    type: Literal["services_assigned"] = "services_assigned"
