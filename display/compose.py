"""A board and what is remembered of it become the words on the wall. It knows no pixel."""

from dataclasses import dataclass, replace

from api.client.follow import STALE_AFTER_S
from api.contract.views import BoardView, CallLine
from display import announce, compose_foot, compose_side
from display.announce import Memory, Moment
from display.content import (
    Board,
    Calling,
    Calm,
    Counters,
    Footer,
    Header,
    Note,
    Pair,
    Row,
    Strip,
    Tag,
    Waiting,
)
from display.frame import foot_parts
from display.layout import Layout, Need, Ruler
from display.voice import Voice, voice_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """All that the wall knows: the newest board if any, what was announced, how old the word is."""

    view: BoardView | None
    memory: Memory
    moment: Moment
    silent_s: float

    @property
    def stale(self) -> bool:
        """F:N4: what is shown may no longer be true."""
        return self.silent_s >= STALE_AFTER_S

    @property
    def voice(self) -> Voice:
        """In which languages to say it."""
        return voice_of(self.view.hall if self.view else None, self.moment.clock_s)


def need_of(sight: Sight) -> Need:
    """How much there is to lay out. Before the first board, what most halls have."""
    view = sight.view
    bilingual = bool(sight.voice.second)
    if view is None:
        return Need(bilingual=bilingual)
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
    )


def compose(sight: Sight, layout: Layout, ruler: Ruler) -> Board:
    """Every word on the wall at this moment; pages turn by the clock."""
    view, voice = sight.view, sight.voice
    if view is None:
        return Board(
            header=_header(sight, voice),
            call=_waiting_for_the_hub(sight, voice),
            rows=(),
            waiting=Waiting(heading=voice.say("waiting"), services=()),
            counters=Counters(heading=voice.say("counters"), tiles=()),
            footer=compose_foot.without_hall(voice),
        )
    sides = layout.sides
    clock_s = sight.moment.clock_s
    return Board(
        header=_header(sight, voice),
        call=_call(sight, view, voice),
        rows=_rows(sight, view, voice),
        waiting=compose_side.waiting(view, voice, len(sides.services), clock_s),
        counters=_counters(sight, view, layout),
        paused=compose_side.paused(view, voice, clock_s),
        missed=compose_side.missed(view, voice, clock_s),
        footer=_footer(sight, view, _foot_fits(layout, ruler)),
    )


def _counters(sight: Sight, view: BoardView, layout: Layout) -> Counters | None:
    room, clock_s = len(layout.sides.tiles), sight.moment.clock_s
    words = compose_side.counters(view, sight.voice, room, clock_s)
    return replace(words, live=not sight.stale) if words is not None else None


def _footer(sight: Sight, view: BoardView, fits: compose_foot.FootFits) -> Footer | Strip:
    if sight.stale:
        return compose_foot.strip(sight.voice, sight.silent_s)
    return compose_foot.footer(view, sight.voice, sight.moment.clock_s, fits)


def _foot_fits(layout: Layout, ruler: Ruler) -> compose_foot.FootFits:
    room = foot_parts(layout.panel)[1].width
    lengths = layout.lengths
    return compose_foot.FootFits(
        first=lambda words: ruler(words, "bold", lengths.middle) <= room,
        second=lambda words: ruler(words, "medium", lengths.small) <= room,
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


def _waiting_for_the_hub(sight: Sight, voice: Voice) -> Calm:
    kind = "fault" if sight.stale else "starting"
    return Calm(
        title=voice.say(f"{kind}_title"), detail=voice.say(f"{kind}_detail"), fault=sight.stale
    )


def _call(sight: Sight, view: BoardView, voice: Voice) -> Calling | Calm:
    call = announce.big(sight.memory)
    if _at_rest(sight, view):
        return Calm(title=voice.say("closed_title"), detail=voice.say("closed_detail"))
    if call is None:
        return Calm(title=voice.say("first_title"), detail=voice.say("first_detail"))
    caption = "calling_again" if call.recalls else "calling"
    return Calling(
        caption=_last_call(call, voice) if sight.stale else voice.say(caption),
        number=call.number,
        counter=str(call.counter),
        counter_label=voice.say("counter_label"),
        to_counter=voice.say("to_counter"),
        tags=tuple(tag for tag in _tags(call, voice) if tag.kind != "recall"),
        again=call.recalls > 0 and not sight.stale,
        live=not sight.stale,
    )


def _at_rest(sight: Sight, view: BoardView) -> bool:
    """Closed, and nobody was called a moment ago: what is announced is always seen."""
    return view.state == "closed" and not announce.fresh(sight.memory, sight.moment)


def _last_call(call: CallLine, voice: Voice) -> Pair:
    said, time = voice.say("last_call"), voice.clock(call.called_at)
    return Pair(f"{said.first} {time}", said.second)


def _rows(sight: Sight, view: BoardView, voice: Voice) -> tuple[Row | Note, ...]:
    if _at_rest(sight, view):
        return _notes(view, voice)
    fresh = announce.fresh(sight.memory, sight.moment)
    return tuple(
        Row(
            number=call.number,
            counter=str(call.counter),
            counter_label=voice.one("counter_label"),
            time=voice.clock(call.called_at),
            tags=_tags(call, voice),
            fresh=call.id in fresh and not sight.stale,
        )
        for call in announce.recent(sight.memory)
    )


def _notes(view: BoardView, voice: Voice) -> tuple[Note, ...]:
    return tuple(
        Note(label=voice.say(key), value=value)
        for key, value in compose_foot.facts(view.hall, voice)
        if key != "duty_leader"
    )


def _tags(call: CallLine, voice: Voice) -> tuple[Tag, ...]:
    tags = []
    if call.priority:
        tags.append(Tag("priority", voice.common("priority")))
    if call.recalls:
        tags.append(Tag("recall", voice.one("recall")))
    if call.yesterday:
        tags.append(Tag("yesterday", voice.common("yesterday")))
    return tuple(tags)
