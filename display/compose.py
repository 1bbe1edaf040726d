"""A board and what is remembered of it become the words on the wall. It knows no pixel."""

from dataclasses import replace

from api.contract.views import BoardView
from display import compose_call, compose_foot, compose_side
from display.content import Board, Counters, Footer, Header, Strip
from display.frame import phones_parts, phones_room
from display.layout import Layout, Need, Ruler
from display.side_boxes import Sides
from display.sight import Sight
from display.voice import Voice

# After the red cards, pictures have the place for so long.
POSTER_S = 24.0
# A sentence is shrunk so much before it is broken in two.
_SHRUNK = 0.85


def need_of(sight: Sight, columns: int = 2) -> Need:
    """How much there is to lay out. Before the first board, what most halls have."""
    view = sight.view
    bilingual = bool(sight.voice.second)
    if view is None:
        return Need(bilingual=bilingual, columns=columns)
    numbers = [call.number for call in view.calls] + [f"{s.prefix}000" for s in view.services]
    counters = [line.counter for line in view.counters] + [call.counter for call in view.calls]
    return Need(
        number=max(numbers, key=_breadth, default="A000"),
        counter="8" * len(str(max(counters, default=8))),
        services=len(view.services),
        counters=len(view.counters),
        paused=any(line.state == "paused" for line in view.counters),
        missed=bool(view.missed),
        bilingual=bilingual,
        columns=columns,
        media=sight.posters,
    )


def compose(sight: Sight, layout: Layout, ruler: Ruler) -> Board:
    """Every word on the wall at this moment; pages turn by the clock."""
    view, voice = sight.view, sight.voice
    if view is None:
        return Board(
            header=_header(sight, voice),
            call=compose_call.without_hall(sight),
            rows=(),
            footer=compose_foot.without_hall(voice),
            languages=(voice.first, voice.second),
        )
    clock_s = sight.moment.clock_s
    board = Board(
        header=_header(sight, voice),
        call=compose_call.call(sight, view),
        rows=compose_call.rows(sight, view),
        missed=compose_side.missed(view, voice, clock_s),
        footer=_footer(sight, view, layout, ruler),
        languages=(voice.first, voice.second),
    )
    return board if layout.sides is None else _beside(board, sight, view, layout.sides)


def _beside(board: Board, sight: Sight, view: BoardView, sides: Sides) -> Board:
    """With the quiet part, where this wall has one."""
    voice, clock_s = sight.voice, sight.moment.clock_s
    return replace(
        board,
        waiting=compose_side.waiting(view, voice, len(sides.services), clock_s),
        counters=_counters(sight, view, len(sides.tiles)),
        paused=compose_side.paused(view, voice, clock_s, rest_s=POSTER_S if sight.posters else 0),
    )


def _counters(sight: Sight, view: BoardView, room: int) -> Counters | None:
    words = compose_side.counters(view, sight.voice, room, sight.moment.clock_s)
    return replace(words, live=not sight.stale) if words is not None else None


def _footer(sight: Sight, view: BoardView, layout: Layout, ruler: Ruler) -> Footer | Strip:
    if sight.stale:
        return compose_foot.strip(sight.voice, sight.silent_s)
    most, small = phones_room(layout.panel), layout.lengths.small
    phones = compose_foot.phones(
        view.hall, sight.voice, lambda words: ruler(words, "medium", small) <= most
    )
    taken = max((ruler(words, "medium", small) for words in phones), default=0)
    beside, whole = (
        _foot_fits(layout, ruler, phones_parts(layout.panel, one)[0].width) for one in (taken, 0)
    )
    return compose_foot.footer(view, sight, phones, compose_foot.Foot(beside=beside, whole=whole))


def _foot_fits(layout: Layout, ruler: Ruler, room: int) -> compose_foot.FootFits:
    lengths = layout.lengths
    return compose_foot.FootFits(
        first=lambda words: ruler(words, "bold", lengths.middle) * _SHRUNK <= room,
        second=lambda words: ruler(words, "medium", lengths.small) * _SHRUNK <= room,
    )


def _breadth(number: str) -> tuple[int, bool, bool]:
    # W and M are half as wide again as most letters.
    return len(number), "W" in number, "M" in number


def _header(sight: Sight, voice: Voice) -> Header:
    view, wall = sight.view, sight.moment.wall
    badge = None
    if view is not None and view.state == "extended":
        badge = voice.say("extended")
    elif view is not None and view.state == "closed":
        badge = voice.say("closed_badge")
    return Header(
        hall=voice.name(view.hall.names) if view else voice.say("name"),
        date=voice.date(wall),
        clock=voice.clock(wall),
        badge=badge,
        go=view is not None and view.state == "extended",
    )
