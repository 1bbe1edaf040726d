"""Which call stands big on the wall now, and "call X now" exactly once. It draws and hears nothing.

The hub sends whole boards; the same call is in many of them. What is remembered here makes each
call id be announced once, in order, each with a floor of time that shortens when many wait.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from api.contract.views import BoardView, CallLine

# F:N5: a call this old at first sight, after a gap, is shown but not announced.
LATE_AFTER_S = 15.0
# How long a call stands at least, by how many wait behind it. Whole seconds, so that the pulse of
# one call ends before that of the next begins and never beats faster than once a second.
_FLOORS_S = ((1, 6.0), (2, 4.0), (4, 3.0), (8, 2.0))
_SHORTEST_S = 1.0
# How long a number that has left the big panel is still marked as just called.
FRESH_S = 20.0
# Boards carry far fewer calls; this only keeps the memory of a year from growing.
_SEEN, _SHOWN = 4096, 24


Known = tuple[int, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Now: the hall's time for ages and clocks, a monotonic count of seconds for durations."""

    wall: datetime
    clock_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A call that was announced, and when by the monotonic clock."""

    call: CallLine
    at_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the wall has seen. `shown` newest first, `waiting` oldest first.

    `told_to` is the newest call id that this wall had told before it was started again.
    A call is known by its id and its moment: a journal begun anew or restored counts again.
    """

    told_to: int = 0
    seen: tuple[Known, ...] = ()
    newest: CallLine | None = None
    waiting: tuple[CallLine, ...] = ()
    shown: tuple[CallLine, ...] = ()
    staged: tuple[Staged, ...] = ()
    announced: int = 0
    day: str = ""
    heard_s: float | None = None


def hear(memory: Memory, moment: Moment, silent_s: float) -> Memory:
    """The hub was last heard `silent_s` ago; say so each turn, AFTER `see` of that turn."""
    heard_s = moment.clock_s - silent_s
    return replace(memory, heard_s=max(heard_s, memory.heard_s or heard_s))


def see(memory: Memory, view: BoardView, moment: Moment) -> tuple[Memory, tuple[CallLine, ...]]:
    """Take in a board. Also returns the calls that are shown without being announced, oldest first.

    Only after a gap does the age of a call decide: while the line is well every new call is new,
    so that a wall whose clock is wrong still announces.
    """
    known = set(memory.seen)
    unseen = {_known(call): call for call in reversed(view.calls) if _known(call) not in known}
    news = tuple(call for call in unseen.values() if _is_new(memory, call))
    told = tuple(call for call in unseen.values() if call not in news)
    gap = memory.heard_s is None or moment.clock_s - memory.heard_s > LATE_AFTER_S
    late = tuple(call for call in news if gap and _age_s(call, moment) > LATE_AFTER_S)
    fresh = tuple(call for call in news if call not in late)
    kept = _still_true(memory, view)
    return replace(
        memory,
        seen=(*memory.seen, *unseen)[-_SEEN:],
        waiting=(*_still_meant(memory, view), *fresh),
        newest=max((*view.calls, *_some(memory.newest)), key=_moment, default=None),
        shown=_once_each(tuple(sorted((*late, *told, *kept), key=_moment, reverse=True))),
        day=view.day,
    ), late


def advance(memory: Memory, moment: Moment) -> tuple[Memory, CallLine | None]:
    """Bring the next waiting call on, if it is its turn: this, and only this, is "call X now"."""
    if not memory.waiting or moment.clock_s < _free_at_s(memory):
        return memory, None
    call, *behind = memory.waiting
    return replace(
        memory,
        waiting=tuple(behind),
        shown=_once_each((call, *memory.shown)),
        staged=(Staged(call=call, at_s=moment.clock_s), *memory.staged)[:_SHOWN],
        announced=memory.announced + 1,
    ), call


def big(memory: Memory) -> CallLine | None:
    """The call that stands big now, None before the first of the day."""
    return memory.shown[0] if memory.shown else None


def recent(memory: Memory) -> tuple[CallLine, ...]:
    """The calls under it, newest first."""
    return memory.shown[1:]


def last_staged(memory: Memory) -> Staged | None:
    """The big call with its moment if it was announced; a call merely shown never moves."""
    if not memory.staged or memory.staged[0].call != big(memory):
        return None
    return memory.staged[0]


def fresh(memory: Memory, moment: Moment) -> frozenset[int]:
    """The ids of calls announced a short while ago."""
    return frozenset(one.call.id for one in memory.staged if moment.clock_s - one.at_s < FRESH_S)


def _known(call: CallLine) -> Known:
    return call.id, call.called_at


def _moment(call: CallLine) -> tuple[datetime, int]:
    return call.called_at, call.id


def _some(call: CallLine | None) -> tuple[CallLine, ...]:
    return (call,) if call is not None else ()


def _is_new(memory: Memory, call: CallLine) -> bool:
    """Not a call that comes up again at the board's old end when a newer one is withdrawn."""
    newest = memory.newest
    if newest is None:
        return call.id > memory.told_to
    return call.id > newest.id or call.called_at > newest.called_at


def _free_at_s(memory: Memory) -> float:
    if not memory.staged:
        return float("-inf")
    crowd = len(memory.waiting)
    floor = next((floor for most, floor in _FLOORS_S if crowd <= most), _SHORTEST_S)
    return memory.staged[0].at_s + floor


def _age_s(call: CallLine, moment: Moment) -> float:
    return (moment.wall - call.called_at).total_seconds()


def _still_meant(memory: Memory, view: BoardView) -> tuple[CallLine, ...]:
    """R7: a call that still waits for its turn is not told once it has been withdrawn.

    Off the board is withdrawn, but for what was recalled and what fell off its old end.
    """
    now_at = {(call.number, call.yesterday): call.counter for call in view.calls}
    now_at |= {(one.number, one.yesterday): -1 for one in view.sent_on}
    oldest = min(map(_moment, view.calls), default=None)
    return tuple(
        call
        for call in memory.waiting
        if now_at.get((call.number, call.yesterday), call.counter) == call.counter
        if (call.number, call.yesterday) in now_at or (oldest and _moment(call) < oldest)
    )


def _still_true(memory: Memory, view: BoardView) -> tuple[CallLine, ...]:
    """A board holds only so many calls: those that fell off its old end stay till the day turns."""
    if not view.calls:
        return ()
    told = {_known(call) for call in view.calls}
    oldest = min(call.called_at for call in view.calls)
    same_day = view.day == memory.day
    return tuple(
        call
        for call in memory.shown
        if _known(call) in told or (same_day and call.called_at < oldest)
    )


def _once_each(calls: tuple[CallLine, ...]) -> tuple[CallLine, ...]:
    """A recalled number stands once, in its newest place."""
    newest: dict[tuple[str, bool], CallLine] = {}
    for call in calls:
        newest.setdefault((call.number, call.yesterday), call)
    return tuple(newest.values())[:_SHOWN]
