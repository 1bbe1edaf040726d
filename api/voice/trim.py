"""Where in a clip somebody speaks. It knows nothing of loudness targets."""

import numpy as np

from api.voice.clip import RATE_HZ, Clip, Samples

FRAME_S = 0.01
# Speech is what stands so far above the quiet of the same recording, and within this of its top.
_ABOVE_NOISE_DB, _UNDER_TOP_DB = 10.0, 38.0
# A soft "s" or "h" at either end is quieter than any threshold: so much is left around.
MARGIN_S = 0.025
_FLOOR_DB = -90.0


def levels_db(clip: Clip) -> Samples:
    """The level of each FRAME_S in dB of full scale, never under -90."""
    frame = round(FRAME_S * RATE_HZ)
    whole = len(clip.samples) // frame * frame
    energy = np.mean(clip.samples[:whole].reshape(-1, frame) ** 2, axis=1)
    return np.asarray(10 * np.log10(np.maximum(energy, 10 ** (_FLOOR_DB / 10))), np.float32)


def noise_db(clip: Clip) -> float:
    """The quiet of the room: the level that a tenth of all frames stays under."""
    found = levels_db(clip)
    return float(np.percentile(found, 10)) if len(found) else _FLOOR_DB


def speech(clip: Clip) -> slice | None:
    """The samples from the first spoken to the last, with a margin; None where nobody speaks."""
    found = levels_db(clip)
    if not len(found):
        return None
    top = float(found.max())
    threshold = max(top - _UNDER_TOP_DB, min(noise_db(clip) + _ABOVE_NOISE_DB, top - 12))
    loud = np.flatnonzero(found >= threshold)
    if top <= _FLOOR_DB + _ABOVE_NOISE_DB or not len(loud):
        return None
    frame, margin = round(FRAME_S * RATE_HZ), round(MARGIN_S * RATE_HZ)
    return slice(max(0, loud[0] * frame - margin), (loud[-1] + 1) * frame + margin)


def trimmed(clip: Clip) -> Clip:
    """Only what is spoken, its ends faded over the margin; nothing where nobody speaks."""
    where = speech(clip)
    if where is None:
        return Clip(np.zeros(0, np.float32))
    return faded(Clip(clip.samples[where]), MARGIN_S / 2)


def faded(clip: Clip, fade_s: float) -> Clip:
    """The same clip rising from silence and falling back to it, so that it never clicks."""
    size = min(round(fade_s * RATE_HZ), len(clip.samples) // 2)
    ramp = (1 - np.cos(np.linspace(0, np.pi, size, dtype=np.float32))) / 2
    samples = clip.samples.copy()
    samples[:size] *= ramp
    samples[len(samples) - size :] *= ramp[::-1]
    return Clip(samples)
