"""How loud a clip is to the ear, and clips made equally loud.

ITU-R BS.1770-4: K-weighted mean square, in blocks of 400 ms of which three quarters overlap, gated
at -70 LUFS and at 10 LU under the mean. Its two filters are laid over the spectrum, because only
the energy is wanted and never the filtered sound; one digit is shorter than a block and is one.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from api.voice.clip import RATE_HZ, Clip

# EBU R 128 asks -23 of a broadcast; a hall's loudspeaker is small, and speech must carry.
SPEECH_LUFS = -20.0
# What stays free of full scale, so that a loudspeaker's own filters cannot clip (EBU R 128: -1 dB).
PEAK = 10 ** (-1 / 20)

_BLOCK_S, _STEP_S = 0.4, 0.1
_ABSOLUTE_LUFS, _RELATIVE_LU = -70.0, -10.0
# BS.1770-4 tables 1 and 2 give both filters at 48 kHz as (b0, b1, b2), (a0, a1, a2).
_TABLE_HZ = 48_000
_SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))

Floats = npt.NDArray[np.float64]


def lufs(clip: Clip) -> float:
    """The integrated loudness, minus infinity for silence."""
    energies = _energies(clip)
    kept = energies[_loud(energies) > _ABSOLUTE_LUFS]
    if not len(kept):
        return float("-inf")
    kept = kept[_loud(kept) > float(_loud(kept.mean())) + _RELATIVE_LU]
    return float(_loud(kept.mean()))


def levelled(clip: Clip, target_lufs: float = SPEECH_LUFS) -> Clip:
    """The same clip at the target, or as near to it as its peaks allow; silence stays silent."""
    loud = lufs(clip)
    if loud == float("-inf"):
        return clip
    gain = min(10 ** ((target_lufs - loud) / 20), PEAK / clip.peak)
    return Clip(clip.samples * np.float32(gain))


def _energies(clip: Clip) -> Floats:
    """The K-weighted mean square of each block; of the whole clip where it is shorter than one."""
    block, step = round(_BLOCK_S * RATE_HZ), round(_STEP_S * RATE_HZ)
    filtered = _weighted(clip)
    if len(filtered) <= block:
        return np.asarray([np.mean(filtered**2)] if len(filtered) else [], np.float64)
    sums = np.concatenate(([0.0], np.cumsum(filtered**2)))
    starts = np.arange(0, len(filtered) - block + 1, step)
    return np.asarray((sums[starts + block] - sums[starts]) / block, np.float64)


def _weighted(clip: Clip) -> Floats:
    size = len(clip.samples)
    if not size:
        return np.zeros(0)
    spectrum = np.fft.rfft(clip.samples, size)
    return np.asarray(np.fft.irfft(spectrum * _weights(size), size), np.float64)


@lru_cache(maxsize=8)
def _weights(size: int) -> Floats:
    turn = 2 * np.pi * np.fft.rfftfreq(size, 1 / RATE_HZ) / _TABLE_HZ
    return np.asarray(_response(*_SHELF, turn) * _response(*_HIGH_PASS, turn), np.float64)


def _response(b: tuple[float, ...], a: tuple[float, ...], turn: Floats) -> Floats:
    back = np.exp(-1j * np.outer(turn, np.arange(3)))
    return np.asarray(np.abs((back @ b) / (back @ a)), np.float64)


def _loud(energy: npt.ArrayLike) -> Floats:
    with np.errstate(divide="ignore"):
        return np.asarray(-0.691 + 10 * np.log10(np.asarray(energy, np.float64)), np.float64)
