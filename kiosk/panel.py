"""The touch panel as it is screwed to the kiosk: pixels and millimetres. It knows no screen."""

import math
from dataclasses import dataclass

from api.contract.look import TARGET_GAP_MM, TARGET_MM

# accessibility.md wants Han and digits of 8 mm. Noto Sans TC fills 0.92 of its em with a Han
# character and 0.733 with a digit: 11 mm of em is enough for both. A panel that is too low for
# that has 9.2 mm: Han at 8.4, and digits at 8 only where a person must act on them.
TEXT_MM = 11.0
SMALL_TEXT_MM = 9.2


class PanelMistake(ValueError):
    """A size that is none; the message says what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A panel's size in its own pixels and in millimetres."""

    width_px: int = 1080
    height_px: int = 1920
    width_mm: int = 268
    height_mm: int = 476

    @property
    def px_per_mm(self) -> float:
        """The denser of both directions, so that nothing comes out smaller than it should."""
        return max(self.width_px / self.width_mm, self.height_px / self.height_mm)

    def px(self, mm: float) -> int:
        """At least so many millimetres, in pixels."""
        return math.ceil(mm * self.px_per_mm)

    @property
    def upright(self) -> bool:
        """Higher than wide."""
        return self.height_px > self.width_px

    @property
    def small(self) -> bool:
        """Too low for two lines in the header."""
        return min(self.width_mm, self.height_mm) < 200

    @property
    def margin(self) -> int:
        """From the edge of the screen to everything."""
        return self.px(5.0 if self.small else 13.0)

    @property
    def gap(self) -> int:
        """Between two things that may be touched."""
        return self.px(TARGET_GAP_MM)

    @property
    def radius(self) -> int:
        """Of every card."""
        return self.px(4.0 if self.small else 5.0)

    @property
    def line(self) -> int:
        """Of every edge."""
        return max(self.px(0.6), 2)

    @property
    def bar(self) -> int:
        """The height of a button in the bottom row."""
        return self.px(TARGET_MM if self.small else 25.0)

    @property
    def text(self) -> int:
        """The em of what is read."""
        return self.px(SMALL_TEXT_MM if self.small else TEXT_MM)

    @property
    def name(self) -> int:
        """The em of what is chosen."""
        return self.px(12.0 if self.small else 17.0)

    @property
    def title(self) -> int:
        """The em of the one sentence in the header."""
        return self.px(12.0 if self.small else 20.0)


def panel(pixels: str, millimetres: str) -> Panel:
    """A panel from two settings such as `1080x1920` and `268x476`. Raises PanelMistake."""
    width_px, height_px = _pair(pixels)
    width_mm, height_mm = _pair(millimetres)
    return Panel(width_px=width_px, height_px=height_px, width_mm=width_mm, height_mm=height_mm)


def _pair(setting: str) -> tuple[int, int]:
    width, cross, height = setting.partition("x")
    if not (cross and width.isdigit() and height.isdigit() and int(width) and int(height)):
        raise PanelMistake(f"expected WIDTHxHEIGHT such as 1080x1920, got {setting!r}")
    return int(width), int(height)
