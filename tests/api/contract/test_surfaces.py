"""R25, R26: every state of every surface has its phrases, and a calm one for a fault."""

import pytest

from api.contract.phrases import languages, phrasebook
from api.contract.surfaces import CITIZEN, KIOSK, SURFACES, WALL, Surface
from display.pictures import SCENES
from kiosk.pictures import screens

# Scenes of the wall that differ in what moves, or in how much there is, and not in what is said.
SAME_WORDS = {"poster", "pulse", "slide", "first-call", "crowded", "notices"}
# Said where something is lost: sorry first, and that it is being put right.
SORRY = {
    "zh-Hant": ("對不起", "請原諒"),
    "en": ("Sorry",),
    "vi": ("Xin lỗi", "Xin thứ lỗi"),
    "id": ("Maaf", "Mohon maaf"),
    "ja": ("申し訳ございません",),
}

every_surface = pytest.mark.parametrize("surface", SURFACES, ids=lambda one: one.name)
every_language = pytest.mark.parametrize("language", languages())


def said(key: str, language: str) -> list[str]:
    """The phrases that a key of the list names."""
    whole = [key] if not key.endswith((".", "_")) else []
    return [k for k in phrasebook(language) if k in whole or (not whole and k.startswith(key))]


@every_surface
@every_language
def test_every_state_of_every_surface_has_its_phrases(surface: Surface, language: str) -> None:
    for state, keys in surface.states.items():
        assert keys, state
        assert [key for key in keys if not said(key, language)] == [], state


@every_surface
@every_language
def test_every_surface_has_a_calm_word_for_a_fault(surface: Surface, language: str) -> None:
    """R26"""
    assert surface.faults
    for key in surface.faults:
        assert phrasebook(language)[key].startswith(SORRY[language]), key


def test_every_screen_of_the_kiosk_is_in_the_list_and_none_else() -> None:
    assert set(KIOSK.states) == set(screens())


def test_every_scene_of_the_wall_is_in_the_list_and_none_else() -> None:
    assert set(WALL.states) - {"recalled"} == set(SCENES) - SAME_WORDS


def test_no_phrase_of_a_surface_is_outside_its_states() -> None:
    """Those of the citizen's page are asked for by nothing else yet."""
    listed = {key for keys in CITIZEN.states.values() for key in keys}
    ours = {key for key in phrasebook("en") if key.startswith("citizen.")}
    assert ours <= listed
