"""A small hall with a hub in this process: real store, real HTTP, a clock that the test sets."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import httpx2
from argon2 import PasswordHasher
from sqlalchemy import insert

from api.contract.requests import TakeRequest
from api.contract.views import ElsewhereLine
from api.contract.wire import encode
from api.domain.settings import (
    Counter,
    Device,
    Hall,
    HallSettings,
    Opening,
    Service,
    Staff,
    Step,
    TicketClass,
)
from api.hub.app import create_app
from api.hub.clock import HallClock
from api.hub.credentials import add_device
from api.hub.hub import Hub, TakeRate
from api.hub.store.engine import writing_engine
from api.hub.store.tables import pins
from api.hub.store.thread import Store

ALL_DAY = ("00:00-24:00",)
NAMES = {"zh-Hant": "測試", "en": "Test"}
START = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
PIN = "246810"
# A matter of two steps; the second waits for the outside.
JOURNEY = "J"
SETTINGS = HallSettings(
    hall=Hall(id="test", names=NAMES),
    opening=Opening(
        mon=ALL_DAY,
        tue=ALL_DAY,
        wed=ALL_DAY,
        thu=ALL_DAY,
        fri=ALL_DAY,
        sat=ALL_DAY,
        sun=ALL_DAY,
        words=NAMES,
    ),
    services=(
        Service(code="A", prefix="A", names=NAMES, digits=5, last=99_999),
        Service(code="M", prefix="M", names=NAMES, at_kiosk=False),
        Service(
            code=JOURNEY,
            prefix="J",
            names=NAMES,
            then=(Step(service="M", waits_for_signal=True),),
        ),
    ),
    elsewhere=(
        ElsewhereLine(
            code="passport",
            names={"zh-Hant": "護照", "en": "Passports"},
            place={"zh-Hant": "領事局", "en": "the Bureau"},
            phone="1999",
        ),
    ),
    classes=(TicketClass(code="normal", names=NAMES, head_start_min=0),),
    counters=(Counter(number=1), Counter(number=2)),
    staff=(
        Staff(number="1001", post=NAMES),
        Staff(number="1002", post=NAMES),
        Staff(number="9001", post=NAMES, role="supervisor"),
        Staff(number="7001", post=NAMES, role="stage"),
    ),
    devices=(
        Device(id="kiosk-1", role="kiosk", names=NAMES, printer="printer-1"),
        Device(id="kiosk-2", role="kiosk", names=NAMES),
        Device(id="printer-1", role="printer", names=NAMES),
        Device(id="printer-2", role="printer", names=NAMES),
        Device(id="wall-1", role="display", names=NAMES),
        Device(id="counter-1", role="counter", names=NAMES, counter=1),
        Device(id="counter-2", role="counter", names=NAMES, counter=2),
        Device(id="paper-1", role="virtual", names=NAMES),
        Device(id="his", role="integrator", names=NAMES),
    ),
)
STAFF_OF = {"clerk": "1001", "supervisor": "9001", "stage": "7001"}
DEVICE_OF = {
    "kiosk": "kiosk-1",
    "printer": "printer-1",
    "display": "wall-1",
    "counter": "counter-1",
    "virtual": "paper-1",
    "integrator": "his",
}


def story(work: Coroutine[Any, Any, None]) -> None:
    """Tell it, in a loop of its own."""
    asyncio.run(work)


@cache
def hashed_pin() -> str:
    """The test PIN, hashed cheaply: how dear a hash is, is another test's business."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PIN)


@dataclass
class Time:
    """The hall's time, moved by the test."""

    wall: datetime = START
    elapsed_s: float = 0.0

    def pass_(self, passed: timedelta) -> None:
        """Let time go by."""
        self.wall += passed
        self.elapsed_s += passed.total_seconds()

    def clock(self, not_before: datetime | None) -> HallClock:
        """A hall clock on this time."""
        return HallClock(
            not_before,
            wall=lambda: self.wall,
            elapsed_s=lambda: self.elapsed_s,
            is_set=lambda: True,
        )


