"""A full disk: no new numbers, calls go on, the leader is told, and it comes back by itself (F:S1).

SQLite itself says that there is no room: its file may have no more pages than the test allows.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.contract.requests import NextRequest
from api.domain import views
from api.hub import itself, pulse
from api.hub.orders import Order
from api.hub.senders import HUB
from api.hub.store.history import happened_on, reading
from api.hub.store.reserve import Reserve
from api.hub.store.thread import Store
from tests.api.hub.given import START, World, story, world

# Room for the calls of some minutes.
RESERVED_PAGES = 200
PLENTY = 100_000


class SmallDisk(Store):
    """A store on a disk of so many pages; more once the reserve is given up."""

    pages = PLENTY
    reserved = RESERVED_PAGES

    def __init__(self, state_dir: Path) -> None:
        super().__init__(state_dir)
        self.reserve = TestedReserve(self)
        self.reserve.held = True

    def _commit(self, work: Callable[..., Any]) -> Any:
        if self._connection is None:
            self._connection = self._writing.connect()
        driver = self._connection.connection.dbapi_connection
        assert driver is not None
        driver.execute(f"PRAGMA max_page_count={self.pages}")
        return super()._commit(work)

    def fill(self) -> None:
        """From now on there is no room for a page more."""
        self.pages = 1


class TestedReserve(Reserve):
    """Room in pages instead of bytes."""

    __test__ = False

    def __init__(self, store: SmallDisk) -> None:
        super().__init__(store.state_dir)
        self._store = store

    def hold(self) -> None:
        """There is room again when the disk is as large as ever."""
        self.held = self.held or self._store.pages == PLENTY

    def give_up(self) -> None:
        """The pages that were kept."""
        super().give_up()
        self._store.pages, self._store.reserved = self._store.reserved, 1


async def beat(made: World) -> None:
    """What the hub says of itself at each beat."""
    made.hub.store.reserve.hold()
    for said in itself.changed(made.hub):
        await made.hub.writer.submit(Order(command=said, actor=HUB))


def disk(made: World) -> SmallDisk:
    """The hub's disk."""
    assert isinstance(made.hub.store, SmallDisk)
    return made.hub.store


async def taken_until_full(made: World) -> int:
    """Citizens take numbers until one is refused; how many got one."""
    for count in range(500):
        answer = await made.take()
        if answer.status_code != 201:
            assert (answer.status_code, answer.json()["code"]) == (409, "store_full")
            assert answer.json()["title"] == "暫停取號"
            return count
    raise AssertionError("the disk never filled")


def test_a_full_disk_refuses_numbers_and_the_calls_go_on(tmp_path: Path) -> None:
    """F:S1: as the citizen, the clerk and the leader see it."""

    async def tell() -> None:
        async with world(tmp_path, store=SmallDisk) as made:
            clerk = await made.open(1, "1001")
            for _ in range(3):
                await made.take()
            disk(made).fill()
            given = 3 + await taken_until_full(made)
            assert made.hub.hall.state.issued == given
            called = await made.post("/counters/1/call-next", clerk, NextRequest(after=None))
            assert called.json()["number"] == "A00001"
            assert (await made.take()).json()["code"] == "store_full"
            ready = views.floor(made.hub.hall, made.hub.clock.now()).readiness
            assert ["hub:store", "store_full"] in [[one.item, one.code] for one in ready.lines]

    story(tell())


def test_what_was_not_kept_has_not_happened(tmp_path: Path) -> None:
    """F:S1, F:S3: the hall is as its journal says, and the number is given to the next."""

    async def tell() -> None:
        async with world(tmp_path, store=SmallDisk) as made:
            clerk = await made.open(1, "1001")
            disk(made).fill()
            given = await taken_until_full(made)
            asked = [made.take(key=f"a-key-of-many-{n}") for n in range(20)]
            assert {one.status_code for one in await asyncio.gather(*asked)} == {409}
            await made.post("/counters/1/call-next", clerk, NextRequest(after=None))
            disk(made).pages = PLENTY
            await beat(made)
            again = await made.take(key="a-key-of-many-0")
            assert again.json()["number"] == f"A{given + 1:05d}"
            last = (made.hub.hall.state.sequence, made.hub.hall.state.issued)
        with reading(tmp_path) as connection:
            rows = happened_on(connection, "test", START.date().isoformat())
            assert (len(rows), sum(row.event.type == "ticket_taken" for row in rows)) == last

    story(tell())


def test_when_the_reserve_is_used_up_nothing_is_promised_and_the_hub_lives(tmp_path: Path) -> None:
    """F:S1: each is refused with the reason, the pages still show what is kept."""

    async def tell() -> None:
        async with world(tmp_path, store=SmallDisk) as made:
            clerk = await made.open(1, "1001")
            disk(made).reserved = 1
            disk(made).fill()
            await taken_until_full(made)
            # What still fits into the last page fits; after that, no.
            for _ in range(100):
                called = await made.post("/counters/1/recall", clerk)
                paused = await made.post("/counters/1/call-next", clerk, NextRequest(after=None))
                if paused.json().get("code") == "store_full":
                    break
            assert paused.json()["code"] == "store_full", called.text
            assert (await made.get("/views/board")).status_code == 200
            disk(made).pages = PLENTY
            await beat(made)
            assert (await made.take()).status_code == 201

    story(tell())


def test_the_pulse_makes_numbers_flow_again_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F:S1: by itself, without a restart and without a hand."""
    monkeypatch.setattr(pulse, "BEAT_S", 0.0)

    async def tell() -> None:
        async with world(tmp_path, store=SmallDisk) as made:
            await made.open(1, "1001")
            disk(made).fill()
            await taken_until_full(made)
            disk(made).pages = PLENTY
            while (await made.take()).status_code != 201:
                await asyncio.sleep(0)
            assert made.hub.hall.state.devices["hub:store"].state in ("ready", "low")

    story(tell())


def test_room_is_kept_on_the_disk_given_up_and_kept_again(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path, 100_000)
    reserve.hold()
    assert (reserve.held, (tmp_path / "reserve").stat().st_size) == (True, 100_000)
    reserve.give_up()
    assert (reserve.held, (tmp_path / "reserve").exists()) == (False, False)
    # After a restart it is there already.
    for _ in range(2):
        again = Reserve(tmp_path, 100_000)
        again.hold()
        assert again.held


def test_no_room_is_kept_where_there_is_no_more_beside_it(tmp_path: Path) -> None:
    """Else the reserve itself would fill the disk, and be given up and taken for ever."""
    reserve = Reserve(tmp_path, 10**18)
    reserve.hold()
    assert not reserve.held
    assert not (tmp_path / "reserve").exists()
