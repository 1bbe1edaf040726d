"""The quiet words: who waits, which counters serve, which one is paused, who was missed."""

from collections.abc import Sequence
from typing import TypeVar

from api.contract.phrases import phrase
from api.contract.views import BoardView, CounterLine, ServiceLine
from api.contract.waiting import wait_words
from display.content import (
    ONE_PAGE,
    Counters,
    Missed,
    Paging,
    Pair,
    Paused,
    ServiceWords,
    Tile,
    Waiting,
)
from display.motion import turn_of
from display.voice import Voice

T = TypeVar("T")

# Time enough to read a page at a glance, and for the last page to come round soon.
PAGE_S = 8.0
# More counters than these are not remembered by anybody who reads where to go instead.
_MOST_NAMED = 4
MISSED_ON_A_PAGE = 4


def waiting(view: BoardView, voice: Voice, room: int, clock_s: float) -> Waiting:
    """The services, as many as have room, page by page."""
    part, paging = _page(view.services, room, clock_s)
    return Waiting(
        heading=voice.say("waiting"),
        services=tuple(_service(line, voice) for line in part),
        paging=paging,
    )


def counters(view: BoardView, voice: Voice, room: int, clock_s: float) -> Counters | None:
    """The counters as tiles, page by page."""
    if not view.counters:
        return None
    part, paging = _page(view.counters, room, clock_s)
    tiles = tuple(_tile(line, voice) for line in part)
    return Counters(heading=voice.say("counters"), tiles=tiles, paging=paging)


def paused(view: BoardView, voice: Voice, clock_s: float, *, rest_s: float = 0.0) -> Paused | None:
    """One paused counter after the other (R16): why, till when, where to go instead.

    None when there is none, and for `rest_s` after each round of them.
    """
    lines = [line for line in view.counters if line.state == "paused"]
    now_s = clock_s % (len(lines) * PAGE_S + rest_s) if lines else 0.0
    page = int(now_s // PAGE_S)
    if page >= len(lines):
        return None
    line = lines[page]
    return Paused(
        title=voice.say("paused", counter=line.counter),
        reason=_reason(line, voice),
        instead=_instead(line, voice),
        paging=Paging(page=page, pages=len(lines)),
    )


def missed(view: BoardView, voice: Voice, clock_s: float) -> Missed | None:
    """Numbers passed and how to come back (R6)."""
    if not view.missed:
        return None
    part, paging = _page(view.missed, MISSED_ON_A_PAGE, clock_s)
    return Missed(
        heading=voice.say("missed"),
        numbers=tuple(part),
        rule=voice.say("missed_rule", places=view.return_after),
        paging=paging,
    )


def _page(items: Sequence[T], room: int, clock_s: float) -> tuple[Sequence[T], Paging]:
    if len(items) <= room:
        return items, ONE_PAGE
    pages = -(-len(items) // room)
    page = turn_of(pages, clock_s, every_s=PAGE_S)
    # As even as may be: no page with a single line after a full one.
    held = -(-len(items) // pages)
    return items[page * held : (page + 1) * held], Paging(page=page, pages=pages)


def _service(line: ServiceLine, voice: Voice) -> ServiceWords:
    return ServiceWords(
        name=voice.name(line.names),
        count=voice.one("waiting_count", count=line.waiting) if _counts(line) else "",
        wait=_wait(line, voice),
    )


def _counts(line: ServiceLine) -> bool:
    return line.state == "open" or line.waiting > 0


def _wait(line: ServiceLine, voice: Voice) -> Pair:
    """A range only where one is known; nothing is never written as a number of minutes."""
    if line.state == "unstaffed":
        return voice.say("unstaffed")
    if line.state == "closed":
        if line.opens_at is not None:
            return voice.say("opens_at", time=voice.clock(line.opens_at))
        return voice.say("service_closed")
    if line.wait is not None:
        return Pair(wait_words(line.wait, voice.first))
    return voice.say("no_wait") if line.waiting == 0 else Pair("")


def _tile(line: CounterLine, voice: Voice) -> Tile:
    if line.state == "paused":
        below = voice.one("tile_paused")
    elif line.state == "closed":
        below = voice.one("tile_closed")
    else:
        below = line.number or voice.one("tile_free")
    return Tile(counter=str(line.counter), below=below, state=line.state)


def _reason(line: CounterLine, voice: Voice) -> str:
    said = []
    if line.reason is not None:
        said.append(voice.one(f"reason.{line.reason}"))
    if line.back_at is not None:
        said.append(voice.one("back_at", time=voice.clock(line.back_at)))
    return voice.one("detail_mark").join(said)


def _instead(line: CounterLine, voice: Voice) -> Pair:
    named = line.see_counters[:_MOST_NAMED]
    if not named:
        return voice.say("see_desk")
    return Pair(
        *(
            phrase(tag, "wall.see_counters", counters=voice.listed(named, tag)) if tag else ""
            for tag in (voice.first, voice.second)
        )
    )
