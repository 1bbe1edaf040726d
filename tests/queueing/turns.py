"""How many go before one who waits, whatever the load (G2): counted turn by turn.

One turn is the time from joining a line to being called from it. N are those who stand before him
as he joins, in any line of a window that may serve him; A are those who come to stand before him
after that. Each call by the clock that such a window makes takes one of them away, so there are at
most N + A of them. With m windows, each making its next call within `s` minutes while he waits, he
is called within `(N + A) s / m + s` minutes.
"""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import datetime

Clock = tuple[datetime, int]


@dataclass(slots=True)
class Turn:
    """One who waits: his place, the windows that may call him, who went before him."""

    clock: Clock
    windows: Set[int]
    since: datetime
    before: int
    joined: int = 0
    calls: int = 0
    spell_s: float = 0.0
    last: dict[int, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ended:
    """One turn that has ended by a call: times in minutes."""

    wait: float
    before: int
    joined: int
    calls: int
    windows: int
    spell: float

    @property
    def bound(self) -> float:
        """The wait that he cannot exceed."""
        return (self.before + self.joined) * self.spell / self.windows + self.spell


@dataclass(slots=True)
class Turns:
    """Everybody who waits now, and how the turns of the others ended."""

    waiting: dict[str, Turn] = field(default_factory=dict)
    ended: list[Ended] = field(default_factory=list)

    def stands(self, id: str, clock: Clock, windows: Set[int], now: datetime) -> None:
        """He waits at this place; perhaps he did before, at the same or at another."""
        was = self.waiting.get(id)
        if was is not None and was.windows == windows:
            self._moved(id, was, clock)
            return
        there = [one for key, one in self.waiting.items() if key != id and one.windows & windows]
        for other in there:
            other.joined += clock < other.clock
        before = sum(one.clock < clock for one in there)
        self.waiting[id] = Turn(clock=clock, windows=windows, since=now, before=before)

    def left(self, id: str) -> None:
        """He waits no longer, by no call of the clock."""
        self.waiting.pop(id, None)

    def called(self, id: str, window: int, now: datetime) -> None:
        """His turn has come, at this window; the others that it may serve have one less before."""
        for one in self.waiting.values():
            if window in one.windows:
                one.calls += 1
                _hears(one, window, now)
        mine = self.waiting.pop(id, None)
        # One who goes on to his next step at the same window never stood in its line (R11).
        if mine is not None:
            self.ended.append(_ended(mine, now))

    def _moved(self, id: str, mine: Turn, clock: Clock) -> None:
        for key, other in self.waiting.items():
            if key != id and other.windows & mine.windows:
                other.joined += clock < other.clock < mine.clock
        mine.clock = clock


def _hears(one: Turn, window: int, now: datetime) -> None:
    spell_s = (now - one.last.get(window, one.since)).total_seconds()
    one.spell_s = max(one.spell_s, spell_s)
    one.last[window] = now


def _ended(mine: Turn, now: datetime) -> Ended:
    # The call that ends his turn is none that went before him.
    for window in mine.windows:
        _hears(mine, window, now)
    return Ended(
        wait=(now - mine.since).total_seconds() / 60,
        before=mine.before,
        joined=mine.joined,
        calls=mine.calls - 1,
        windows=len(mine.windows),
        spell=mine.spell_s / 60,
    )
