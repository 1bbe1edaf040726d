"""The ways to cut the body of a panel: the column of the call, and the quiet part. Boxes only."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.contract.legible import ROW_OF_EM, SIDE_SHARES
from api.screen.paint import Box
from display.frame import frame
from display.panel import Measures, Panel, measures
from display.side_boxes import SideNeed, Sides, one_column, two_columns, two_columns_height

# So many rows under a call whose digits are at least so many times theirs: it is the loud one,
# and gives way only so that two earlier calls stand there, and at last so that one does.
ROWS_WISHED = ((4, 1.35), (3, 1.35), (2, 1.08), (1, 1.0))
_MOST_ROWS = 6
# Rows are spread so much at most; the rest is air.
_SPREAD = 1.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The column of the call, the quiet part if there is one, digits on one line or on two."""

    area: Box
    sides: Sides | None
    two_lines: bool


def plans(panel: Panel, need: SideNeed | None) -> Iterator[tuple[Plan, Plan]]:
    """The best cut first, each on one line and on two. Without a `need` no part is quiet."""
    for area, sides in _cuts(panel, need):
        one, two = (Plan(area=area, sides=sides, two_lines=lines) for lines in (False, True))
        yield one, two


def _cuts(panel: Panel, need: SideNeed | None) -> Iterator[tuple[Box, Sides | None]]:
    lengths, body = measures(panel), frame(panel)[1]
    if need is None:
        yield body, None
    elif panel.portrait:
        high = two_columns_height(lengths, body.width, need)
        low = Box(body.left, body.bottom - high, body.width, high)
        area = Box(body.left, body.top, body.width, low.top - 2 * lengths.gap - body.top)
        yield area, two_columns(lengths, low, need)
    else:
        for share in SIDE_SHARES:
            wide = round(panel.width_px * share)
            area = Box(body.left, body.top, body.width - wide - lengths.margin, body.height)
            right = Box(body.right - wide, body.top, wide, body.height)
            yield area, one_column(lengths, right, need)


def row_high(lengths: Measures, row_em: int) -> int:
    """A row whose number has that em; what stands beside it takes two lines at most."""
    return max(round(row_em * ROW_OF_EM), lengths.large * 5 // 4)


def missed_high(lengths: Measures) -> int:
    """The line of the missed numbers with its heading."""
    return lengths.large + lengths.small * 3 // 2


def row_boxes(lengths: Measures, zone: Box, row_em: int) -> tuple[Box, ...]:
    """As many rows as have room, spread a little."""
    least = row_high(lengths, row_em) + lengths.gap
    count = max(min((zone.height + lengths.gap) // least, _MOST_ROWS), 1)
    step = min((zone.height + lengths.gap) / count, least * _SPREAD)
    return tuple(
        Box(zone.left, zone.top + round(i * step), zone.width, round(step) - lengths.gap)
        for i in range(count)
    )
