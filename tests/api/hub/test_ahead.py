"""Waits are foretold beside the work, by a process that may die without anybody waiting longer."""

import asyncio
from pathlib import Path

import pytest

from api.contract.requests import NextRequest
from api.domain.wait.draws import Exponential
from api.domain.wait.look import look
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


async def knows_itself(made: World) -> dict[str, str]:
    """A hall that has seen three days, with a window open; the headers of its clerk."""
    made.hub.hall.state.learnt.days = 3
    return await made.open(1, "1001")


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
    monkeypatch.setattr("api.hub.replayer.sys.executable", "/nowhere/python")

    async def tell() -> None:
        async with world(tmp_path) as made:
            await knows_itself(made)
            await Ahead(made.hub)._try()
            assert (await made.take()).status_code == 201
            assert made.hub.hall.outlook is None

    story(tell())


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process starts, takes what it is asked, and never answers."""
    sleeper = tmp_path / "python"
    sleeper.write_text("#!/bin/sh\nexec sleep 600\n")
    sleeper.chmod(0o755)
    monkeypatch.setattr("api.hub.replayer.sys.executable", str(sleeper))


@pytest.mark.usefixtures("hanging")
def test_while_the_other_process_hangs_numbers_are_given_and_called(tmp_path: Path) -> None:
    """The look is asked for and not answered; take and call do not wait for it."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            clerk = await knows_itself(made)
            looking = asyncio.create_task(Ahead(made.hub)._look())
            await asyncio.sleep(0)
            taken = (await made.take()).json()
            called = await made.post("/counters/1/call-next", clerk, NextRequest())
            assert called.json()["number"] == taken["number"]
            # They were done while it hung, and nobody was told a wait.
            assert not looking.done()
            assert taken["wait"] is None
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    story(tell())


@pytest.mark.usefixtures("hanging")
def test_r25_once_it_hangs_no_surface_says_an_old_range(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """「前面 n 位」 stays, for that is true; the range goes at once."""
    monkeypatch.setattr("api.hub.replayer.WITHIN_S", 0.05)
    # The hub's own looks are left out: this one is told step by step.
    monkeypatch.setattr("api.hub.ahead.knows", lambda hall: False)

    async def tell() -> None:
        async with world(tmp_path) as made:
            await knows_itself(made)
            await made.take()
            # given a range that was told to the last in line
            hall = made.hub.hall
            hall.outlook = look(hall, made.hub.clock.now())
            taken = (await made.take()).json()
            page = f"/citizen/{taken['token']}"
            assert (await made.get(page)).json()["wait"] is not None
            # when the other process hangs
            await Ahead(made.hub)._try()
            # then kiosk, wall and phone say how many are ahead, and no minute
            phone = (await made.get(page)).json()
            assert (phone["wait"], phone["ahead"]) == (None, 1)
            kiosk = (await made.get("/views/kiosk", made.device("kiosk-1"))).json()
            board = (await made.get("/views/board", made.device("wall-1"))).json()
            for view in (kiosk, board):
                assert [one["wait"] for one in view["services"]] == [None] * len(view["services"])
            # and so does the next paper
            assert (await made.take()).json()["wait"] is None

    story(tell())


def test_the_leader_asks_what_one_more_window_would_change_beside_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R21: played by the other process; a clerk may not ask, and nobody guesses."""

    async def tell() -> None:
        async with world(tmp_path) as made:
            boss, clerk = await made.staff("9001"), await knows_itself(made)
            for _ in range(8):
                await made.take()
            said = (await made.get("/waits/one-more", boss)).json()
            line = next(one for one in said["lines"] if one["service"] == "A")
            assert line["waiting"] == 8
            assert line["then"]["high"] < line["now"]["high"]
            odd = await made.get("/waits/one-more?services=A,Ω", boss)
            assert odd.json()["code"] == "no_such_service"
            assert (await made.get("/waits/one-more", clerk)).status_code == 403
            # when the other process is lost, nothing is known, and that is said
            await made.hub.ahead._replayer.stop()
            monkeypatch.setattr("api.hub.replayer.sys.executable", "/nowhere/python")
            lost = (await made.get("/waits/one-more?services=A", boss)).json()
            assert lost["services"] == ["A"]
            assert {(one["now"], one["then"]) for one in lost["lines"]} == {(None, None)}

    story(tell())


def test_before_three_days_one_more_window_changes_nothing_that_is_known(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            said = (await made.get("/waits/one-more", await made.staff("9001"))).json()
            assert {one["then"] for one in said["lines"]} == {None}

    story(tell())
