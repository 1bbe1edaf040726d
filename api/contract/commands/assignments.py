"""Which services a window serves, changed while the hall is open (R9)."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignServices:
    """`staff` has the window serve these services, and no others, for the rest of the day."""

    counter: int
    services: tuple[str, ...]
    staff: str
    reason: str
    type: Literal["assign_services"] = "assign_services"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetServices:
    """`staff` has the window serve what hall.toml says again."""

    counter: int
    staff: str
    reason: str = ""
    type: Literal["reset_services"] = "reset_services"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStranded:
    """Tickets wait for one window that cannot serve them any more: let others have them (R7)."""

    type: Literal["release_stranded"] = "release_stranded"
