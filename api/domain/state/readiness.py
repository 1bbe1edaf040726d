"""How ready the hall was at its last opening."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(slots=True, kw_only=True)
class Checked:
    """The opening that was looked at, and the items that were red then."""

    opening: datetime
    red: tuple[str, ...] = ()
