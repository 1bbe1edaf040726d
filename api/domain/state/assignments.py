"""What a window serves today in place of what hall.toml says."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(slots=True, kw_only=True)
class Assignment:
    """The services of a window, by whom, why and since when (R9)."""

    services: tuple[str, ...]
    staff: str
    reason: str
    since: datetime
