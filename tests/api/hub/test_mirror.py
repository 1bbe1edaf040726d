"""The mirror: who looks, what is shown, and touches that arrive once."""

from pathlib import Path
from typing import Any

from api.contract.mirror import Input, Showing
from api.hub.mirror import INPUTS_KEPT, LOOK_S, Relay
from api.hub.presence import Presence
from tests.api.hub.given import SETTINGS, World, story, world


class Wall:
    """Time for a relay."""

    def __init__(self) -> None:
        self.elapsed_s, self.wall_s = 100.0, 1_000.0


def relay(time: Wall | None = None) -> Relay:
    time = time or Wall()
    presence = Presence((one.id for one in SETTINGS.devices), 0.0)
    return Relay(SETTINGS, presence, elapsed_s=lambda: time.elapsed_s, wall_s=lambda: time.wall_s)


def view(made: Relay, device: str = "kiosk-1") -> Any:
    made.refresh()
    return made._mirror_view(device)


def test_a_device_is_watched_while_somebody_has_the_stage_open() -> None:
    made = relay()
    before = view(made)
    with made.looking_on():
        during = view(made)
    assert [before.watched, during.watched, view(made).watched] == [False, True, False]
    assert during.asked > before.asked


def test_a_second_onlooker_makes_the_device_show_itself_again() -> None:
    made = relay()
    with made.looking_on():
        first = view(made).asked
        with made.looking_on():
            assert view(made).asked > first


def test_asking_for_one_picture_is_looking_for_five_seconds() -> None:
    time = Wall()
    made = relay(time)
    assert made.look("kiosk-1") == Showing(screen="")
    assert view(made).watched
    assert not view(made, "wall-1").watched
    asked = view(made).asked
    made.look("kiosk-1")
    assert view(made).asked == asked
    time.elapsed_s += LOOK_S + 1
    assert not view(made).watched


def test_the_newest_picture_replaces_the_one_before_and_the_stage_hears_of_it() -> None:
    made = relay()
    for screen in ("attract", "choose"):
        made.show("kiosk-1", Showing(screen=screen))
    assert made.look("kiosk-1").screen == "choose"
    line = next(one for one in made._stage_view().devices if one.device == "kiosk-1")
    assert line.revision > 0


def test_inputs_only_grow_in_number_also_over_a_restart() -> None:
    time = Wall()
    made = relay(time)
    for _ in range(INPUTS_KEPT + 10):
        made.input("kiosk-1", Input(kind="touch", x=1, y=2))
    ids = [one.id for one in view(made).inputs]
    assert len(ids) == INPUTS_KEPT
    assert ids == sorted(set(ids))
    time.wall_s += 1.0
    again = relay(time)
    again.input("kiosk-1", Input(kind="touch"))
    assert view(again).inputs[0].id > ids[-1]


async def stage_lines(made: World) -> dict[str, Any]:
    view = (await made.get("/stage", await made.staff("7001"))).json()
    return {one["device"]: one for one in view["devices"]}


def test_a_picture_goes_from_the_device_to_the_stage_and_a_touch_back(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            kiosk, stage = made.device("kiosk-1"), await made.staff("7001")
            assert (await stage_lines(made))["kiosk-1"]["revision"] == 0
            await made.post("/devices/kiosk-1/showing", kiosk, Showing(screen="attract"))
            assert (await stage_lines(made))["kiosk-1"]["revision"] > 0
            shown = await made.get("/devices/kiosk-1/showing", stage)
            assert shown.json()["screen"] == "attract"
            touched = await made.post(
                "/devices/kiosk-1/inputs", stage, Input(kind="touch", x=4, y=5)
            )
            assert touched.json() == {"accepted": True}
            mirror = (await made.get("/devices/kiosk-1/mirror", kiosk)).json()
            assert mirror["watched"]
            assert [(one["x"], one["y"]) for one in mirror["inputs"]] == [(4, 5)]

    story(tell())


def test_nothing_of_it_is_journalled(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            await made.open(1, "1001")
            before = made.hub.hall.state.sequence
            kiosk = made.device("kiosk-1")
            await made.post("/devices/kiosk-1/showing", kiosk, Showing(screen="attract"))
            assert made.hub.hall.state.sequence == before

    story(tell())


def test_a_device_nobody_knows_has_no_mirror(tmp_path: Path) -> None:
    async def tell() -> None:
        async with world(tmp_path) as made:
            stage = await made.staff("7001")
            response = await made.get("/devices/kiosk-9/showing", stage)
            assert response.json()["code"] == "no_such_device"

    story(tell())
