"""A trace of customers: arrival, start and end of each, in minutes of the day."""

from bisect import bisect_right
from collections.abc import Iterator
from math import isnan
from pathlib import Path
from typing import NamedTuple

from tests.waits.traces.moments import Flow, LineDay, Moment
from tests.waits.traces.rows import Unusable, days_of

COLUMNS = ("arrival", "start", "end")
# As many windows are open as served at once in so many minutes before.
SEEN_MIN = 30.0


class Customer(NamedTuple):
    """One of them. `end` is nan where it is not known."""

    arrival: float
    start: float
    end: float


def customers(file: Path) -> Iterator[LineDay]:
    """The lines and days of a file of customers, the earliest day first. Raises Unusable."""
    for (hall, line, date), rows in days_of(file, COLUMNS):
        people = sorted(Customer(*one) for one in rows if not isnan(one[0] + one[1]))
        for one in people:
            if one.start < one.arrival or one.end < one.start:
                raise Unusable(
                    f"{file}, {hall} {line} on {date}: somebody arrives at {one.arrival:g}, starts "
                    f"at {one.start:g} and ends at {one.end:g}; times must not run backwards"
                )
        yield _Lived(people).day(hall, line, date)


class _Lived:
    """One line on one day."""

    def __init__(self, people: list[Customer]) -> None:
        self._people, self._flow = people, Flow()
        self._by_start = sorted(people, key=lambda one: one.start)
        self._starts = [one.start for one in self._by_start]
        self._ends_known = not any(isnan(one.end) for one in people)

    def day(self, hall: str, line: str, date: str) -> LineDay:
        cycles = tuple(one.end - one.start for one in self._people if self._ends_known)
        moments = tuple(self._moments())
        return LineDay(
            hall=hall, line=line, date=date, moments=moments, flow=self._flow, cycles=cycles
        )

    def _moments(self) -> Iterator[Moment]:
        before = self._people[0].arrival if self._people else 0.0
        for place, one in enumerate(self._people):
            self._passes(before, one.arrival)
            before = one.arrival
            yield self._moment(place, one)

    def _passes(self, since: float, until: float) -> None:
        """From one arrival to the next, call by call."""
        calls = self._starts[bisect_right(self._starts, since) : bisect_right(self._starts, until)]
        for moment in (*calls, until):
            waiting = any(one.arrival <= since < one.start for one in self._people)
            if waiting and moment > since:
                windows = self._windows(since, self._by_start)
                self._flow.passes(moment - since, windows=windows, calls=int(moment in calls))
            since = moment

    def _moment(self, place: int, one: Customer) -> Moment:
        waiting = [other for other in self._people[:place] if other.start > one.arrival]
        called = bisect_right(self._starts, one.arrival)
        before = [other for other in self._by_start[:called] if other is not one]
        busy, calls = self._flow.recent()
        return Moment(
            minute=one.arrival,
            ahead=len(waiting),
            # His own call is still to come, though it may be in this very minute.
            windows=self._windows(one.arrival, before),
            head=one.arrival - waiting[0].arrival if waiting else 0.0,
            last=before[-1].start - before[-1].arrival if before else None,
            busy=busy,
            calls=calls,
            wait=one.start - one.arrival,
            taken=self._taken(before, one.arrival) if self._ends_known else None,
        )

    def _taken(self, before: list[Customer], minute: float) -> tuple[float, ...]:
        return tuple(minute - one.start for one in before if one.end > minute)

    def _windows(self, minute: float, called: list[Customer]) -> int:
        """The most of `called` who were served at once lately; one where ends are not known."""
        since = minute - SEEN_MIN
        late = [one for one in called if one.start <= minute and one.end > since]
        steps = sorted(
            [(max(one.start, since), 1) for one in late]
            + [(one.end, -1) for one in late if one.end <= minute]
        )
        here = most = 0
        for _, step in steps:
            here += step
            most = max(most, here)
        return max(most, 1)
