"""How a device is."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import HealthState


@dataclass(slots=True, kw_only=True)
class Health:
    """How a device was when it was last heard."""

    state: HealthState
    detail: str
    since: datetime
