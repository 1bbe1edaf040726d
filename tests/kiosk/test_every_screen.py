"""Every screen × language × size × mode: what an eye cannot read or a finger cannot hit is found.

The screens are those of `sample_states`, and a screen without a sample is found too; so whoever
adds a screen has it measured here.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pygame
import pytest

from api.contract.phrases import languages
from kiosk.access import possible
from kiosk.boxes import Box, Card, Icon, Page, Run
from kiosk.draw import Pen
from kiosk.hindrance import hides
from kiosk.layout import layout
from kiosk.modes import NONE, Modes
from kiosk.panel import Panel, panel
from kiosk.sample import sample_states
from kiosk.states import Hindrance, Issued, Phase, Screen, State, Touched
from kiosk.touched import touched
from tests.kiosk.looking import Look

PANELS = {
    "7": panel("800x480", "7in"),
    "10": panel("1280x800", "10.1in"),
    "15": panel("1366x768", "15.6in"),
    "21-lying": panel("1920x1080", "21.5in"),
    "21": panel("1080x1920", "21.5in"),
    "32": panel("1080x1920", "32in"),
}
# What changes where things stand; high contrast only changes how they are painted.
ARRANGED = [Modes(large=large, low=low) for large, low in product((False, True), repeat=2)]
MOST_SERVICES = 12
PEN = Pen()

every_panel = pytest.mark.parametrize("size", PANELS)
every_language = pytest.mark.parametrize("language", languages())


def shown(state: State, size: Panel, modes: Modes) -> Iterator[Page]:
    """The page of a state, and those that its own buttons turn it to."""
    states, seen = [replace(state, modes=modes)], set()
    for one in states:
        page = layout(one, size, PEN.measure, now=5.0)
        yield page
        for target in page.touchables:
            if target.name.startswith(("page:", "part:")) and target.name not in seen:
                seen.add(target.name)
                states.append(touched(one, Touched(target.name, "k"), 0.0)[0])


def modes_of(size: Panel) -> list[Modes]:
    return [modes for modes in ARRANGED if possible(size, modes) == modes]


@every_panel
@every_language
def test_every_screen_can_be_read_touched_and_reached(size: str, language: str) -> None:
    """R35"""
    glass = PANELS[size]
    faults = [
        fault
        for modes, services in product(modes_of(glass), (5, MOST_SERVICES))
        for state in sample_states(services, language).values()
        for page in shown(replace(state, language=language), glass, modes)
        for fault in Look(page, glass, modes, PEN.measure).faults()
    ]
    assert faults == []


@every_panel
@every_language
def test_high_contrast_paints_what_stands_there_in_black_and_white(
    size: str, language: str
) -> None:
    glass, modes = PANELS[size], Modes(contrast=True)
    for state in sample_states(5, language).values():
        calm = layout(replace(state, language=language), glass, PEN.measure)
        page = layout(replace(state, language=language, modes=modes), glass, PEN.measure)
        assert Look(page, glass, modes, PEN.measure).faults() == []
        assert [one.box for one in page.items if isinstance(one, Run)] != [] or not page.items
        if page.screen != "access":
            assert [item.box for item in page.items] == [item.box for item in calm.items]


@pytest.mark.parametrize("services", range(1, MOST_SERVICES + 1))
@every_panel
def test_any_number_of_services_is_listed_and_each_is_found(size: str, services: int) -> None:
    glass = PANELS[size]
    for modes in modes_of(glass):
        state = sample_states(services)["services"]
        pages = list(shown(state, glass, modes))
        assert [f for page in pages for f in Look(page, glass, modes, PEN.measure).faults()] == []
        found = {one.name for page in pages for one in page.touchables}
        assert state.view is not None
        wanted = {f"service:{line.code}" for line in state.view.services if line.state == "open"}
        assert wanted <= found, modes


@every_panel
@every_language
def test_nothing_is_shrunk_or_clipped_when_it_is_drawn(size: str, language: str) -> None:
    glass = PANELS[size]
    surface = pygame.Surface((glass.width_px, glass.height_px))
    for state in sample_states(MOST_SERVICES, language).values():
        page = layout(replace(state, language=language), glass, PEN.measure)
        assert PEN.draw(surface, page) == [], page.screen


@pytest.mark.parametrize("contrast", [False, True])
@every_panel
def test_what_is_said_to_stand_on_a_ground_does(size: str, contrast: bool) -> None:
    """The declared contrast is that of the pixels."""
    glass = PANELS[size]
    surface = pygame.Surface((glass.width_px, glass.height_px))
    for state in sample_states().values():
        page = layout(replace(state, modes=Modes(contrast=contrast)), glass, PEN.measure)
        PEN.draw(surface, replace(page, items=tuple(i for i in page.items if isinstance(i, Card))))
        for item in page.items:
            if isinstance(item, Run | Icon):
                middle = (item.box.x + item.box.width // 2, item.box.y + item.box.height // 2)
                assert surface.get_at(middle)[:3] == item.ground, f"{page.screen}: {item}"


@every_panel
def test_a_pressed_target_looks_pressed_and_stays_readable(size: str) -> None:
    glass = PANELS[size]
    for name, contrast in product(sample_states(), (False, True)):
        modes = Modes(contrast=contrast)
        state = replace(sample_states()[name], modes=modes)
        page = layout(state, glass, PEN.measure)
        for target in page.touchables:
            pressed = layout(state, glass, PEN.measure, pressed=target.name)
            assert pressed.items != page.items, f"{name}: {target.name}"
            assert pressed.touchables == page.touchables
            assert Look(pressed, glass, modes, PEN.measure).faults() == []


def test_every_kind_of_screen_has_a_sample_that_is_measured() -> None:
    states = sample_states().values()
    assert {type(state.screen) for state in states} == set(get_args(Screen))
    issued = {state.screen.phase for state in states if isinstance(state.screen, Issued)}
    assert issued == set(get_args(Phase))
    # Out of paper, out of order and cooling are one page with other words.
    hindrances = {hides(state) for state in states} - {None}
    assert hindrances >= set(get_args(Hindrance)) - {"printer", "cooling"}


def test_a_long_word_is_cut_rather_than_clipped() -> None:
    glass, state = PANELS["7"], sample_states()["services"]
    assert state.view is not None
    name = {"zh-Hant": "Rechtsschutzversicherungsgesellschaften"}
    lines = tuple(replace(one, names=name) for one in state.view.services)
    page = layout(replace(state, view=replace(state.view, services=lines)), glass, PEN.measure)
    assert Look(page, glass, NONE, PEN.measure).faults() == []


@every_panel
@every_language
def test_no_button_loses_a_word_for_want_of_room(size: str, language: str) -> None:
    """What is said of a target begins with what is written on it, if anything is."""
    glass = PANELS[size]
    for modes in modes_of(glass):
        for state in sample_states(5, language).values():
            for page in shown(replace(state, language=language), glass, modes):
                for target in page.touchables:
                    written = joined(page, target.box)
                    # The letter of a service leaves before its name does.
                    label = re.sub(r"^[A-Z] ", "", target.label)
                    name = re.split(r"[,，、]", letters(label))[0]
                    whole = not written or name in written
                    assert whole, f"{page.screen} {target.name}: {written!r} of {target.label!r}"


@every_panel
@every_language
def test_what_has_no_room_is_on_another_part_or_on_the_paper(size: str, language: str) -> None:
    """No sentence of a message ends in the middle."""
    glass = PANELS[size]
    for name in ("refused", "busy", "fault", "no_printer", "keep", "sorry", "extended", "starting"):
        state = replace(sample_states(5, language)[name], language=language)
        roomy = layout(state, PANELS["32"], PEN.measure)
        # The title stands on every part.
        pages = shown(state, glass, NONE)
        told = letters("".join(word for page in pages for word in page.heard[1:]))
        told = told.replace("A013", "")
        for sentence in roomy.heard[-1:]:
            if sentence not in hall_words(state, language):
                assert letters(sentence) in told, name


def joined(page: Page, box: Box) -> str:
    """The words that are written in a box, in reading order."""
    return letters(
        "".join(
            item.words
            for item in page.items
            if isinstance(item, Run) and box.holds(item.box.x, item.box.y + item.box.height // 2)
        )
    )


def letters(words: str) -> str:
    """Without the spaces and hyphens that a break adds or takes."""
    return re.sub(r"[\s\-–]", "", words)


def hall_words(state: State, language: str) -> str:
    """Hours and phone are posted on other screens as well."""
    hall = state.view.hall if state.view else None
    return f"{hall.hours.get(language)} {hall.service_phone}" if hall else ""
