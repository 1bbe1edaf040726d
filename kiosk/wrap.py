"""Where a line of words breaks. It measures, and draws nothing."""

import re
from collections.abc import Callable, Sequence

from api.contract.look import Weight

# Width in pixels of words in one weight and em.
Measure = Callable[[str, Weight, int], int]

# Neither may begin a line: 避頭尾.
_CLOSING = "、，。．；：？！）」』〉》…,.;:?!)%”’"
_OPENING = "（「『〈《(“‘"
_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_ATOM = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:{_HAN}|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)"
    rf"[{re.escape(_CLOSING)}]*\s*"
)
LEADING = 1.3


def wrap(measure: Measure, words: str, weight: Weight, size: int, width: int) -> list[str]:
    """The lines of `words` at most `width` wide; an atom wider than that stands alone."""
    lines: list[str] = []
    line = ""
    for atom in _ATOM.findall(words) or [words]:
        if line and measure((line + atom).rstrip(), weight, size) > width:
            lines.append(line.rstrip())
            line = ""
        line += atom
    return [*lines, line.rstrip()]


def fits(measure: Measure, lines: Sequence[str], weight: Weight, size: int, width: int) -> bool:
    """Whether no line is wider than `width`."""
    return all(measure(line, weight, size) <= width for line in lines)


def line_height(size: int) -> int:
    """From one line to the next, in pixels."""
    return round(size * LEADING)