@dataclass
class World:
    """A hub, a browser or device in front of it, and their secrets."""

    hub: Hub
    http: httpx2.AsyncClient
    time: Time
    tokens: dict[str, str]
    keys: "count[int]" = field(default_factory=count)

    def device(self, device: str) -> dict[str, str]:
        """Headers of a device."""
        return {"Authorization": f"Bearer {self.tokens[device]}"}

    async def staff(self, staff: str) -> dict[str, str]:
        """Headers of a page in which `staff` has signed in."""
        secret = await self.hub.sessions.begin(staff, self.hub.clock.now())
        return {"Cookie": f"quhao={secret}", "X-Quhao": "1"}

    async def sender(self, role: str) -> dict[str, str]:
        """Headers of somebody of this role; counter 1 is theirs if any is."""
        if role in DEVICE_OF:
            return self.device(DEVICE_OF[role])
        return await self.staff(STAFF_OF[role]) if role in STAFF_OF else {}

    async def post(
        self, path: str, headers: dict[str, str], body: object = None, *, key: str | None = None
    ) -> httpx2.Response:
        """Send a command, with a new key unless one is given."""
        content = b"{}" if body is None else encode(body)
        named = {"Idempotency-Key": key or f"key-{next(self.keys):016}", **headers}
        return await self.http.post(f"/api{path}", content=content, headers=named)

    async def get(self, path: str, headers: dict[str, str] | None = None) -> httpx2.Response:
        """Ask for something."""
        return await self.http.get(f"/api{path}", headers=headers or {})

    async def take(self, *, service: str = "A", key: str | None = None) -> httpx2.Response:
        """A citizen takes a number at kiosk-1."""
        return await self.post(
            "/tickets", self.device("kiosk-1"), TakeRequest(service=service), key=key
        )

    async def open(self, counter: int, staff: str) -> dict[str, str]:
        """`staff` takes a window; the headers to go on with."""
        headers = await self.staff(staff)
        response = await self.post(f"/counters/{counter}/open", headers)
        assert response.status_code == 200, response.text
        return headers


def furnish(state_dir: Path, settings: HallSettings = SETTINGS) -> dict[str, str]:
    """Tokens for all devices and the test PIN for all staff."""
    tokens = {one.id: add_device(state_dir, settings.hall.id, one) for one in settings.devices}
    engine = writing_engine(state_dir)
    with engine.begin() as connection:
        rows = [
            {
                "hall": settings.hall.id,
                "staff": one.number,
                "hashed": hashed_pin(),
                "created": START,
            }
            for one in settings.staff
        ]
        connection.execute(insert(pins).prefix_with("OR REPLACE"), rows)
    engine.dispose()
    return tokens


@asynccontextmanager
async def world_on(
    state_dir: Path,
    tokens: dict[str, str],
    *,
    time: Time | None = None,
    store: type[Store] = Store,
    settings: HallSettings = SETTINGS,
) -> AsyncIterator[World]:
    """A hub on a state directory that is furnished already."""
    time = time or Time()
    hub = Hub(
        settings,
        store(state_dir),
        clock=time.clock,
        take_rate=TakeRate(per_s=1e6, burst=1_000_000),
    )
    ended: list[str] = []
    hub.start(on_end=lambda: ended.append("a part of the hub ended"))
    app = create_app(hub)
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as http:
        try:
            yield World(hub, http, time, tokens)
        finally:
            hub.close_streams()
            await hub.stop()
    assert not ended


@asynccontextmanager
async def world(
    state_dir: Path, *, settings: HallSettings = SETTINGS, **more: Any
) -> AsyncIterator[World]:
    """A hub on an empty state directory."""
    tokens = furnish(state_dir, settings)
    async with world_on(state_dir, tokens, settings=settings, **more) as made:
        yield made
