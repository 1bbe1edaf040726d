"""Where everything stands on one panel: boxes, for any count of anything. It draws nothing.

The call comes first: its digits get the size that the farthest seat needs, on one line if they
fit and on two if not, and the rest shares what is left. What cannot be is refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from api.contract.look import WALL_MM_PER_M, Weight
from api.screen.paint import Box
from display import call_boxes
from display.call_boxes import CallBoxes, Widths
from display.frame import frame
from display.panel import DIGIT_OF_EM, Measures, Panel, PanelTooSmall, measures
from display.side_boxes import SideNeed, Sides, one_column, two_columns, two_columns_height

# The width in pixels of words in a weight and an em of so many pixels.
Ruler = Callable[[str, Weight, int], int]

# Of the width of a lying panel: the side column, as wide as it may be, as narrow as it must.
_SIDE_SHARES = (0.315, 0.285, 0.265)
# Rows under the call: as many as wished; fewer only where the digits need the room.
_ROWS_WISHED = (4, 3, 2, 1)
_MOST_ROWS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """How much there is to show. `number` and `counter` are the widest that may be called."""

    number: str = "A000"
    counter: str = "24"
    services: int = 4
    counters: int = 6
    paused: bool = False
    missed: bool = False
    bilingual: bool = True

    @property
    def side(self) -> SideNeed:
        """What the quiet side must hold."""
        return SideNeed(
            services=self.services,
            counters=self.counters,
            paused=self.paused,
            bilingual=self.bilingual,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The boxes of one wall. `giant` is the em of the call's digits."""

    panel: Panel
    lengths: Measures
    giant: int
    header: Box
    footer: Box
    call: CallBoxes
    rows: tuple[Box, ...]
    sides: Sides
    missed: Box | None

    @property
    def readable(self) -> bool:
        """Whether the farthest seat can read the call (12.5 mm a metre)."""
        return self.giant >= self.panel.least_giant_px


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """One way to cut the body: the column of the call, the sides, one line or two."""

    area: Box
    sides: Sides
    two_lines: bool


def arrange(panel: Panel, need: Need, ruler: Ruler) -> Layout:
    """The first way to cut the wall whose call can be read, else the one with the biggest digits.

    Never fails, so that a wall is never dark; ask `readable`, or use `commission` at the start.
    """
    found = []
    for plan in _plans(panel, need):
        for rows in _ROWS_WISHED:
            layout = _fill(panel, need, plan, _em(panel, need, plan, rows, ruler), ruler)
            if layout.readable:
                return layout
            found.append(layout)
    return max(found, key=lambda one: one.giant)


def commission(panel: Panel, need: Need, ruler: Ruler) -> Layout:
    """As `arrange`. Raises PanelTooSmall if the farthest seat could not read the call."""
    layout = arrange(panel, need, ruler)
    if not layout.readable:
        seat = panel.seat_for(layout.giant)
        raise PanelTooSmall(
            f"{need.number} → {need.counter} for a seat {panel.seat_m:g} m away needs digits "
            f"{panel.digit_mm:.0f} mm high; a panel of {panel.width_mm:.0f} × "
            f"{panel.height_mm:.0f} mm has room for {seat * WALL_MM_PER_M:.0f} mm: take a larger "
            f"panel, or let the farthest seat be {int(seat * 10) / 10} m away (--seat-m)"
        )
    return layout


def _plans(panel: Panel, need: Need) -> Iterator[_Plan]:
    lengths, body = measures(panel), frame(panel)[1]
    for two_lines in (False, True):
        if panel.portrait:
            high = two_columns_height(lengths, body.width, need.side)
            low = Box(body.left, body.bottom - high, body.width, high)
            area = Box(body.left, body.top, body.width, low.top - 2 * lengths.gap - body.top)
            yield _Plan(area=area, sides=two_columns(lengths, low, need.side), two_lines=two_lines)
            continue
        for share in _SIDE_SHARES:
            wide = round(panel.width_px * share)
            area = Box(body.left, body.top, body.width - wide - lengths.margin, body.height)
            right = Box(body.right - wide, body.top, wide, body.height)
            yield _Plan(area=area, sides=one_column(lengths, right, need.side), two_lines=two_lines)


def _widths(need: Need, ruler: Ruler) -> Widths:
    # A glyph's width is rounded at every size: without this the digits would shrink by a pixel.
    number, counter = (
        ruler(words, "black", 1000) * 101 // 100 for words in (need.number, need.counter)
    )
    return Widths(number=number, counter=counter)


def _em(panel: Panel, need: Need, plan: _Plan, rows: int, ruler: Ruler) -> int:
    """The biggest em by width and by height, if so many rows stay."""
    lengths, widths = measures(panel), _widths(need, ruler)
    by_width = (call_boxes.two_lines_em if plan.two_lines else call_boxes.one_line_em)(
        lengths, plan.area.width, widths
    )
    room = plan.area.height - _below(lengths, need, rows) - call_boxes.frame_height(lengths)
    lines = 2 if plan.two_lines else 1
    digits = (room - (lines - 1) * 2 * lengths.gap) / lines
    return max(min(by_width, int(digits / DIGIT_OF_EM)), 1)


def _row(lengths: Measures) -> int:
    return lengths.large * 5 // 4


def _missed(lengths: Measures) -> int:
    return lengths.large + lengths.small * 3 // 2


def _below(lengths: Measures, need: Need, rows: int) -> int:
    """What rows, and missed numbers if any, take under the call."""
    missed = _missed(lengths) + lengths.gap * 3 // 2 if need.missed else 0
    return missed + rows * (_row(lengths) + lengths.gap) + lengths.gap // 2


def _fill(panel: Panel, need: Need, plan: _Plan, em: int, ruler: Ruler) -> Layout:
    lengths, area = measures(panel), plan.area
    digits = int(em * DIGIT_OF_EM)
    high = call_boxes.frame_height(lengths) + digits
    if plan.two_lines:
        high += digits + 2 * lengths.gap
    call = Box(area.left, area.top, area.width, high)
    header, _, footer = frame(panel)
    inside = call_boxes.two_lines if plan.two_lines else call_boxes.one_line
    missed = None
    bottom = area.bottom
    if need.missed:
        missed = Box(area.left, bottom - _missed(lengths), area.width, _missed(lengths))
        bottom = missed.top - lengths.gap * 3 // 2
    top = call.bottom + lengths.gap * 3 // 2
    return Layout(
        panel=panel,
        lengths=lengths,
        giant=em,
        header=header,
        footer=footer,
        call=inside(lengths, call, em, _widths(need, ruler)),
        rows=_row_boxes(lengths, Box(area.left, top, area.width, bottom - top)),
        sides=plan.sides,
        missed=missed,
    )


def _row_boxes(lengths: Measures, zone: Box) -> tuple[Box, ...]:
    least = _row(lengths) + lengths.gap
    count = max(min((zone.height + lengths.gap) // least, _MOST_ROWS), 1)
    step = min((zone.height + lengths.gap) / count, least * 1.3)
    return tuple(
        Box(zone.left, zone.top + round(i * step), zone.width, round(step) - lengths.gap)
        for i in range(count)
    )
