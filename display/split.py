"""Words longer than a line become several lines, so that nothing is ever cut. It draws nothing."""

import unicodedata
from collections.abc import Callable, Sequence

# Marks such as 。 and what belongs to the letter before it: these never begin a line.
_NEVER_FIRST = frozenset("，。、；：！？）」』ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ")
# Whether words fit on one line.
Fits = Callable[[str], bool]


def lines(words: str, fits: Fits) -> list[str]:
    """Broken between English words or Chinese characters; never inside a Latin word that fits."""
    found: list[str] = []
    line = ""
    for piece in _pieces(words):
        if line and not fits((line + piece).rstrip()):
            found.append(line.strip())
            line = ""
        line += piece
    if line.strip():
        found.append(line.strip())
    return found or [""]


def packed(count: int, fit: Callable[[Sequence[int]], bool]) -> list[list[int]]:
    """Which of `count` items, by place, stand on which line: as many on each as `fit`."""
    found: list[list[int]] = []
    for place in range(count):
        if found and fit([*found[-1], place]):
            found[-1].append(place)
        else:
            found.append([place])
    return found


def _pieces(words: str) -> list[str]:
    pieces: list[str] = []
    for letter in words:
        glued = pieces and not (_wide(letter) or _wide(pieces[-1][-1]) or _ends(pieces[-1]))
        if glued or (pieces and letter in _NEVER_FIRST):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _wide(letter: str) -> bool:
    """Whether it fills a square, as Han and kana do; ế does not."""
    return unicodedata.east_asian_width(letter) in "WF"


def _ends(piece: str) -> bool:
    return piece.endswith(" ")
