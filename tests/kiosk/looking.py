"""Looks at a page as boxes and says what an eye or a finger could not do with it.

It knows no page by name: whatever is on a page is measured.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from api.contract.look import TARGET_GAP_MM, TARGET_MM, contrast
from kiosk.boxes import Box, Card, Code, Icon, Item, Page, Run
from kiosk.modes import Modes
from kiosk.panel import Panel
from kiosk.wrap import Measure

# Noto Sans TC: so much of the em is inked by a Han character, and by a digit.
HAN_OF_EM, DIGIT_OF_EM = 0.92, 0.733
# accessibility.md: Han and digits, and in large mode; contrast by default, and in high contrast.
TEXT_MM, LARGE_MM = 8.0, 12.0
CONTRAST, HIGH_CONTRAST = 10.0, 14.0
# More sizes than these, with one giant number, look like a ransom note.
SIZES = 4
# Boxes are whole pixels.
ROUNDING = 1


@dataclass(frozen=True)
class Look:
    """One glance: a page on a panel, in modes that the panel has room for."""

    page: Page
    panel: Panel
    modes: Modes
    measure: Measure

    def faults(self) -> list[str]:
        """Everything that is wrong, each in one line."""
        parts = (self._targets, self._reach, self._words, self._places, self._overlaps)
        return [f"{self.page.screen}: {fault}" for part in parts for fault in part()]

    def _targets(self) -> Iterator[str]:
        least = TARGET_MM * self.panel.px_per_mm - ROUNDING
        for one in self.page.touchables:
            if min(one.box.width, one.box.height) < least:
                yield f"target {one.name} is {self._mm(one.box)}"
            if not one.label.strip():
                yield f"target {one.name} has no words for those who listen"
        for one, other in combinations(self.page.touchables, 2):
            if apart(one.box, other.box) < TARGET_GAP_MM * self.panel.px_per_mm - ROUNDING:
                yield f"{one.name} and {other.name} are too near each other"
            if one.name == other.name:
                yield f"two targets are called {one.name}"

    def _reach(self) -> Iterator[str]:
        if self.modes.low:
            for one in self.page.touchables:
                if one.box.y * 3 < self.panel.height_px * 2 - 3 * ROUNDING:
                    yield f"target {one.name} is above the bottom third"

    def _words(self) -> Iterator[str]:
        least_mm = LARGE_MM if self.modes.large else TEXT_MM
        least = HIGH_CONTRAST if self.modes.contrast else CONTRAST
        for run in self._runs():
            wide = self.measure(run.words, run.weight, run.size)
            if wide > run.box.width:
                yield f"{run.words!r} is {wide} wide in {run.box.width}"
            if contrast(run.colour, run.ground) < least:
                yield f"{run.words!r} has contrast {contrast(run.colour, run.ground):.1f}"
            share = DIGIT_OF_EM if re.search(r"\d", run.words) else HAN_OF_EM
            if run.size * share / self.panel.px_per_mm < least_mm:
                yield f"{run.words!r} is {run.size * share / self.panel.px_per_mm:.1f} mm high"
        if len({run.size for run in self._runs()}) > SIZES + 1:
            yield f"sizes {sorted({run.size for run in self._runs()})}"

    def _places(self) -> Iterator[str]:
        glass = Box(0, 0, self.panel.width_px, self.panel.height_px)
        for index, item in enumerate(self.page.items):
            if not inside(item.box, glass):
                yield f"{_name(item)} leaves the glass: {item.box}"
            if isinstance(item, Card | Code):
                continue
            ink = self._ink(item)
            ground = self._ground(index, ink)
            if ground is None or ground.fill != item.ground:
                yield f"{_name(item)} does not stand on what it is said to stand on"
            elif not inside(ink, ground.box):
                yield f"{_name(item)} leaves its card"
            for later in self.page.items[index + 1 :]:
                if isinstance(later, Card) and apart(later.box, ink) < -ROUNDING:
                    yield f"{_name(item)} is covered"

    def _overlaps(self) -> Iterator[str]:
        inked = [item for item in self.page.items if not isinstance(item, Card)]
        for one, other in combinations(inked, 2):
            if apart(self._ink(one), self._ink(other)) < -2 * ROUNDING:
                yield f"{_name(one)} lies on {_name(other)}"

    def _ground(self, index: int, ink: Box) -> Card | None:
        """The last card drawn before that reaches under the middle."""
        x, y = ink.x + ink.width // 2, ink.y + ink.height // 2
        under = (one for one in reversed(self.page.items[:index]) if isinstance(one, Card))
        return next((one for one in under if one.box.holds(x, y)), None)

    def _ink(self, item: Run | Icon | Code) -> Box:
        """Where there is ink: a line is its em high in the middle of its box."""
        if isinstance(item, Icon | Code):
            return item.box
        wide = self.measure(item.words, item.weight, item.size)
        high = round(item.size * (DIGIT_OF_EM if item.by_ink else HAN_OF_EM))
        x = {
            "left": item.box.x,
            "centre": item.box.x + (item.box.width - wide) // 2,
            "right": item.box.right - wide,
        }[item.align]
        return Box(x, item.box.y + (item.box.height - high) // 2, wide, high)

    def _runs(self) -> list[Run]:
        return [item for item in self.page.items if isinstance(item, Run)]

    def _mm(self, box: Box) -> str:
        one = self.panel.px_per_mm
        return f"{box.width / one:.1f} × {box.height / one:.1f} mm"


def apart(one: Box, other: Box) -> int:
    """Pixels between two boxes in the direction in which they are farther apart; less than
    nothing where they overlap."""
    across = max(other.x - one.right, one.x - other.right)
    down = max(other.y - one.bottom, one.y - other.bottom)
    return max(across, down)


def inside(one: Box, other: Box) -> bool:
    """Whether a box is within another, but for rounding."""
    return (
        one.x >= other.x - ROUNDING
        and one.y >= other.y - ROUNDING
        and one.right <= other.right + ROUNDING
        and one.bottom <= other.bottom + ROUNDING
    )


def _name(item: Item) -> str:
    return repr(item.words) if isinstance(item, Run) else f"a {type(item).__name__.lower()}"
