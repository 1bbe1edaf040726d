"""Up to 40 services: under kinds of business or in one list, each found, none cramped."""

from dataclasses import replace

import pytest

from api.contract.views import KioskView
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.modes import NONE
from kiosk.offers import listed
from kiosk.panel import Panel, panel
from kiosk.sample import sample_view
from kiosk.sample_visits import grouped
from kiosk.states import Groups, Services
from tests.kiosk.looking import Look
from tests.kiosk.stories import Story

PEN = Pen()
PANELS = {"7": panel("800x480", "7in"), "21": Panel(), "21-lying": panel("1920x1080", "21.5in")}
MOST = 40


def sorted_hall(services: int = 9) -> KioskView:
    return grouped(sample_view(services))


@pytest.mark.parametrize("glass", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("services", [1, 13, 26, MOST])
@pytest.mark.parametrize("sorted_", [False, True])
def test_every_open_service_is_found_by_touch_and_every_page_can_be_read(
    glass: Panel, services: int, sorted_: bool
) -> None:
    view = sample_view(services)
    story = Story(grouped(view) if sorted_ else view).touches_("start")
    states, seen, found = [story.state], {repr(story.state.screen)}, set()
    for state in states:
        page = layout(state, glass, PEN.measure)
        assert Look(page, glass, NONE, PEN.measure).faults() == []
        names = [one.name for one in page.touchables]
        found |= {one for one in names if one.startswith("service:")}
        for name in (one for one in names if one.startswith(("page:", "group:"))):
            story.state = state
            story.touches_(name)
            if repr(story.state.screen) not in seen:
                seen.add(repr(story.state.screen))
                states.append(story.state)
    assert found == {f"service:{one.code}" for one in view.services if one.state == "open"}


def test_a_kind_of_business_says_what_is_under_it_and_how_many_wait() -> None:
    view = sorted_hall()
    first = listed(view, Groups())[0]
    under = [one for one in view.services if one.group == "g0"]
    assert first.waiting == sum(one.waiting for one in under)
    assert all(one.names["en"] in first.details["en"] for one in under)
    assert (first.prefix, first.state) == ("", "open")


def test_a_kind_of_which_all_is_closed_says_when_the_first_of_it_opens() -> None:
    view = sorted_hall(5)
    late = view.services[4].opens_at
    shut = tuple(replace(one, state="closed", opens_at=late) for one in view.services)
    first = listed(replace(view, services=shut), Groups())[0]
    assert (first.state, first.opens_at) == ("closed", late)


def test_what_is_under_no_kind_stands_beside_the_kinds() -> None:
    view = sorted_hall()
    assert listed(view, Groups())[-1] == view.services[-1]
    story = Story(view).touches_("start", f"service:{view.services[-2].code}")
    # the last but one is closed or open: either way the way back leads to the kinds
    assert story.touches_("back").screen in ("groups", "attract")


def test_the_way_leads_from_kind_to_service_to_number_and_step_by_step_back() -> None:
    story = Story(sorted_hall()).touches_("start", "group:g0")
    assert story.screen == "services"
    assert {one.group for one in listed(story.view, Services(group="g0"))} == {"g0"}
    story.touches_("service:A")
    assert story.screen == "confirm"
    assert story.touches_("back").screen == "services"
    assert story.touches_("back").screen == "groups"
    assert story.touches_("back").screen == "attract"


def test_friendly_service_is_offered_on_the_first_screen_and_kept_through_the_kinds() -> None:
    """R3"""
    story = Story(sorted_hall()).touches_("start", "class:priority", "group:g0", "service:A")
    story.touches_("class:priority")
    assert [one.ticket_class for one in story.takes()] == ["priority"]


def test_a_kind_that_does_not_exist_leads_nowhere() -> None:
    assert Story(sorted_hall()).touches_("start", "group:none").screen == "groups"


def test_a_hall_that_sorts_nothing_has_no_page_of_kinds() -> None:
    assert Story().touches_("start").screen == "services"
