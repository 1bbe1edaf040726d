"""Loudness as the ear has it (BS.1770-4), held against another program's figure."""

import numpy as np
import pyloudnorm
import pytest

from api.voice.clip import RATE_HZ, Clip, silence
from api.voice.loudness import PEAK, SPEECH_LUFS, levelled, lufs
from tests.api.voice.sounds import between, noise, tone


@pytest.mark.parametrize(
    "clip",
    [noise(1.0), noise(3.0), between(noise(2.0), 1.5, 2.0), tone(2.0, hz=100), tone(2.0, hz=4000)],
)
def test_our_loudness_is_that_of_another_program(clip: Clip) -> None:
    theirs = pyloudnorm.Meter(RATE_HZ).integrated_loudness(clip.samples)
    assert lufs(clip) == pytest.approx(theirs, abs=0.1)


def test_the_tone_of_the_standard_measures_as_the_standard_says() -> None:
    # EBU Tech 3341 case 1: 1 kHz at -23 dBFS in both of two channels is -23 LUFS; in one, 3 less.
    assert lufs(tone(20.0, hz=1000, level=10 ** (-23 / 20))) == pytest.approx(-26.0, abs=0.1)


def test_silence_has_no_loudness_and_stays_silent() -> None:
    assert lufs(silence(1.0)) == lufs(silence(0)) == float("-inf")
    assert levelled(silence(1.0)).peak == 0


@pytest.mark.parametrize("level", [0.001, 0.05, 0.2])
@pytest.mark.parametrize("duration_s", [0.2, 2.0])
def test_however_loud_it_was_a_clip_is_made_equally_loud(level: float, duration_s: float) -> None:
    assert lufs(levelled(noise(duration_s, level=level))) == pytest.approx(SPEECH_LUFS, abs=0.1)


def test_a_clip_that_is_all_peak_is_left_quieter_rather_than_clipped() -> None:
    # given a click in near silence
    samples = np.full(RATE_HZ, 0.0005, np.float32)
    samples[RATE_HZ // 2] = 0.9
    # then
    made = levelled(Clip(samples))
    assert made.peak == pytest.approx(PEAK, abs=0.001)
    assert lufs(made) < SPEECH_LUFS - 1
