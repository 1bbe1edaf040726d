"""How the hub itself is, as it says it of its devices: its clock and its store (R14, R36)."""

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

from api.contract.commands import ReportHealth
from api.contract.words import HealthState
from api.domain.state import HUB_CLOCK, HUB_STORE
from api.hub.clock import HallClock
from api.hub.store.thread import Store

if TYPE_CHECKING:
    from api.hub.hub import Hub

MB = 1_000_000


def changed(hub: "Hub") -> Iterator[ReportHealth]:
    """What the journal does not know yet of the hub; it takes it for well until told otherwise."""
    least_mb = hub.settings.readiness.least_free_mb
    now = {HUB_CLOCK: clock_health(hub.clock), HUB_STORE: store_health(hub.store, least_mb)}
    for item, state in now.items():
        known = hub.hall.state.devices.get(item)
        if state != (known.state if known else "ready"):
            yield ReportHealth(device=item, state=state)


def clock_health(clock: HallClock) -> HealthState:
    """Unknown until the machine or the leader says what time it is (F:C2)."""
    return "unknown" if clock.unsure else "ready"


def store_health(store: Store, least_mb: int) -> HealthState:
    """Low before it is full; dead when it is, and the reserve is in use (F:S1)."""
    if not store.reserve.held:
        return "dead"
    try:
        free_mb = shutil.disk_usage(store.state_dir).free // MB
    except OSError:
        return "unknown"
    return "ready" if free_mb >= least_mb else "low"
