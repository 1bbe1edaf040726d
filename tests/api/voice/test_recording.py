"""What somebody recorded is checked, and every mistake has its own name."""

from typing import get_args

import numpy as np
import pytest

from api.contract.phrases import languages, phrase
from api.voice.clip import RATE_HZ, Clip
from api.voice.loudness import SPEECH_LUFS, lufs
from api.voice.recording import Fault, faults, prepared, syllables
from tests.api.voice.sounds import between, noise, tone


def spoken(duration_s: float = 0.4, *, level: float = 0.1, room: float = 0.0005) -> Clip:
    """Somebody speaks for so long in a room, with half a second before and after."""
    said = between(tone(duration_s, hz=200, level=level), 0.5, 0.5)
    return Clip(said.samples + noise(said.duration_s, level=room).samples)


def first_cut(clip: Clip, from_s: float, to_s: float) -> Clip:
    return Clip(clip.samples[round(from_s * RATE_HZ) : round(to_s * RATE_HZ)])


BAD: list[tuple[Fault, Clip]] = [
    ("silent", between(tone(0), 1, 0)),
    ("too_quiet", spoken(level=0.004, room=0.00001)),
    ("clipped", Clip(np.clip(spoken(level=0.5).samples * 3, -1, 1))),
    ("noisy", spoken(level=0.05, room=0.008)),
    ("cut_off", first_cut(spoken(), 0.7, 1.4)),
    ("cut_off", first_cut(spoken(), 0.0, 0.7)),
    ("too_short", spoken(0.01)),
    ("too_long", spoken(4.0)),
]


@pytest.mark.parametrize(("fault", "raw"), BAD, ids=[one[0] for one in BAD])
def test_each_mistake_of_a_recording_is_named(fault: Fault, raw: Clip) -> None:
    assert fault in faults(raw, "三號")


@pytest.mark.parametrize("level", [0.02, 0.1, 0.6])
def test_a_good_recording_has_no_fault_and_becomes_as_loud_as_all_others(level: float) -> None:
    raw = spoken(level=level)
    assert faults(raw, "三號") == ()
    made = prepared(raw)
    assert lufs(made) == pytest.approx(SPEECH_LUFS, abs=0.2)
    assert made.duration_s == pytest.approx(0.45, abs=0.05)


def test_a_long_sentence_may_take_its_time() -> None:
    assert faults(spoken(4.0), "二十一號櫃檯") == ()
    assert faults(spoken(4.0), "counter twenty one") == ()


@pytest.mark.parametrize(
    ("text", "about"), [("十二號櫃檯", 5), ("A", 1), ("counter twelve", 5), ("エー", 2)]
)
def test_syllables_are_counted_about_right(text: str, about: int) -> None:
    assert syllables(text) == about


@pytest.mark.parametrize("language", languages())
def test_every_fault_is_told_in_words(language: str) -> None:
    for fault in get_args(Fault):
        assert phrase(language, f"recording.fault.{fault}")


def test_every_fault_has_a_recording_that_shows_it() -> None:
    assert {fault for fault, _ in BAD} == set(get_args(Fault))
