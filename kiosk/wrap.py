"""Where a line of words breaks. It measures, and draws nothing."""

import re
from collections.abc import Callable, Sequence

from api.contract.look import Weight

# Width in pixels of words in one weight and em.
Measure = Callable[[str, Weight, int], int]

# Neither may begin a line: 避頭尾.
_CLOSING = "・、，。．；：？！）」』〉》…,.;:?!)%”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_OPENING = "（「『〈《(“‘"
_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_ATOM = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:{_HAN}|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)"
    rf"[{re.escape(_CLOSING)}]*\s*"
)
_CLAUSE = re.compile(r"[^、，。；]*[、，。；]\s*|[^、，。；]+")
LEADING = 1.22


def wrap(measure: Measure, words: str, weight: Weight, size: int, width: int) -> list[str]:
    """The lines of `words` at most `width` wide; an atom wider than that stands alone.

    Breaks fall after a clause where that costs no line, else so that the lines are even.
    """

    def greedy(atoms: Sequence[str], most: int) -> list[str]:
        return _greedy(lambda line: measure(line, weight, size) <= most, atoms)

    atoms = _ATOM.findall(words) or [words]
    lines = greedy(atoms, width)
    if len(lines) == 1:
        return lines
    for parts in (_CLAUSE.findall(words), atoms):
        for share in (0.55, 0.65, 0.75, 0.85, 1.0):
            even = greedy(parts, int(width * share))
            if len(even) == len(lines) and fits(measure, even, weight, size, width):
                return even
    return lines


def _greedy(fit: Callable[[str], bool], atoms: Sequence[str]) -> list[str]:
    lines: list[str] = []
    line = ""
    for atom in atoms:
        if line and not fit((line + atom).rstrip()):
            lines.append(line.rstrip())
            line = ""
        line += atom
    return [*lines, line.rstrip()]


def cut(measure: Measure, line: str, weight: Weight, size: int, width: int) -> list[str]:
    """A line as it is, or, where a single word is wider than `width`, that word in pieces."""
    pieces = []
    while len(line) > 1 and measure(line, weight, size) > width:
        han = "" if re.match(_HAN, line) else "-"
        end = len(line) - 1
        while end > 1 and measure(line[:end] + han, weight, size) > width:
            end -= 1
        pieces.append(line[:end] + han)
        line = line[end:]
    return [*pieces, line]


def fits(measure: Measure, lines: Sequence[str], weight: Weight, size: int, width: int) -> bool:
    """Whether no line is wider than `width`."""
    return all(measure(line, weight, size) <= width for line in lines)


def line_height(size: int) -> int:
    """From one line to the next, in pixels."""
    return round(size * LEADING)
