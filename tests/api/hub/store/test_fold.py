"""State is the fold of the journal; a snapshot is only a shortcut to it."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, update

from api.contract.requests import NextRequest
from api.domain.state import State
from api.hub.hub import Hub
from api.hub.store.snapshots import KEPT, fold, newest_state, save
from api.hub.store.tables import snapshots, tickets
from api.hub.store.thread import Store
from tests.api.hub.given import SETTINGS, START, World, story, world


async def some_of_a_day(made: World) -> None:
    """Citizens come, two windows call, one is missed."""
    first, second = await made.open(1, "1001"), await made.open(2, "1002")
    for _ in range(5):
        await made.take()
    for counter, clerk in ((1, first), (2, second)):
        await made.post(f"/counters/{counter}/call-next", clerk, NextRequest())
    made.time.pass_(timedelta(seconds=SETTINGS.calling.no_show_after_s))
    missed = await made.post("/counters/1/no-show", first)
    assert missed.status_code == 200
    await made.post("/counters/2/start", second)


async def snapshot(made: World) -> None:
    await made.hub.store.write(save, "test", made.hub.hall.state, START)


def damage_snapshot(connection: Connection, damage: dict[str, object]) -> None:
    connection.execute(update(snapshots).values(damage))


def folded(made: World) -> State:
    return made.hub.store.read_now(fold, SETTINGS).state


def test_the_state_on_disk_is_the_state_in_memory(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await some_of_a_day(made)
            assert folded(made) == made.hub.hall.state

    story(tell())


def test_a_snapshot_and_the_rest_give_the_same_as_everything(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await made.take()
            everything = folded(made)
            await snapshot(made)
            await made.take()
            await made.take()
            assert made.hub.store.read_now(newest_state, "test") == everything
            assert folded(made) == made.hub.hall.state

    story(tell())


@pytest.mark.parametrize("damage", [{"state": b"{not json"}, {"shape": "of other code"}])
def test_a_snapshot_that_cannot_be_read_costs_time_and_nothing_else(
    tmp_path: Path, damage: dict[str, object]
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await some_of_a_day(made)
            await snapshot(made)
            await made.hub.store.write(damage_snapshot, damage)
            assert made.hub.store.read_now(newest_state, "test") == State()
            assert folded(made) == made.hub.hall.state

    story(tell())


def test_only_the_newest_snapshots_are_kept(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            for _ in range(KEPT + 2):
                await made.take()
                await snapshot(made)
            kept = made.hub.store.read_now(
                lambda c: list(c.execute(select(snapshots.c.sequence)).scalars())
            )
            newest = made.hub.hall.state.sequence
            assert sorted(kept) == list(range(newest - KEPT + 1, newest + 1))

    story(tell())


def test_a_thousand_events_make_a_snapshot_by_themselves(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            await asyncio.gather(*(made.take() for _ in range(1_050)))
            await made.take()
            kept = made.hub.store.read_now(newest_state, "test")
            assert kept.sequence >= 1_000
            assert folded(made) == made.hub.hall.state

    story(tell())


def test_a_restarted_hub_shows_the_board_that_it_showed_before(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await some_of_a_day(made)
            before = (await made.get("/views/board")).json()
        again = Hub(SETTINGS, Store(tmp_path), clock=made.time.clock)
        again.screens.board().refresh()
        assert made.hub.screens.board().data == again.screens.board().data
        assert before["calls"]
        again.store.close()

    story(tell())


def test_the_flat_rows_say_what_the_state_says(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await some_of_a_day(made)
            rows = made.hub.store.read_now(lambda c: list(c.execute(select(tickets))))
            states = {one.id: one.state for one in made.hub.hall.state.tickets.values()}
            assert {row.ticket: row.state for row in rows} == states
            called = [row for row in rows if row.first_called_at]
            assert len(called) == 2
            assert all(row.staff for row in called)

    story(tell())
