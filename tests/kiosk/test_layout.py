"""What the screens offer; how they stand is measured in test_every_screen.py."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.contract.phrases import languages
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.modes import NONE
from kiosk.sample import sample_states
from kiosk.states import Services
from tests.kiosk.looking import Look
from tests.kiosk.test_every_screen import PANELS

PEN = Pen()


@pytest.mark.parametrize("size", PANELS)
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("services", [1, 5, 12])
def test_friendly_service_is_offered_on_the_first_screen(
    size: str, language: str, services: int
) -> None:
    """R3"""
    panel = PANELS[size]
    state = replace(sample_states(services)["services"], language=language)
    page = layout(state, panel, PEN.measure)
    [card] = [one for one in page.touchables if one.name.startswith("class:")]
    assert card.name == "class:priority"
    chosen = layout(replace(state, screen=Services(0, "priority")), panel, PEN.measure)
    assert chosen.items != page.items
    assert [one.box for one in chosen.touchables] == [one.box for one in page.touchables]


@settings(max_examples=60, deadline=None)
@given(
    name=st.text("戶籍登記身分證印鑑稅務綜合 abcdefgh", min_size=1, max_size=14).filter(str.strip),
    waiting=st.integers(0, 999),
)
def test_a_hall_may_name_its_services_as_it_likes(name: str, waiting: int) -> None:
    base = sample_states(7)["services"]
    assert base.view is not None
    lines = tuple(
        replace(one, names={"zh-Hant": name}, waiting=waiting) for one in base.view.services
    )
    state = replace(base, view=replace(base.view, services=lines))
    for panel in PANELS.values():
        page = layout(state, panel, PEN.measure)
        assert Look(page, panel, NONE, PEN.measure).faults() == []
