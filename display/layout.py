"""Where everything stands on one panel: boxes, for any count of anything. It draws nothing.

The call comes first: its digits and those of the calls before it get the size that the farthest
seat needs, on one line if they fit and on two if not, and the rest shares what is left. What
cannot be is refused.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from api.contract.legible import DIGIT_OF_EM, Sheet, Wording, ways_out
from api.contract.look import Weight
from api.screen.paint import Box
from display import call_boxes
from display.call_boxes import CallBoxes, Widths
from display.frame import frame
from display.panel import Measures, Panel, PanelTooSmall, measures
from display.plans import ROWS_WISHED, Plan, missed_high, plans, row_boxes, row_high
from display.side_boxes import SideNeed, Sides

# The width in pixels of words in a weight and an em of so many pixels.
Ruler = Callable[[str, Weight, int], int]


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
    columns: int = 2
    media: bool = False

    @property
    def side(self) -> SideNeed | None:
        """What the quiet part must hold; None where only calls are shown."""
        if self.columns < 2:
            return None
        return SideNeed(
            services=self.services,
            counters=self.counters,
            paused=self.paused,
            bilingual=self.bilingual,
            media=self.media,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The boxes of one wall. `giant` is the em of the call's digits, `row_em` that of the rows'."""

    panel: Panel
    lengths: Measures
    giant: int
    row_em: int
    header: Box
    footer: Box
    call: CallBoxes
    rows: tuple[Box, ...]
    sides: Sides | None
    missed: Box | None

    @property
    def readable(self) -> bool:
        """Whether the farthest seat can read the call and those before it (12.5 mm a metre)."""
        return min(self.giant, self.row_em) >= self.panel.least_em_px


def arrange(panel: Panel, need: Need, ruler: Ruler) -> Layout:
    """The most rows under a call that is much louder, else one that can just be read.

    Never fails, so that a wall is never dark: what cannot be read is as large as it can be. Ask
    `readable`, or use `commission` at the start.
    """
    least = max(panel.least_em_px, measures(panel).large)
    ways = list(plans(panel, need.side))
    for rows, louder in ROWS_WISHED:
        for pair in ways:
            em, plan = _largest(panel, need, pair, (rows, least), ruler)
            if em >= least * louder and _row_fits(panel, need, plan, least, ruler):
                return _fill(panel, need, plan, (em, least), ruler)
    quiet = measures(panel).large
    found = [_largest(panel, need, pair, (1, quiet), ruler) for pair in ways]
    em, plan = max(found, key=lambda one: one[0])
    return _fill(panel, need, plan, (em, quiet), ruler)


def _largest(
    panel: Panel, need: Need, ways: Sequence[Plan], rows: tuple[int, int], ruler: Ruler
) -> tuple[int, Plan]:
    """The digits as large as they can be, on one line or on two; on one if that is the same."""
    found = [(_em(panel, need, plan, rows, ruler), plan) for plan in ways]
    return max(found, key=lambda one: one[0])


def commission(panel: Panel, need: Need, ruler: Ruler) -> Layout:
    """As `arrange`. Raises PanelTooSmall if the farthest seat could not read the calls."""
    layout = arrange(panel, need, ruler)
    if not layout.readable:
        raise PanelTooSmall(
            f"{need.number} → {need.counter} for a seat {panel.seat_m:g} m away needs digits "
            f"{panel.digit_mm:.0f} mm high, on a panel of {panel.width_mm:.0f} × "
            f"{panel.height_mm:.0f} mm {_ways_out(panel, need)}"
        )
    return layout


def _ways_out(panel: Panel, need: Need) -> str:
    sheet = Sheet(
        width_mm=panel.width_mm,
        height_mm=panel.height_mm,
        seat_m=panel.seat_m,
        near_m=panel.near_m,
        columns=need.columns,
    )
    ways = []
    for one in ways_out(sheet, Wording(number=need.number, counter=need.counter)):
        if one.columns != sheet.columns:
            ways.append("columns = 1 in hall.toml")
        elif one.seat_m != sheet.seat_m:
            ways.append(f"a farthest seat {one.seat_m:g} m away (--seat-m)")
        else:
            ways.append(f"a panel of {one.width_mm:.0f} × {one.height_mm:.0f} mm (--panel-mm)")
    return f"there is room with {', or with '.join(ways)}"


def _widths(need: Need, ruler: Ruler) -> Widths:
    # A glyph's width is rounded at every size: without this the digits would shrink by a pixel.
    number, counter = (
        ruler(words, "black", 1000) * 101 // 100 for words in (need.number, need.counter)
    )
    return Widths(number=number, counter=counter)


def _em(panel: Panel, need: Need, plan: Plan, rows: tuple[int, int], ruler: Ruler) -> int:
    """The biggest em by width and by height, if so many rows of such an em stay."""
    lengths, widths = measures(panel), _widths(need, ruler)
    by_width = (call_boxes.two_lines_em if plan.two_lines else call_boxes.one_line_em)(
        lengths, plan.area.width, widths
    )
    room = plan.area.height - _below(lengths, need, rows) - call_boxes.frame_height(lengths)
    lines = 2 if plan.two_lines else 1
    digits = (room - (lines - 1) * 2 * lengths.gap) / lines
    return max(min(by_width, int(digits / DIGIT_OF_EM)), 1)


def _row_fits(panel: Panel, need: Need, plan: Plan, em: int, ruler: Ruler) -> bool:
    """Whether number, arrow, counter and the word for it stand beside each other in a row."""
    lengths, widths = measures(panel), _widths(need, ruler)
    digits = (widths.number + widths.counter) * em // 1000
    return call_boxes.row_rest(lengths) + digits <= plan.area.width


def _below(lengths: Measures, need: Need, rows: tuple[int, int]) -> int:
    """What rows, and missed numbers if any, take under the call."""
    count, em = rows
    missed = missed_high(lengths) + lengths.gap * 3 // 2 if need.missed else 0
    return missed + count * (row_high(lengths, em) + lengths.gap) + lengths.gap // 2


def _fill(panel: Panel, need: Need, plan: Plan, ems: tuple[int, int], ruler: Ruler) -> Layout:
    lengths, area = measures(panel), plan.area
    giant, row_em = ems
    digits = int(giant * DIGIT_OF_EM)
    high = call_boxes.frame_height(lengths) + digits
    if plan.two_lines:
        high += digits + 2 * lengths.gap
    call = Box(area.left, area.top, area.width, high)
    header, _, footer = frame(panel)
    inside = call_boxes.two_lines if plan.two_lines else call_boxes.one_line
    missed = None
    bottom = area.bottom
    if need.missed:
        missed = Box(area.left, bottom - missed_high(lengths), area.width, missed_high(lengths))
        bottom = missed.top - lengths.gap * 3 // 2
    top = call.bottom + lengths.gap * 3 // 2
    return Layout(
        panel=panel,
        lengths=lengths,
        giant=giant,
        row_em=row_em,
        header=header,
        footer=footer,
        call=inside(lengths, call, giant, _widths(need, ruler)),
        rows=row_boxes(lengths, Box(area.left, top, area.width, bottom - top), row_em),
        sides=plan.sides,
        missed=missed,
    )
