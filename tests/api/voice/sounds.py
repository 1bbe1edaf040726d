"""Sounds for tests: tones, noise, and a synthesiser that hums instead of speaking."""

import zlib

import numpy as np

from api.voice.clip import RATE_HZ, Clip, one_after_another, silence


def tone(duration_s: float, *, hz: float = 440.0, level: float = 0.1) -> Clip:
    """A sine of this peak."""
    time_s = np.arange(round(duration_s * RATE_HZ)) / RATE_HZ
    return Clip((level * np.sin(2 * np.pi * hz * time_s)).astype(np.float32))


def noise(duration_s: float, *, level: float = 0.1, seed: int = 1) -> Clip:
    """White noise of this root mean square, the same for the same seed."""
    chance = np.random.default_rng(seed)
    return Clip((level * chance.standard_normal(round(duration_s * RATE_HZ))).astype(np.float32))


def between(clip: Clip, before_s: float, after_s: float) -> Clip:
    """The clip with silence around it."""
    return one_after_another((silence(before_s), clip, silence(after_s)))


class Hummer:
    """A synthesiser for tests: each text is noise of its own, as long as the text is."""

    def __init__(self, languages: tuple[str, ...] = ("zh-Hant", "en", "vi", "id", "ja")) -> None:
        self.version = "hum-1"
        self.spoken: list[tuple[str, str]] = []
        self._languages = languages

    def languages(self) -> tuple[str, ...]:
        """Those it was made with."""
        return self._languages

    def speak(self, texts: tuple[str, ...], language: str) -> list[Clip]:
        """Noise with silence around it."""
        self.spoken += [(language, text) for text in texts]
        return [between(self._hum(text, language), 0.2, 0.3) for text in texts]

    def _hum(self, text: str, language: str) -> Clip:
        seed = zlib.crc32(f"{language}:{text}".encode())
        return noise(0.15 + 0.05 * len(text), level=0.02 + (seed % 7) * 0.01, seed=seed)
