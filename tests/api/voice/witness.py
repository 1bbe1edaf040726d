"""Finds clips again in a longer sound, by correlation: how the tests hear."""

import numpy as np

from api.voice.clip import Clip, Samples


def match(sound: Clip, clip: Clip) -> Samples:
    """For each place, how alike the sound is there to the clip: 1 for the same, at any volume."""
    size = len(sound.samples) + len(clip.samples)
    spectrum = np.fft.rfft(sound.samples, size) * np.conj(np.fft.rfft(clip.samples, size))
    found = np.fft.irfft(spectrum, size)[: len(sound.samples) - len(clip.samples) + 1]
    squares = np.concatenate(([0.0], np.cumsum(sound.samples.astype(np.float64) ** 2)))
    energy = squares[len(clip.samples) :] - squares[: -len(clip.samples)]
    floor = 1e-6 * float(squares[-1]) + 1e-12
    norm = np.sqrt(np.maximum(energy, floor)) * np.linalg.norm(clip.samples)
    return np.asarray(found / norm, np.float32)


def places(sound: Clip, clip: Clip, *, alike: float = 0.9) -> list[int]:
    """The samples at which the clip begins, as often as it is heard."""
    likeness = match(sound, clip)
    found: list[int] = []
    while len(likeness) and likeness.max() >= alike:
        at = int(likeness.argmax())
        found.append(at)
        likeness[max(0, at - len(clip.samples) // 2) : at + len(clip.samples) // 2] = 0
    return sorted(found)


def where(sound: Clip, clip: Clip) -> int:
    """The one place where the clip begins; an error unless it is heard exactly once."""
    (at,) = places(sound, clip)
    return at
