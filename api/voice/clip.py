"""Sound as numbers: one channel, one rate. It knows nothing of words."""

import io
import wave
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

# Enough for speech through a hall's loudspeakers, and half the bytes of 48 kHz.
RATE_HZ = 24_000
_FULL = 32767

Samples = npt.NDArray[np.float32]


class NotSound(ValueError):
    """Bytes in which no sound can be found."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """Samples from -1 to 1, RATE_HZ of them a second."""

    samples: Samples

    @property
    def duration_s(self) -> float:
        """How long it sounds."""
        return len(self.samples) / RATE_HZ

    @property
    def peak(self) -> float:
        """The largest sample, 0 for none."""
        return float(np.abs(self.samples).max(initial=0))


def clip_of(samples: npt.ArrayLike, rate_hz: int = RATE_HZ) -> Clip:
    """A clip from samples at any rate."""
    found = np.asarray(samples, np.float32)
    if rate_hz != RATE_HZ and len(found):
        found = np.asarray(soxr.resample(found, rate_hz, RATE_HZ), np.float32)
    return Clip(found)


def silence(duration_s: float) -> Clip:
    """Nothing, so long."""
    return Clip(np.zeros(round(duration_s * RATE_HZ), np.float32))


def one_after_another(clips: Iterable[Clip]) -> Clip:
    """Clips end to end."""
    parts = [clip.samples for clip in clips]
    return Clip(np.concatenate(parts) if parts else np.zeros(0, np.float32))


def pcm(clip: Clip) -> bytes:
    """Signed 16-bit little-endian, as loudspeakers and WAV files take it."""
    return np.rint(np.clip(clip.samples, -1, 1) * _FULL).astype("<i2").tobytes()


def wav(clip: Clip) -> bytes:
    """A WAV file."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(pcm(clip))
    return file.getvalue()


def heard(content: bytes) -> Clip:
    """The sound in a WAV, FLAC or Ogg file, of any rate; several channels become one.

    Raises NotSound.
    """
    try:
        samples, rate_hz = soundfile.read(io.BytesIO(content), dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, TypeError, ValueError) as error:
        raise NotSound(f"no WAV, FLAC or Ogg sound: {error}") from None
    if not len(samples) or not np.isfinite(samples).all():
        raise NotSound("a sound file with no sound in it")
    return clip_of(samples.mean(axis=1), rate_hz)
