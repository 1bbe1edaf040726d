"""The touch panel as it is screwed to the kiosk: pixels and millimetres. It knows no screen."""

import math
import re
from dataclasses import dataclass, replace

from api.screen.theme import Step
from kiosk.tokens import LONG_MM, ROOMY_MM, THEME, TIGHT_MM

_MM_PER_INCH = 25.4
_PAIR = re.compile(r"(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)")
_DIAGONAL = re.compile(r"(\d+(?:\.\d+)?)\s*(?:\"|″|in)")


class PanelMistake(ValueError):
    """A size that is none, or too little for fingers; the message says what was expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A panel's size in its own pixels and in millimetres. `zoom`: how much larger it writes."""

    width_px: int = 1080
    height_px: int = 1920
    width_mm: float = 268.0
    height_mm: float = 476.0
    zoom: float = 1.0

    @property
    def px_per_mm(self) -> float:
        """The denser of both directions, so that nothing comes out smaller than it should."""
        return max(self.width_px / self.width_mm, self.height_px / self.height_mm)

    def px(self, mm: float) -> int:
        """At least so many millimetres, in pixels."""
        return math.ceil(mm * self.px_per_mm)

    def step(self, tight: float, roomy: float) -> int:
        """A length in pixels: `tight` mm on the tightest panel, `roomy` mm where there is room."""
        return self.px(Step(tight, roomy).at(self.room))

    @property
    def room(self) -> float:
        """How much room there is for words of this size: 0 on a 7" panel, 1 on a 21.5" one."""
        short = min(self.width_mm, self.height_mm) / self.zoom
        return min(max((short - TIGHT_MM) / (ROOMY_MM - TIGHT_MM), 0.0), 1.0)

    @property
    def holds_a_page(self) -> bool:
        """Whether every page keeps its least sizes here."""
        short, long = sorted((self.width_mm / self.zoom, self.height_mm / self.zoom))
        return short >= TIGHT_MM and long >= LONG_MM

    @property
    def upright(self) -> bool:
        """Higher than wide."""
        return self.height_px > self.width_px

    @property
    def small(self) -> bool:
        """Too low for anything but the most important."""
        return self.room < 0.4

    @property
    def margin(self) -> int:
        """From the edge of the screen to everything."""
        return self._space(THEME.space.margin)

    @property
    def gap(self) -> int:
        """Between two things that may be touched."""
        return self._space(THEME.space.gap)

    @property
    def radius(self) -> int:
        """Of every card."""
        return self._space(THEME.space.radius)

    @property
    def line(self) -> int:
        """Of every edge."""
        return max(self._space(THEME.space.line), 2)

    @property
    def bar(self) -> int:
        """The height of a button in a row."""
        return max(self._space(THEME.space.bar), self.text * 3 // 2)

    @property
    def text(self) -> int:
        """The em of what is read."""
        return self._em(THEME.type.text)

    @property
    def name(self) -> int:
        """The em of what is chosen."""
        return self._em(THEME.type.name)

    @property
    def title(self) -> int:
        """The em of the one sentence in the header."""
        return self._em(THEME.type.title)

    def written_large(self) -> "Panel":
        """The same glass in large mode."""
        return replace(self, zoom=THEME.type.large)

    def lower_third(self) -> "Panel":
        """The part of the glass that everybody reaches, as a panel of its own."""
        height_px = self.height_px // 3
        return replace(self, height_px=height_px, height_mm=self.height_mm / 3)

    def _space(self, step: Step) -> int:
        return self.px(step.at(self.room))

    def _em(self, step: Step) -> int:
        return self.px(step.at(self.room) * self.zoom)


def panel(pixels: str, size: str) -> Panel:
    """A panel from its pixels, such as `1080x1920`, and its size.

    The size is its width and height in millimetres, such as `268x476`, or its diagonal in inches,
    such as `21.5in`. Raises PanelMistake.
    """
    width_px, height_px = _pair(pixels, "1080x1920")
    diagonal = _DIAGONAL.fullmatch(size.strip())
    if diagonal and float(diagonal[1]):
        mm_per_px = float(diagonal[1]) * _MM_PER_INCH / math.hypot(width_px, height_px)
        width_mm, height_mm = round(width_px * mm_per_px, 1), round(height_px * mm_per_px, 1)
    else:
        width_mm, height_mm = _pair(size, "268x476 or 21.5in")
    return Panel(
        width_px=int(width_px), height_px=int(height_px), width_mm=width_mm, height_mm=height_mm
    )


def refuse_too_small(panel: Panel) -> None:
    """Raises PanelMistake where 20 mm targets and 8 mm words cannot be kept."""
    if not panel.holds_a_page:
        raise PanelMistake(
            f"a panel of {panel.width_mm:g} × {panel.height_mm:g} mm is too small for targets of "
            f"20 mm and words of 8 mm: at least {LONG_MM:g} × {TIGHT_MM:g} mm; if it is larger, "
            "say its true size with --panel-mm"
        )


def _pair(setting: str, example: str) -> tuple[float, float]:
    found = _PAIR.fullmatch(setting.strip())
    if not found or not float(found[1]) or not float(found[2]):
        raise PanelMistake(f"expected WIDTHxHEIGHT such as {example}, got {setting!r}")
    return float(found[1]), float(found[2])
