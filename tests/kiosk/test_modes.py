"""大字、高對比、低位、語音: switched on by a touch, and gone with the citizen (R35)."""

from dataclasses import replace

import pytest

from api.contract.look import contrast
from kiosk.access import lacking, offered, possible
from kiosk.boxes import Run
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.modes import MODES, NONE, Mode, Modes
from kiosk.panel import Panel, panel
from kiosk.sample import sample_states
from kiosk.states import Chime
from tests.kiosk.stories import Story

PEN = Pen()
UPRIGHT = Panel()


@pytest.mark.parametrize("mode", MODES)
def test_a_touch_switches_a_mode_on_and_another_off(mode: Mode) -> None:
    story = Story().touches_("start", f"mode:{mode}")
    assert story.screen == "services"
    assert story.state.modes.has(mode)
    assert not story.touches_(f"mode:{mode}").state.modes.has(mode)


def test_modes_can_be_combined_and_a_mode_that_is_none_is_nothing() -> None:
    story = Story().touches_("start", "mode:large", "mode:low", "mode:loud")
    assert story.state.modes == Modes(large=True, low=True)


def test_modes_end_with_the_citizen() -> None:
    story = Story().touches_("mode:large", "mode:contrast").presses().gets().paper("printed")
    assert story.state.modes == Modes(large=True, contrast=True)
    assert story.touches_("done").state.modes == NONE


def test_a_mode_switched_on_and_left_on_the_first_screen_is_nobodys() -> None:
    assert Story().touches_("mode:large").waits(21).state.modes == NONE


def test_modes_can_be_switched_where_no_number_can_be_taken() -> None:
    assert Story().sees(state="closed").touches_("mode:speech").state.modes.speech


def test_the_page_of_modes_leads_back_to_where_it_was_opened() -> None:
    story = Story().touches_("start", "service:A", "access")
    assert story.screen == "access"
    assert story.touches_("mode:contrast").screen == "access"
    assert story.touches_("back").screen == "confirm"


def test_the_warning_before_time_is_up_is_heard_as_well_as_seen() -> None:
    story = Story().touches_("start").waits(60.5)
    assert story.screen == "stillhere"
    assert story.effects.count(Chime()) == 1


def test_whoever_listens_has_twice_as_long() -> None:
    story = Story().touches_("start", "mode:speech").waits(119)
    assert story.screen == "services"
    assert story.waits(2).screen == "stillhere"


def test_large_letters_are_half_as_large_again() -> None:
    state = sample_states()["services"]
    written = [
        min(item.size for item in page.items if isinstance(item, Run))
        for page in (
            layout(replace(state, modes=modes), UPRIGHT, PEN.measure)
            for modes in (NONE, Modes(large=True))
        )
    ]
    assert written[1] >= written[0] * 3 // 2 - 1


def test_in_high_contrast_every_word_is_nearly_black_on_white_or_white_on_black() -> None:
    state = replace(sample_states()["services"], modes=Modes(contrast=True))
    page = layout(state, UPRIGHT, PEN.measure)
    assert all(
        contrast(item.colour, item.ground) >= 14 for item in page.items if isinstance(item, Run)
    )


def test_with_low_controls_everything_that_is_touched_is_in_the_bottom_third() -> None:
    state = replace(sample_states()["services"], modes=Modes(low=True))
    page = layout(state, UPRIGHT, PEN.measure)
    assert min(one.box.y for one in page.touchables) >= UPRIGHT.height_px * 2 // 3
    above = layout(replace(state, modes=NONE), UPRIGHT, PEN.measure)
    assert min(one.box.y for one in above.touchables) < UPRIGHT.height_px * 2 // 3


def test_a_panel_offers_only_the_modes_whose_promise_it_can_keep() -> None:
    seven, ten, large = (
        panel("800x480", "7in"),
        panel("1280x800", "10.1in"),
        panel("1080x1920", "32in"),
    )
    assert offered(seven, NONE) == ("contrast", "speech")
    assert offered(ten, NONE) == ("large", "contrast", "speech")
    assert offered(large, NONE) == MODES
    assert possible(seven, Modes(large=True, low=True)) == NONE
    assert "135 × 216 mm" in (lacking(seven, "large") or "")
    assert "within reach" in (lacking(ten, "low") or "")
