"""How the devices are: said once at each change (R36)."""

from datetime import datetime

from api.contract.commands import ReportHealth
from api.contract.events import Event, HealthChanged
from api.domain import rolls
from api.domain.hall import Hall
from api.domain.privacy.said import blotted_line
from api.domain.refused import Refused
from api.domain.state import PARTS_OF_THE_HUB


def report_health(hall: Hall, command: ReportHealth, now: datetime) -> list[Event]:
    """Nothing unless it changed."""
    if hall.settings.device(command.device) is None and command.device not in PARTS_OF_THE_HUB:
        raise Refused("no_such_device", device=command.device)
    detail = blotted_line(command.detail)
    before = hall.state.devices.get(command.device)
    if before and (before.state, before.detail) == (command.state, detail):
        return []
    said = HealthChanged(device=command.device, state=command.state, detail=detail)
    return [*rolls.changed(hall, command.device, command.state), said]
