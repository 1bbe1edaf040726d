"""A hub whose hall takes appointments and gives numbers by phone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from api.domain.settings import Appointments, Remote, TicketClass
from tests.api.hub.given import NAMES, SETTINGS, World, world

WITH_ARRIVALS = replace(
    SETTINGS,
    classes=(
        *SETTINGS.classes,
        TicketClass(code="appointment", names=NAMES, head_start_min=10, at_kiosk=False),
    ),
    appointments=Appointments(enabled=True),
    remote=Remote(enabled=True, per_hour=99),
)
PHONE = {"X-Quhao": "1"}
CODE = "K7Q2MX"


@asynccontextmanager
async def receiving(state_dir: Path) -> AsyncIterator[World]:
    """Such a hub at ten in the morning in Taipei, with window 1 open."""
    async with world(state_dir, settings=WITH_ARRIVALS) as made:
        await made.open(1, "1001")
        yield made


def other(code: str) -> str:
    """A code of as many digits that is another one."""
    return "".join(str((int(digit) + 1) % 10) for digit in code)
