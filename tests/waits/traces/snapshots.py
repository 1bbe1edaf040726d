"""Snapshots of a hall's lines, every few minutes: open windows, who waits, called, issued.

Whoever holds the number issued last stands last in line; he is called when a later snapshot shows
his number, or a higher one, as called.
"""

from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.waits.traces.moments import Flow, LineDay, Moment
from tests.waits.traces.rows import days_of

COLUMNS = ("minute", "open", "waiting", "called", "issued")
# Between snapshots further apart nobody knows when somebody was called.
GAP_MIN = 15.0


class Shot(NamedTuple):
    """One snapshot. Numbers count from one each day."""

    minute: float
    open: int
    waiting: int
    called: int
    issued: int


def snapshots(file: Path) -> Iterator[LineDay]:
    """The lines and days of a file of snapshots, the earliest day first."""
    for (hall, line, date), rows in days_of(file, COLUMNS):
        yield _Seen(sorted(Shot(one[0], *map(int, one[1:])) for one in rows)).day(hall, line, date)


class _Seen:
    """One line on one day."""

    def __init__(self, shots: list[Shot]) -> None:
        self._shots, self._flow = shots, Flow()
        # Numbers called out of turn do not call back those before them.
        self._called = _never_less([one.called for one in shots])
        self._issued = _never_less([one.issued for one in shots])

    def day(self, hall: str, line: str, date: str) -> LineDay:
        moments = tuple(self._moments())
        return LineDay(hall=hall, line=line, date=date, moments=moments, flow=self._flow)

    def _moments(self) -> Iterator[Moment]:
        for place, shot in enumerate(self._shots):
            if place:
                self._passes(place)
            if shot.waiting > 0 and shot.open > 0:
                wait = self._wait(place)
                if wait is not None:
                    yield self._moment(place, wait)

    def _passes(self, place: int) -> None:
        before, minutes = self._shots[place - 1], self._minutes(place)
        if before.waiting > 0 and before.open > 0 and minutes <= GAP_MIN:
            calls = self._called[place] - self._called[place - 1]
            self._flow.passes(minutes, windows=before.open, calls=calls)

    def _moment(self, place: int, wait: float) -> Moment:
        shot, called = self._shots[place], self._called[place]
        busy, calls = self._flow.recent()
        return Moment(
            minute=shot.minute,
            ahead=self._issued[place] - called - 1,
            windows=shot.open,
            head=shot.minute - self._issued_at(called + 1),
            last=self._called_at(called) - self._issued_at(called) if called else None,
            busy=busy,
            calls=calls,
            wait=wait,
        )

    def _wait(self, place: int) -> float | None:
        """Until the number issued last is called; None if that was not seen."""
        number = self._issued[place]
        then = bisect_left(self._called, number)
        if not place < then < len(self._shots) or self._minutes(then) > GAP_MIN:
            return None
        return self._shots[then].minute - self._shots[place].minute

    def _minutes(self, place: int) -> float:
        return self._shots[place].minute - self._shots[place - 1].minute

    def _issued_at(self, number: int) -> float:
        return self._shots[min(bisect_left(self._issued, number), len(self._shots) - 1)].minute

    def _called_at(self, number: int) -> float:
        return self._shots[bisect_left(self._called, number)].minute


def _never_less(values: list[int]) -> list[int]:
    most = 0
    return [most := max(most, one) for one in values]
