"""The boxes of the quiet side: who waits, which counters serve, which one is paused."""

from dataclasses import dataclass

from api.screen.paint import Box
from display.panel import Measures

# Pictures and films are this wide and high.
_MEDIA_WIDE, _MEDIA_HIGH = 16, 9
# A counter's tile is never narrower than this many small ems.
_TILE_EMS = 2.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Zones and their parts; how many parts there are is how much one page holds.

    `media` stands where `paused` does: what is paused comes before what is pretty.
    """

    waiting: Box
    services: tuple[Box, ...]
    counters: Box
    tiles: tuple[Box, ...]
    paused: Box | None
    media: Box | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SideNeed:
    """How much there is to show beside the call."""

    services: int
    counters: int
    paused: bool
    bilingual: bool
    media: bool = False


def heading_height(lengths: Measures) -> int:
    """A heading and the air under it."""
    return lengths.small * 3 // 2


def one_column(lengths: Measures, box: Box, need: SideNeed) -> Sides:
    """Everything under each other; counters stand at the foot, services share the rest."""
    bottom = box.bottom
    paused, media = _slot(lengths, box, need)
    if highest := media or paused:
        bottom = highest.top - 2 * lengths.gap
    tiles_high = _tiles_height(lengths, box.width, need.counters, most_rows=2)
    counters = Box(box.left, bottom - tiles_high, box.width, tiles_high)
    waiting = Box(box.left, box.top, box.width, counters.top - 2 * lengths.gap - box.top)
    return Sides(
        waiting=waiting,
        services=_service_boxes(lengths, waiting, need),
        counters=counters,
        tiles=_tile_boxes(lengths, counters, need.counters, most_rows=2),
        paused=paused,
        media=media,
    )


def two_columns(lengths: Measures, box: Box, need: SideNeed) -> Sides:
    """Services left, counters right, for an upright panel."""
    wide = (box.width - lengths.margin) // 2
    waiting = Box(box.left, box.top, wide, box.height)
    right = Box(box.right - wide, box.top, wide, box.height)
    paused, media = _slot(lengths, right, need)
    tiles_high = _tiles_height(lengths, wide, need.counters, most_rows=3)
    counters = Box(right.left, right.top, wide, tiles_high)
    return Sides(
        waiting=waiting,
        services=_service_boxes(lengths, waiting, need),
        counters=counters,
        tiles=_tile_boxes(lengths, counters, need.counters, most_rows=3),
        paused=paused,
        media=media,
    )


def two_columns_height(lengths: Measures, width: int, need: SideNeed) -> int:
    """What `two_columns` needs, with at most five services on a page."""
    wide = (width - lengths.margin) // 2
    left = heading_height(lengths) + min(need.services, 5) * _service(lengths, need)
    right = _tiles_height(lengths, wide, need.counters, most_rows=3) + 2 * lengths.gap
    # Room for the red card is always kept, so that a pause moves nothing else.
    media = wide * _MEDIA_HIGH // _MEDIA_WIDE if need.media else 0
    return max(left, right + max(_paused(lengths, need), media))


def _slot(lengths: Measures, box: Box, need: SideNeed) -> tuple[Box | None, Box | None]:
    """At the foot of `box` the place of the red card and that of pictures, by turns."""
    paused = media = None
    if need.paused:
        high = _paused(lengths, need)
        paused = Box(box.left, box.bottom - high, box.width, high)
    if need.media:
        high = max(box.width * _MEDIA_HIGH // _MEDIA_WIDE, paused.height if paused else 0)
        media = Box(box.left, box.bottom - high, box.width, high)
    return paused, media


def _service(lengths: Measures, need: SideNeed) -> int:
    second = lengths.small * 5 // 4 if need.bilingual else 0
    return lengths.middle * 13 // 10 + second + lengths.gap // 2


def _paused(lengths: Measures, need: SideNeed) -> int:
    lines = 3 if need.bilingual else 2
    return lengths.middle * 13 // 10 + lines * lengths.small * 5 // 4 + 2 * lengths.gap


def _service_boxes(lengths: Measures, waiting: Box, need: SideNeed) -> tuple[Box, ...]:
    top = waiting.top + heading_height(lengths)
    least = _service(lengths, need)
    room = waiting.bottom - top
    count = max(min(need.services, room // least), 1)
    high = min(room // count, least * 3 // 2)
    return tuple(Box(waiting.left, top + i * high, waiting.width, high) for i in range(count))


def _columns(lengths: Measures, width: int, counters: int, most_rows: int) -> tuple[int, int]:
    """Columns and rows of tiles on one page, as even as may be."""
    most = int((width + lengths.gap) // (lengths.small * _TILE_EMS + lengths.gap))
    counters = max(counters, 1)
    rows = min(-(-counters // most), most_rows)
    return min(-(-counters // rows), most), rows


def _tile_high(lengths: Measures) -> int:
    return lengths.middle + lengths.small + lengths.gap * 5 // 4


def _tiles_height(lengths: Measures, width: int, counters: int, *, most_rows: int) -> int:
    _, rows = _columns(lengths, width, counters, most_rows)
    return heading_height(lengths) + rows * (_tile_high(lengths) + lengths.gap) - lengths.gap


def _tile_boxes(lengths: Measures, zone: Box, counters: int, *, most_rows: int) -> tuple[Box, ...]:
    columns, rows = _columns(lengths, zone.width, counters, most_rows)
    step = (zone.width + lengths.gap) / columns
    top = zone.top + heading_height(lengths)
    high = _tile_high(lengths)
    boxes = []
    for i in range(min(counters, columns * rows)):
        row, column = divmod(i, columns)
        left = zone.left + round(column * step)
        right = zone.left + round((column + 1) * step) - lengths.gap
        boxes.append(Box(left, top + row * (high + lengths.gap), right - left, high))
    return tuple(boxes)
