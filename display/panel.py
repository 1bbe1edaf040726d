"""The panel on the wall and the eyes before it: millimetres into pixels. It draws nothing."""

from dataclasses import dataclass

from api.contract.legible import DIGIT_OF_EM, LARGE, MIDDLE, SMALL
from api.contract.look import GAP, MARGIN, RADIUS, WALL_MM_PER_M

# Pixels of a screen are square; more than this and the two sizes contradict each other.
_SQUARE_WITHIN = 0.03


class PanelTooSmall(ValueError):
    """What must be read from the farthest seat does not fit; the message says what would."""


class PanelUnclear(ValueError):
    """The settings of the panel contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A screen of `width_px` × `height_px`, `width_mm` × `height_mm`, farthest seat in metres.

    `near_m` is from how far everything but the calls must be read, 0 for not said.
    """

    width_px: int = 1920
    height_px: int = 1080
    width_mm: float = 1210.0
    height_mm: float = 680.0
    seat_m: float = 6.0
    near_m: float = 0.0

    def __post_init__(self) -> None:
        if min(self.width_px, self.height_px, self.width_mm, self.height_mm, self.seat_m) <= 0:
            raise PanelUnclear("sizes of the panel and the farthest seat must be above nothing")
        across, down = self.width_px / self.width_mm, self.height_px / self.height_mm
        if abs(across / down - 1) > _SQUARE_WITHIN:
            raise PanelUnclear(
                f"{self.width_px}x{self.height_px} px on {self.width_mm:g}x{self.height_mm:g} mm: "
                "pixels are not square; is one of the two turned by 90 degrees?"
            )

    @property
    def px_per_mm(self) -> float:
        """Pixels per millimetre."""
        return self.height_px / self.height_mm

    @property
    def portrait(self) -> bool:
        """Whether it hangs upright."""
        return self.height_px > self.width_px

    @property
    def digit_mm(self) -> float:
        """The least height of a digit of the call (accessibility.md: 12.5 mm per metre)."""
        return WALL_MM_PER_M * self.seat_m

    @property
    def least_em_px(self) -> int:
        """The least em of a call's digits, in pixels, rounded so that it is never short."""
        return int(self.digit_mm * self.px_per_mm / DIGIT_OF_EM) + 2

    @property
    def least_near_px(self) -> int:
        """The least em of everything else, in pixels."""
        return round(WALL_MM_PER_M * self.near_m * self.px_per_mm / DIGIT_OF_EM)

    def seat_for(self, em_px: int) -> float:
        """From how many metres digits of that em can be read."""
        return em_px * DIGIT_OF_EM / self.px_per_mm / WALL_MM_PER_M

    def share(self, of_short_side: float) -> int:
        """A part of the short side, in whole pixels."""
        return round(min(self.width_px, self.height_px) * of_short_side)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The few lengths that everything on one panel is made of, in pixels."""

    large: int
    middle: int
    small: int
    margin: int
    gap: int
    radius: int
    line: int


def measures(panel: Panel) -> Measures:
    """The lengths for `panel`: shares of its short side, larger if read from farther away."""
    small = max(panel.share(SMALL), panel.least_near_px)
    return Measures(
        large=max(panel.share(LARGE), round(small * LARGE / SMALL)),
        middle=max(panel.share(MIDDLE), round(small * MIDDLE / SMALL)),
        small=small,
        margin=panel.share(MARGIN),
        gap=panel.share(GAP),
        radius=panel.share(RADIUS),
        line=max(panel.share(0.002), 1),
    )
