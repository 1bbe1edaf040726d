"""What every kind of trace is brought to: somebody stands last in a line, and is called later."""

from collections import deque
from dataclasses import dataclass, field

# So many minutes in which somebody waited say how fast a line moves now.
RECENT_MIN = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Somebody stands last in a line at `minute` of the day, and is called `wait` minutes later.

    `ahead` wait before him at so many open `windows`; the first of them has waited `head`
    minutes, and whoever was called last, if anybody was, had waited `last`. In the last `busy`
    minutes with somebody waiting there were `calls`. `taken` is for how many minutes each window
    has been taken by whom it serves, None where a trace does not say.
    """

    minute: float
    ahead: int
    windows: int
    head: float
    last: float | None
    busy: float
    calls: int
    wait: float
    taken: tuple[float, ...] | None = None

    @property
    def at_once(self) -> bool:
        """Whether a window is free for him."""
        return self.taken is not None and not self.ahead and len(self.taken) < self.windows


@dataclass(slots=True)
class Flow:
    """How a line has moved today, in the minutes in which somebody waited at an open window."""

    busy: float = 0.0
    window_min: float = 0.0
    calls: int = 0
    _marks: deque[tuple[float, int]] = field(default_factory=lambda: deque([(0.0, 0)]))

    def passes(self, minutes: float, *, windows: int, calls: int) -> None:
        """So many minutes with somebody in line, at the end of which so many were called."""
        self.busy += minutes
        self.window_min += minutes * windows
        self.calls += calls
        self._marks.append((self.busy, self.calls))
        while len(self._marks) > 1 and self._marks[1][0] <= self.busy - RECENT_MIN:
            self._marks.popleft()

    def recent(self) -> tuple[float, int]:
        """The last busy minutes, about `RECENT_MIN` of them, and the calls in them."""
        busy, calls = self._marks[0]
        return self.busy - busy, self.calls - calls


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDay:
    """One line of one hall on one day. `cycles` are the minutes of whole services, if known."""

    hall: str
    line: str
    date: str
    moments: tuple[Moment, ...]
    flow: Flow
    cycles: tuple[float, ...] = ()
