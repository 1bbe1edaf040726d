"""Fingers: a target acts on release, inside, once."""

from kiosk.boxes import Box, Page, Touchable
from kiosk.touch import Touch

LEFT, RIGHT, NOWHERE = (10, 10), (210, 10), (500, 500)


def page(screen: str = "services") -> Page:
    left = Touchable(name="left", label="", box=Box(0, 0, 100, 100))
    right = Touchable(name="right", label="", box=Box(200, 0, 100, 100))
    return Page(screen=screen, items=(), touchables=(left, right))


def test_a_target_acts_when_the_finger_is_lifted_inside_it() -> None:
    touch = Touch()
    touch.down(page(), 1, LEFT, 0.0)
    assert touch.pressed == "left"
    assert touch.up(page(), 1, LEFT, 0.1) == "left"
    assert touch.pressed is None


def test_a_finger_that_slides_away_takes_nothing() -> None:
    touch = Touch()
    touch.down(page(), 1, LEFT, 0.0)
    touch.move(page(), 1, RIGHT)
    assert touch.pressed is None
    assert touch.up(page(), 1, RIGHT, 0.1) is None


def test_a_finger_may_slide_back() -> None:
    touch = Touch()
    touch.down(page(), 1, LEFT, 0.0)
    touch.move(page(), 1, NOWHERE)
    touch.move(page(), 1, LEFT)
    assert touch.up(page(), 1, LEFT, 0.2) == "left"


def test_a_second_finger_is_ignored_while_one_is_down() -> None:
    touch = Touch()
    touch.down(page(), 1, LEFT, 0.0)
    touch.down(page(), 2, RIGHT, 0.1)
    assert touch.up(page(), 2, RIGHT, 0.2) is None
    assert touch.up(page(), 1, LEFT, 0.3) == "left"


def test_a_trembling_second_touch_within_half_a_second_is_ignored() -> None:
    touch = Touch()
    touch.down(page(), 1, LEFT, 0.0)
    touch.up(page(), 1, LEFT, 0.1)
    touch.down(page(), 1, LEFT, 0.5)
    assert touch.up(page(), 1, LEFT, 0.55) is None
    touch.down(page(), 1, LEFT, 0.7)
    assert touch.up(page(), 1, LEFT, 0.8) == "left"


def test_a_finger_that_came_down_on_an_earlier_screen_means_nothing_on_this_one() -> None:
    touch = Touch()
    touch.down(page("services"), 1, LEFT, 0.0)
    touch.show(page("closed"))
    assert touch.up(page("closed"), 1, LEFT, 0.1) is None


def test_a_corner_that_only_the_staff_know_of_must_be_held() -> None:
    corner = Touchable(name="staff", label="", box=Box(0, 0, 100, 100), hold_s=3.0)
    start = Page(screen="attract", items=(), hidden=(corner,))
    touch = Touch()
    touch.down(start, 1, LEFT, 0.0)
    assert touch.up(start, 1, LEFT, 2.9) is None
    touch.down(start, 1, LEFT, 3.0)
    assert touch.up(start, 1, LEFT, 6.0) == "staff"
    touch.down(start, 1, LEFT, 7.0)
    assert touch.up(start, 1, NOWHERE, 12.0) is None, "a finger that slid away"
