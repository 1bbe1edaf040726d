"""What may be wrong with a person's recording, and the recording made ready for a bank. Pure."""

from typing import Literal

import numpy as np

from api.voice.clip import RATE_HZ, Clip
from api.voice.loudness import levelled, lufs
from api.voice.trim import FRAME_S, levels_db, speech, trimmed

Fault = Literal["silent", "too_quiet", "clipped", "noisy", "cut_off", "too_short", "too_long"]

# Softer than this, making it as loud as the others would make the room as loud as the voice.
_SOFTEST_LUFS = -45.0
# Softer than this is the room itself.
_ROOM_LUFS = -58.0
# So many samples in a row at the top are a wave whose head was cut off.
_TOP, _CUT_SAMPLES = 0.98, 3
# Speech over the room behind it (EBU R 128 s3 asks for more of a studio).
_OVER_NOISE_DB = 20.0
# At least so much quiet before and after, or the first or last sound may be missing.
_QUIET_S = 0.03
_SHORTEST_S, _LONGEST_S, _SLOWEST_S = 0.08, 1.0, 0.7


def faults(raw: Clip, text: str) -> tuple[Fault, ...]:
    """Everything that is wrong with somebody reading `text` out; empty for a good recording."""
    spoken = trimmed(raw)
    if lufs(spoken) < _ROOM_LUFS:
        return ("silent",)
    wrong: dict[Fault, bool] = {
        "too_quiet": lufs(spoken) < _SOFTEST_LUFS,
        "clipped": _longest_run(np.abs(raw.samples) >= _TOP) >= _CUT_SAMPLES,
        "noisy": _over_noise_db(raw) < _OVER_NOISE_DB,
        "cut_off": _cut_off(raw),
        "too_short": spoken.duration_s < _SHORTEST_S,
        "too_long": spoken.duration_s > _LONGEST_S + _SLOWEST_S * syllables(text),
    }
    return tuple(fault for fault, found in wrong.items() if found)


def prepared(raw: Clip) -> Clip:
    """Only what is spoken, as loud as every other clip."""
    return levelled(trimmed(raw))


def syllables(text: str) -> int:
    """About how many: one for a Chinese or Japanese letter, a third of other words' letters."""
    wide = sum(ord(letter) >= 0x3000 for letter in text)
    narrow = sum(letter.isalpha() and ord(letter) < 0x3000 for letter in text)
    return wide + -(-narrow // 3)


def _longest_run(found: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> int:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], found, [False])).astype(np.int8)))
    return int((edges[1::2] - edges[::2]).max(initial=0))


def _over_noise_db(raw: Clip) -> float:
    """How far speech stands above what is heard before and after it; much, where nothing is."""
    found = levels_db(raw)
    where = speech(raw)
    assert where is not None
    frame = round(FRAME_S * RATE_HZ)
    inside = np.zeros(len(found), np.bool_)
    inside[where.start // frame : -(-where.stop // frame)] = True
    if not (~inside).any():
        return float("inf")
    return float(np.percentile(found[inside], 90) - np.median(found[~inside]))


def _cut_off(raw: Clip) -> bool:
    """Whether somebody spoke before the recording began, or after it ended."""
    found = levels_db(raw)
    near = max(1, round(_QUIET_S / FRAME_S))
    loud = found.max() - 20
    return bool((found[:near] > loud).any() or (found[-near:] > loud).any())
