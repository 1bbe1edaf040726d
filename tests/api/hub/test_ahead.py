"""Waits are foretold beside the work, by a process that may die without anybody waiting longer."""

import asyncio
from pathlib import Path

import pytest

from api.domain.wait.draws import Exponential
from api.domain.wait.replay import replay
from api.domain.wait.scene import Cycle, Place, Scene, Window
from api.hub.ahead import Ahead
from api.hub.replayer import Replayer, ReplayLost
from tests.api.hub.given import World, story, world

SCENE = Scene(
    cycles=(Cycle(length=Exponential(5.0)),),
    windows=(Window(services=(0,)),),
    line=(Place(-2.0, 0), Place(-1.0, 0)),
    probes=(Place(0.0, 0),),
)


def test_a_scene_is_played_elsewhere_as_it_would_be_here() -> None:
    async def tell() -> None:
        replayer = Replayer()
        try:
            assert await replayer.replay(SCENE, 7) == replay(SCENE, seed=7)
            assert await replayer.replay(SCENE, 8) == replay(SCENE, seed=8)
        finally:
            await replayer.stop()

    story(tell())


def test_a_process_that_dies_is_said_and_started_anew_for_the_next() -> None:
    async def tell() -> None:
        replayer = Replayer()
        try:
            await replayer.replay(SCENE, 1)
            assert replayer._process is not None
            replayer._process.kill()
            with pytest.raises(ReplayLost):
                await replayer.replay(SCENE, 1)
            assert await replayer.replay(SCENE, 1) == replay(SCENE, seed=1)
        finally:
            await replayer.stop()

    story(tell())


async def knows_itself(made: World) -> None:
    """A hall that has seen three days, with a window open."""
    made.hub.hall.state.learnt.days = 3
    await made.open(1, "1001")


def test_whoever_takes_a_number_is_told_the_range_that_the_kiosk_showed(tmp_path: Path) -> None:
    """R25: one number on the kiosk, the paper and the phone, never three."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            await knows_itself(made)
            await made.take()
            await made.take()
            ahead = Ahead(made.hub)
            try:
                await ahead._look()
            finally:
                await ahead._replayer.stop()
            view = (await made.get("/views/kiosk", made.device("kiosk-1"))).json()
            shown = next(one["wait"] for one in view["services"] if one["code"] == "A")
            taken = (await made.take()).json()
            assert shown is not None
            assert taken["wait"] == shown
            page = (await made.get(f"/citizen/{taken['token']}")).json()
            assert page["wait"] == shown

    story(tell())


def test_a_hall_that_does_not_know_itself_says_only_how_many_are_ahead(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            taken = (await made.take()).json()
            assert taken["wait"] is None
            assert taken["ahead"] == 0

    story(tell())


def test_without_the_other_process_numbers_are_given_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await knows_itself(made)
            monkeypatch.setattr("api.hub.replayer.sys.executable", "/nowhere/python")
            ahead = Ahead(made.hub)
            await ahead._try()
            assert (await made.take()).status_code == 201
            assert made.hub.hall.outlook is None
            await asyncio.sleep(0)

    story(tell())
