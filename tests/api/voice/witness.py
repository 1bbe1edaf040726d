"""Finds clips again in a longer sound, by correlation: how the tests hear."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import soxr

from api.voice.clip import RATE_HZ, Clip, Samples

# Enough to tell clips apart, and an hour of sound in seconds.
EAR_HZ = 4000
_STEP = RATE_HZ // EAR_HZ


def match(sound: Clip, clip: Clip) -> Samples:
    """For each place at EAR_HZ, how alike the sound is there: 1 for the same, at any volume."""
    listened = _ear(clip)
    spectrum, squares, length = _listened_to(sound)
    size = 2 * (len(spectrum) - 1)
    found = np.fft.irfft(spectrum * np.conj(np.fft.rfft(listened, size)), size)
    found = found[: length - len(listened) + 1]
    energy = squares[len(listened) :] - squares[: -len(listened)]
    floor = 1e-6 * float(squares[-1]) + 1e-12
    norm = np.sqrt(np.maximum(energy, floor)) * np.linalg.norm(listened)
    return np.asarray(found / norm, np.float32)


def places(sound: Clip, clip: Clip, *, alike: float = 0.9) -> list[int]:
    """The samples at which the clip begins, as often as it is heard."""
    likeness = match(sound, clip)
    half = len(clip.samples) // _STEP // 2
    found: list[int] = []
    while len(likeness) and likeness.max() >= alike:
        at = int(likeness.argmax())
        found.append(at * _STEP)
        likeness[max(0, at - half) : at + half] = 0
    return sorted(found)


def where(sound: Clip, clip: Clip) -> int:
    """The one place where the clip begins; an error unless it is heard exactly once."""
    (at,) = places(sound, clip)
    return at


def _ear(clip: Clip) -> npt.NDArray[np.float64]:
    return np.asarray(soxr.resample(clip.samples, RATE_HZ, EAR_HZ), np.float64)


@lru_cache(maxsize=1)
def _listened_to(
    sound: Clip,
) -> tuple[npt.NDArray[np.complex128], npt.NDArray[np.float64], int]:
    heard = _ear(sound)
    # No clip is longer than a quarter of a minute.
    size = 1 << (len(heard) + 15 * EAR_HZ).bit_length()
    squares = np.concatenate(([0.0], np.cumsum(heard**2)))
    return np.fft.rfft(heard, size), squares, len(heard)
