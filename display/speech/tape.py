"""A loudspeaker that writes to a WAV file what would be heard, by a clock it is given.

A hall without a sound device can be listened to afterwards, and tests hear an hour in a second.
"""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np

from api.voice.clip import RATE_HZ, Clip, pcm, silence


class Tape:
    """The sound track from its first moment on; silence is written as it passes."""

    def __init__(self, file: Path, clock: Callable[[], float]) -> None:
        """Raises OSError."""
        self._clock = clock
        self._began_s = clock()
        self._written = 0
        # First: of a path that cannot be, a half-made wave.Wave_write complains at its end.
        file.touch()
        self._wave = wave.open(str(file), "wb")  # noqa: SIM115 - open as long as the wall is
        self._wave.setnchannels(1)
        self._wave.setsampwidth(2)
        self._wave.setframerate(RATE_HZ)

    def open(self) -> None:
        """It is open from the start."""

    def play(self, clip: Clip, volume: float) -> None:
        """Write a clip at this moment, after what still sounds."""
        self._write(silence(max(0, self._now() - self._written) / RATE_HZ))
        self._write(Clip(clip.samples * np.float32(volume)))

    def stop(self) -> None:
        """What is on the tape stays there."""

    @property
    def busy(self) -> bool:
        """Whether what was last written still sounds."""
        return self._now() < self._written

    def close(self) -> None:
        """The file is whole."""
        self._write(silence(max(0, self._now() - self._written) / RATE_HZ))
        self._wave.close()

    def _now(self) -> int:
        return round((self._clock() - self._began_s) * RATE_HZ)

    def _write(self, clip: Clip) -> None:
        self._wave.writeframes(pcm(clip))
        self._written += len(clip.samples)
