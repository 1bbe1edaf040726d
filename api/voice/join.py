"""Clips of one speaker put together to a call. It knows no words."""

from collections.abc import Mapping, Sequence

from api.voice.clip import Clip, one_after_another, silence
from api.voice.loudness import levelled
from api.voice.tokens import Pause

# Between the ends of two clips, each of which carries its own faded margin (see `trim`).
PAUSES_S: Mapping[Pause, float] = {"none": 0.02, "word": 0.06, "comma": 0.22}
# Amplifiers wake up slowly, and a sound cut at its very end clicks.
LEAD_S, TAIL_S = 0.05, 0.1


def joined(parts: Sequence[tuple[Clip, Pause]]) -> Clip:
    """One call, all its clips equally loud, with silence at both ends."""
    sounds = [silence(LEAD_S)]
    for clip, pause in parts:
        sounds += [levelled(clip), silence(PAUSES_S[pause])]
    return one_after_another((*sounds[:-1], silence(TAIL_S)))
