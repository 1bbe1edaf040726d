"""How a device is."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import HealthState

# Parts of the hub, of which it says itself how they are; no device can have such an id.
HUB_CLOCK = "hub:clock"
HUB_STORE = "hub:store"
PARTS_OF_THE_HUB = frozenset({HUB_CLOCK, HUB_STORE})


@dataclass(slots=True, kw_only=True)
class Health:
    """How a device was when it was last heard."""

    state: HealthState
    detail: str
    since: datetime
