"""Fingers and buttons: clicks in a browser become presses, and edges get lost without harm."""

from api.contract.mirror import Input
from firmware_py.buttons import Buttons, Word
from firmware_py.debounce import STABLE_S
from firmware_py.finger import HELD_S, Finger
from firmware_py.messages import Button

UP: dict[Button, bool] = {"next": False, "recall": False, "pause": False}
KEYS: tuple[Button, ...] = ("pause",)
DOWN: dict[Button, bool] = {**UP, "next": True}


def click(name: str) -> list[Input]:
    return [Input(kind="press", name=name), Input(kind="release", name=name)]


def test_a_click_that_comes_all_at_once_is_held_long_enough_to_count() -> None:
    finger = Finger()
    finger.ask(click("next"))
    assert finger.move(1.0) == ("next", True)
    assert finger.move(1.0) is None
    assert finger.move(1.0 + HELD_S) == ("next", False)
    assert not finger.busy
    assert HELD_S > STABLE_S


def test_a_finger_moves_in_the_order_asked() -> None:
    finger = Finger()
    finger.ask([*click("next"), *click("pause")])
    moves = [finger.move(float(second)) for second in range(5)]
    assert moves == [("next", True), ("next", False), ("pause", True), ("pause", False), None]


def test_what_names_no_button_of_ours_is_left_alone() -> None:
    finger = Finger()
    finger.ask([Input(kind="touch", x=3), Input(kind="press", name="door"), *click("")])
    assert not finger.busy


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def words(buttons: Buttons, levels: dict[Button, bool], now: float) -> list[Word]:
    return [word for _, word in buttons.happened(levels, now)]


def test_a_short_press_between_two_looks_still_counts() -> None:
    clock = Clock()
    buttons = Buttons(UP, clock=clock)
    clock.now = 1.0
    buttons.edge("next", True)
    clock.now = 1.05
    buttons.edge("next", False)
    assert buttons.happened(UP, 2.0) == [("next", "pressed")]


def test_an_edge_that_the_driver_lost_is_made_good_by_the_level() -> None:
    buttons = Buttons(UP, clock=Clock())
    assert words(buttons, DOWN, 1.0) == []
    assert words(buttons, DOWN, 1.1) == ["pressed"]
    assert words(buttons, UP, 1.2) == []
    assert words(buttons, DOWN, 2.0) == []
    assert words(buttons, DOWN, 2.1) == ["pressed"]


def test_each_button_has_a_contact_of_its_own() -> None:
    clock = Clock()
    buttons = Buttons(UP, clock=clock)
    clock.now = 1.0
    buttons.edge("next", True)
    buttons.edge("pause", True)
    both: dict[Button, bool] = {**DOWN, "pause": True}
    assert buttons.happened(both, 1.0) == []
    assert buttons.due == 1.0 + STABLE_S
    assert buttons.happened(both, 1.1) == [("next", "pressed"), ("pause", "pressed")]
    assert buttons.happened(both, 20.0) == [("next", "stuck"), ("pause", "stuck")]
    assert buttons.stuck == ("next", "pause")


def test_buttons_at_rest_ask_for_no_look() -> None:
    assert Buttons(UP, clock=Clock()).due == float("inf")


def test_a_key_switch_is_never_stuck_and_tells_where_it_stands() -> None:
    clock = Clock()
    buttons = Buttons(UP, keys=KEYS, clock=clock)
    turned: dict[Button, bool] = {**UP, "pause": True}

    assert words(buttons, turned, 0.0) == []
    assert words(buttons, turned, 0.1) == ["on"]
    assert words(buttons, turned, 600.0) == []
    assert (buttons.stuck, buttons.on("pause")) == ((), True)
    assert words(buttons, UP, 601.0) == []
    assert words(buttons, UP, 601.1) == ["off"]
    assert not buttons.on("pause")


def test_the_chatter_of_a_key_switch_is_one_turn() -> None:
    clock = Clock()
    buttons = Buttons(UP, keys=KEYS, clock=clock)
    for at in range(10):
        clock.now = at / 100
        buttons.edge("pause", at % 2 == 0)
    buttons.edge("pause", True)
    heard = [*words(buttons, {**UP, "pause": True}, 0.2), *words(buttons, UP, 0.21)]
    assert heard == ["on"]
