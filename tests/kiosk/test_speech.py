"""Without sight: everything on a screen is said, and two keys reach every target (R35)."""

from dataclasses import replace

import pytest

from api.contract.phrases import languages
from api.voice.sentence import spoken
from kiosk.boxes import Page, Run
from kiosk.draw import Pen
from kiosk.keys import STANDARD, Key, KeyMistake, Keys
from kiosk.layout import layout
from kiosk.listener import Listener
from kiosk.modes import Modes
from kiosk.panel import Panel
from kiosk.sample import sample_states
from kiosk.speech import Reader, focused, utterances
from kiosk.states import State
from tests.kiosk.witness import Witness

PEN = Pen()
PANEL = Panel()
SPEECH = Modes(speech=True)
SCREENS = tuple(sample_states())
# A title and what is said under it may be said in other pieces than it is written.
IGNORED = str.maketrans("", "", " -\n")


def state_of(screen: str, language: str = "zh-Hant") -> State:
    return replace(sample_states(5, language)[screen], language=language, modes=SPEECH)


def page_of(state: State) -> Page:
    return layout(state, PANEL, PEN.measure, now=5.0)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_is_written_is_said(screen: str, language: str) -> None:
    """EN 301 549, 5.1.3: all of the screen, and what can be chosen."""
    page = page_of(state_of(screen, language))
    said = [*utterances(page, language)]
    said += [word for one in page.touchables for word in focused(page, language, one.name)]
    heard = "".join(said).translate(IGNORED)
    for run in page.items:
        if isinstance(run, Run) and run.language == language and len(run.words) > 2:
            assert run.words.translate(IGNORED) in heard, run.words


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("screen", SCREENS)
def test_every_sentence_can_be_given_to_the_voice(screen: str, language: str) -> None:
    page = page_of(state_of(screen, language))
    for sentence in utterances(page, language):
        assert spoken(sentence, language).strip()


def test_the_service_is_said_with_how_many_wait_and_how_long() -> None:
    page = page_of(state_of("services", "en"))
    assert focused(page, "en", "service:A") == (
        "A Household registration, 12 waiting, 20–40 min, Birth, marriage, moving, name",
    )


def test_a_service_that_is_not_open_is_said_with_the_reason() -> None:
    assert any("13:30" in one for one in utterances(page_of(state_of("services")), "zh-Hant"))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_next_key_comes_to_every_target_and_round_to_the_page(screen: str) -> None:
    page, reader = page_of(state_of(screen)), Reader()
    came_to = [reader.next(page) for _ in range(len(page.touchables) + 1)]
    assert came_to == [*(one.name for one in page.touchables), None]


def test_on_another_page_the_keys_begin_anew() -> None:
    page, other, reader = page_of(state_of("services")), page_of(state_of("class")), Reader()
    assert reader.shows(page)
    assert reader.next(page) is not None
    assert not reader.shows(page)
    assert reader.focus is not None
    assert reader.shows(other)
    assert reader.focus is None


def test_a_target_that_the_keys_came_to_is_seen_too() -> None:
    state = state_of("services")
    page = page_of(state)
    marked = layout(state, PANEL, PEN.measure, now=5.0, focused="service:A")
    assert marked.items != page.items
    assert marked.touchables == page.touchables


def listening(screen: str = "services") -> tuple[Listener, Witness, Page, State]:
    voice = Witness()
    state = state_of(screen)
    listener, page = Listener(voice), page_of(state)
    listener.sees(page, state)
    return listener, voice, page, state


@pytest.mark.parametrize("key", ["next", "choose", "listen"])
def test_any_key_begins_to_speak_so_that_no_mode_is_needed_to_find_it(key: Key) -> None:
    listener, _, page, state = listening()
    silent = replace(state, modes=Modes())
    assert listener.presses(key, page, silent, 0.0) == "mode:speech"
    assert listener.presses("leave", page, silent, 0.0) is None


def test_headphones_pulled_out_end_it_and_the_voice_stops_at_once() -> None:
    listener, voice, page, state = listening()
    assert listener.presses("leave", page, state, 0.0) == "mode:speech"
    listener.sees(page, replace(state, modes=Modes()))
    assert voice.hushed == 1


def test_a_page_is_said_once_and_again_when_it_is_another() -> None:
    listener, voice, page, state = listening()
    listener.sees(page, state)
    assert len(voice.said) == 1
    listener.sees(page_of(state_of("class")), state)
    assert len(voice.said) == 2


def test_a_countdown_does_not_say_the_page_anew_each_second() -> None:
    listener, voice, _, state = listening("still_here")
    for second in range(5):
        listener.sees(layout(state, PANEL, PEN.measure, now=6.0 + second), state)
    assert len(voice.said) == 1


def test_choosing_before_anything_was_chosen_says_the_page_again() -> None:
    listener, voice, page, state = listening()
    assert listener.presses("choose", page, state, 0.0) == "heard:choose"
    assert voice.said[0] == voice.said[1]


def test_the_only_target_needs_no_looking_for() -> None:
    listener, _, page, state = listening("still_here")
    only = replace(page, touchables=page.touchables[-1:])
    listener.sees(only, state)
    assert listener.presses("choose", only, state, 0.0) == "stay"


def test_a_trembling_second_press_chooses_nothing() -> None:
    listener, _, page, state = listening()
    listener.presses("next", page, state, 0.0)
    assert listener.presses("choose", page, state, 0.1) == page.touchables[0].name
    assert listener.presses("choose", page, state, 0.5) is None
    assert listener.presses("choose", page, state, 0.7) == page.touchables[0].name


def test_keys_go_by_their_names_and_a_wrong_one_is_said() -> None:
    assert STANDARD.meant(STANDARD.code("next")) == "next"
    assert STANDARD.meant(1) is None
    with pytest.raises(KeyMistake, match="'downwards'"):
        Keys(next="downwards").check()
    with pytest.raises(KeyMistake, match="four different keys"):
        Keys(next="f8").check()
