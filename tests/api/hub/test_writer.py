"""Commands in, one commit, then everybody hears of it."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.contract.commands import Command, OpenCounter, RollDay, TakeTicket
from api.contract.events import Event
from api.contract.requests import NextRequest, TakeRequest
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.hub.hub import Hub
from api.hub.orders import Order
from api.hub.store.engine import FILE
from api.hub.store.thread import Store
from tests.api.hub.given import SETTINGS, World, furnish, story, world, world_on


class CountingStore(Store):
    """A store that counts its commits."""

    commits = 0

    def _commit(self, work: Callable[..., Any]) -> Any:
        type(self).commits += 1
        return super()._commit(work)


def rows(state_dir: Path, words: str) -> list[Any]:
    with sqlite3.connect(state_dir / FILE) as connection:
        return connection.execute(words).fetchall()


async def opened(made: World) -> None:
    await made.hub.writer.submit(Order(command=OpenCounter(counter=1, staff="1001"), actor="hub"))


def test_a_thousand_pairs_at_the_same_moment_get_two_thousand_numbers(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            for _ in range(20):
                pairs = [made.take() for _ in range(100)]
                given = await asyncio.gather(*pairs)
                assert all(one.status_code == 201 for one in given)
            numbers = rows(tmp_path, "SELECT number FROM tickets")
            assert len(numbers) == len(set(numbers)) == 2_000

    story(tell())


def test_commands_that_wait_together_share_one_commit(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path, store=CountingStore) as made:
            await opened(made)
            before = CountingStore.commits
            orders = [Order(command=TakeTicket(service="A"), actor="hub") for _ in range(100)]
            await asyncio.gather(*(made.hub.writer.submit(one) for one in orders))
            assert CountingStore.commits - before == 1
            assert made.hub.hall.state.issued == 100

    story(tell())


def test_the_same_key_gives_the_same_number_also_in_the_same_moment(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            answers = await asyncio.gather(*(made.take(key="press-1") for _ in range(10)))
            later = await made.take(key="press-1")
            assert {one.content for one in answers} == {later.content}
            assert {one.status_code for one in answers} == {201}
            assert made.hub.hall.state.issued == 1

    story(tell())


def test_a_key_still_gives_its_answer_after_a_restart(tmp_path: Path) -> None:
    async def tell() -> None:
        tokens = furnish(tmp_path)
        async with world_on(tmp_path, tokens) as made:
            await opened(made)
            first = await made.take(key="press-1")
        async with world_on(tmp_path, tokens) as made:
            again = await made.take(key="press-1")
            assert again.content == first.content
            assert (await made.take(key="press-2")).json()["number"] == "A00002"

    story(tell())


def test_a_key_is_for_one_act_only(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            await made.take(key="press-1")
            kiosk = made.device("kiosk-1")
            other = TakeRequest(service="A", language="en")
            response = await made.post("/tickets", kiosk, other, key="press-1")
            assert (response.status_code, response.json()["code"]) == (422, "key_reused")

    story(tell())


def test_two_kiosks_may_use_the_same_key(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            one = await made.take(key="1")
            kiosk = made.device("kiosk-2")
            other = await made.post("/tickets", kiosk, TakeRequest(service="A"), key="1")
            assert one.json()["number"] != other.json()["number"]

    story(tell())


def test_a_press_that_changed_nothing_changes_nothing_later_either(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await made.open(1, "1001")
            await made.take()
            await made.take()
            called = await made.post("/counters/1/call-next", clerk, NextRequest())
            number = called.json()["number"]
            mashed = await made.post("/counters/1/call-next", clerk, NextRequest(), key="second")
            made.time.pass_(timedelta(minutes=1))
            again = await made.post("/counters/1/call-next", clerk, NextRequest(), key="second")
            assert mashed.json() == again.json()
            assert (again.json()["number"], again.json()["advanced"]) == (number, False)

    story(tell())


def test_a_refusal_is_not_kept_and_may_be_otherwise_later(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            refused = await made.take(key="press-1")
            await opened(made)
            taken = await made.take(key="press-1")
            assert (refused.json()["code"], taken.status_code) == ("service_unstaffed", 201)

    story(tell())


def test_a_key_is_forgotten_after_a_day_on_disk_and_in_memory(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            await made.take(key="press-1")
            made.time.pass_(timedelta(hours=25))
            await made.take(key="press-2")
            await made.hub.writer.submit(Order(command=RollDay(day="2026-03-03"), actor="hub"))
            assert rows(tmp_path, "SELECT key FROM answers") == [("press-2",)]
            assert (await made.take(key="press-1")).json()["number"] == "A00002"

    story(tell())


def test_nothing_is_said_and_the_process_ends_when_a_commit_fails(tmp_path: Path) -> None:
    failed: list[str] = []

    class FailingStore(Store):
        def __init__(self, state_dir: Path) -> None:
            super().__init__(state_dir, on_failure=lambda: failed.append("the disk"))

    async def tell() -> None:
        furnish(tmp_path)
        hub = Hub(SETTINGS, FailingStore(tmp_path))
        ended = asyncio.Event()
        hub.start(on_end=ended.set)
        await hub.writer.submit(Order(command=OpenCounter(counter=1, staff="1001"), actor="hub"))
        board = (await hub.writer.feeds.fresh(hub.screens.board())).data
        with closing(sqlite3.connect(tmp_path / FILE)) as connection:
            connection.execute("DROP TABLE tickets")
        order = Order(command=TakeTicket(service="A"), actor="hub")
        taking = asyncio.create_task(hub.writer.submit(order))
        await ended.wait()
        looking = asyncio.create_task(hub.writer.feeds.fresh(hub.screens.board()))
        await asyncio.sleep(0)
        assert failed == ["the disk"]
        assert not taking.done()
        assert not looking.done()
        assert hub.screens.board().data == board
        taking.cancel()
        looking.cancel()
        await hub.stop()

    story(tell())


def test_a_fault_in_one_decision_is_that_senders_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(hall: Hall, command: Command, now: datetime) -> list[Event]:
        if isinstance(command, TakeTicket):
            raise ZeroDivisionError
        return decide(hall, command, now)

    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            with monkeypatch.context() as patch:
                patch.setattr("api.hub.writer.decide", broken)
                failed = await made.take(key="press-1")
            assert (failed.status_code, failed.json()["code"]) == (500, "hub_fault")
            assert (await made.take(key="press-1")).json()["number"] == "A00001"

    story(tell())


def test_the_hubs_own_orders_can_be_refused_like_any_other(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await opened(made)
            with pytest.raises(Refused, match="day_runs_backwards"):
                await made.hub.writer.submit(Order(command=RollDay(day="2020-01-01"), actor="hub"))

    story(tell())
