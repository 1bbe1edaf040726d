"""Of a recording only what is spoken is kept, whatever the room sounds like."""

import numpy as np
import pytest

from api.voice.clip import Clip, silence
from api.voice.trim import MARGIN_S, faded, noise_db, trimmed
from tests.api.voice.sounds import between, noise, tone


@pytest.mark.parametrize("room", [0.0, 0.0003, 0.003])
@pytest.mark.parametrize(("before_s", "after_s"), [(0.5, 0.8), (0.0, 1.0), (1.5, 0.05)])
def test_silence_and_the_noise_of_the_room_are_cut_away(
    room: float, before_s: float, after_s: float
) -> None:
    spoken = between(tone(0.4), before_s, after_s)
    heard = Clip(spoken.samples + noise(spoken.duration_s, level=room).samples)
    assert trimmed(heard).duration_s == pytest.approx(0.4 + 2 * MARGIN_S, abs=0.03 + MARGIN_S)


def test_a_soft_beginning_is_kept() -> None:
    # given a word whose "s" is 25 dB softer than its vowel
    word = np.concatenate([noise(0.1, level=0.004).samples, tone(0.3).samples])
    assert trimmed(between(Clip(word), 0.5, 0.5)).duration_s >= 0.4


def test_where_nobody_speaks_nothing_is_kept() -> None:
    assert trimmed(silence(1.0)).duration_s == 0
    assert trimmed(silence(0.001)).duration_s == 0
    assert noise_db(silence(0)) == -90


def test_a_clip_never_clicks_at_its_ends() -> None:
    made = faded(tone(0.3, level=0.9), 0.01)
    assert made.samples[0] == made.samples[-1] == 0
    assert np.abs(np.diff(made.samples[:50])).max() < 0.1
    assert made.duration_s == pytest.approx(0.3)
