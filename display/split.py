"""Words longer than a line become several lines, so that nothing is ever cut. It draws nothing."""

from collections.abc import Callable, Sequence

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
        glued = pieces and letter.isascii() and pieces[-1].isascii() and not _ends(pieces[-1])
        # A mark such as 。 never begins a line.
        if glued or (pieces and letter in "，。、；：！？）」』"):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _ends(piece: str) -> bool:
    return piece.endswith(" ")
