"""People who do not come unannounced have something to come for, within the hall's own quota."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.cli.demo.folder import prepare
from api.cli.demo.visitors import bookings
from api.contract.commands import BookAppointments
from api.contract.events import AppointmentBooked
from api.domain.decide import decide
from api.domain.hall import Hall

EVENING = datetime(2027, 3, 2, 13, 0, tzinfo=UTC)


@pytest.mark.parametrize("name", ["hospital", "bank", "housing_fund"])
def test_the_hall_takes_the_list_of_appointments_at_any_hour(name: str, tmp_path: Path) -> None:
    """R12."""
    settings = prepare(Path(f"docs/examples/{name}.toml"), tmp_path / "demo").settings
    rows = bookings(settings, EVENING, random.Random(1)).appointments
    events = decide(Hall(settings), BookAppointments(appointments=rows, chance="x"), EVENING)
    assert sum(isinstance(one, AppointmentBooked) for one in events) == len(rows)
