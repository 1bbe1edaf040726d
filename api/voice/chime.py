"""The two falling tones before a call. They say "look up" in every language."""

from functools import cache

import numpy as np

from api.voice.clip import RATE_HZ, Clip, one_after_another, silence
from api.voice.loudness import SPEECH_LUFS, levelled
from api.voice.trim import faded

# E5 and C5, with the two partials that make a bell of a tone. Low enough for old ears.
_TONES_HZ = (659.26, 523.25)
_PARTIALS = ((1.0, 1.0), (2.0, 0.35), (3.01, 0.12))
_TONE_S, _FALL_S, _AFTER_S = 0.45, 0.22, 0.12


@cache
def chime() -> Clip:
    """About a second, as loud as speech."""
    tones = one_after_another(_tone(hz) for hz in _TONES_HZ)
    return one_after_another((levelled(tones, SPEECH_LUFS), silence(_AFTER_S)))


def _tone(hz: float) -> Clip:
    time_s = np.arange(round(_TONE_S * RATE_HZ)) / RATE_HZ
    bell = sum(part * np.sin(2 * np.pi * hz * times * time_s) for times, part in _PARTIALS)
    return faded(Clip(np.asarray(bell * np.exp(-time_s / _FALL_S), np.float32)), 0.008)
