"""Words in the order of their weight, in a box that may be too low for all of them.

Rather than shrink, what also stands elsewhere leaves, and what must be read is paged.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.boxes import Box, Run
from kiosk.frame import Button
from kiosk.sheet import Sheet
from kiosk.wrap import line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Words that look like `like`, `before` pixels under what stands above.

    `leaves`: 0 stays in any case; where there is no room, the block with the highest leaves first.
    """

    words: str
    like: Run
    before: int = 0
    leaves: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    words: str
    like: Run
    before: int

    @property
    def height(self) -> int:
        return line_height(self.like.size) + self.before


Part = tuple[_Line, ...]


class Flow:
    """Blocks broken to a width; made before it is known where they will stand."""

    def __init__(self, sheet: Sheet, blocks: Sequence[Block], width: int) -> None:
        """`width` in pixels."""
        self._sheet, self._width = sheet, width
        self._blocks = [block for block in blocks if block.words]

    def fits(self, height: int) -> bool:
        """Whether all of it has room in so many pixels."""
        return _height(self._lines(self._blocks)) <= height

    def parts(self, height: int) -> list[Part]:
        """What is read one after the other where `height` pixels do not hold all of it."""
        blocks = list(self._blocks)
        while _height(self._lines(blocks)) > height and any(one.leaves for one in blocks):
            blocks.remove(max(reversed(blocks), key=lambda one: one.leaves))
        parts: list[list[_Line]] = [[]]
        for block in blocks:
            lines = self._lines([block])
            if _height([*parts[-1], *lines]) > height >= _height(lines) and parts[-1]:
                # A sentence is rather read on the next part than torn.
                parts.append([])
            for line in lines:
                if parts[-1] and _height([*parts[-1], line]) > height:
                    parts.append([])
                parts[-1].append(line)
        return [tuple(part) for part in parts]

    def height(self, part: Part) -> int:
        """How high a part is, in pixels."""
        return _height(part)

    def put(self, part: Part, box: Box) -> None:
        """One part in the middle of `box`."""
        y = box.y + (box.height - _height(part)) // 2
        for group in _joined(part):
            y += group[0].before if group[0] is not part[0] else 0
            like = replace(group[0].like, box=Box(box.x, box.y, box.width, box.height))
            y = self._sheet.stack([line.words for line in group], like, top=y)

    def _lines(self, blocks: Sequence[Block]) -> list[_Line]:
        lines = []
        for block in blocks:
            like = block.like
            broken = self._sheet.lines(block.words, like.weight, like.size, self._width)
            lines += [
                _Line(words=words, like=like, before=0 if index else block.before)
                for index, words in enumerate(broken)
            ]
        return lines


def turning(sheet: Sheet, part: int, parts: int) -> list[Button]:
    """The button to the next part, from the last to the first; none for a single part."""
    if parts < 2:
        return []
    name = f"part:{(part + 1) % parts}"
    return [Button(name=name, label=sheet.say("next_page"), sign="next")]


def _height(lines: Sequence[_Line]) -> int:
    return sum(line.height for line in lines) - (lines[0].before if lines else 0)


def _joined(part: Part) -> list[list[_Line]]:
    """The lines of one look together, as they are said."""
    groups: list[list[_Line]] = []
    for line in part:
        if not groups or line.before or line.like != groups[-1][-1].like:
            groups.append([])
        groups[-1].append(line)
    return groups
