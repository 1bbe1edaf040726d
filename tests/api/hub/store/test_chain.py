"""Nobody changes the past unseen (R38)."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from api.hub.store.chain import BEGINNING, Verdict, head, verify
from api.hub.store.tables import journal
from tests.api.hub.given import World, furnish, story, world, world_on


def verdict(made: World) -> Verdict:
    return made.hub.store.read_now(verify, "test")


async def five_takes(made: World) -> None:
    await made.open(1, "1001")
    for _ in range(5):
        await made.take()


def changed(connection: Connection) -> None:
    row = journal.c.sequence == 4
    payload = connection.execute(select(journal.c.payload).where(row)).scalar_one()
    other = payload.replace('"normal"', '"urgent"')
    assert other != payload
    connection.execute(update(journal).where(row).values(payload=other))


def backdated(connection: Connection) -> None:
    actor = update(journal).where(journal.c.sequence == 4).values(actor="staff:9999")
    connection.execute(actor)


def removed(connection: Connection) -> None:
    connection.execute(delete(journal).where(journal.c.sequence == 4))


def put_in(connection: Connection) -> None:
    rows = connection.execute(select(journal).where(journal.c.sequence >= 4)).mappings().all()
    connection.execute(delete(journal).where(journal.c.sequence >= 4))
    moved = [{**row, "sequence": row["sequence"] + 1} for row in rows]
    connection.execute(insert(journal), [{**rows[0]}, *moved])


def test_an_untouched_journal_is_sound_to_its_last_row(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await five_takes(made)
            said = verdict(made)
            assert said.wrong == ""
            assert said.sound == made.hub.hall.state.sequence
            assert said.head == made.hub.store.read_now(head, "test") != BEGINNING

    story(tell())


def test_the_chain_goes_on_after_a_restart(tmp_path: Path) -> None:
    async def tell() -> None:
        tokens = furnish(tmp_path)
        for _ in range(2):
            async with world_on(tmp_path, tokens) as made:
                await made.take()
                assert verdict(made).wrong == ""
                assert verdict(made).sound == made.hub.hall.state.sequence

    story(tell())


@pytest.mark.parametrize("tamper", [changed, backdated, removed, put_in])
def test_a_changed_missing_or_inserted_row_is_found_at_its_place(
    tmp_path: Path, tamper: Callable[[Connection], None]
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await five_takes(made)
            await made.hub.store.write(tamper)
            said = verdict(made)
            assert said.wrong
            assert said.sound in (3, 4)

    story(tell())
