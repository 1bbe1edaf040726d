"""Each clerk's own pauses: so many times and minutes a day, without asking anybody (R17)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import Counter, Personal


@dataclass(frozen=True, slots=True)
class Left:
    """What is left for today: times, and seconds."""

    times: int
    seconds: int

    @property
    def minutes(self) -> int:
        """Whole minutes only: who is told of five has five."""
        return self.seconds // 60


def left(hall: Hall, staff: str, now: datetime) -> Left:
    """What `staff` has left at `now`, the pause that he is on counted as far as it went."""
    rules, used = hall.settings.pause, hall.state.personal.get(staff, Personal())
    seconds = used.seconds + sum(
        int((now - began(hall, one)).total_seconds())
        for one in hall.state.counters.values()
        if one.staff == staff and one.reason == "personal"
    )
    return Left(
        times=max(0, rules.personal_times - used.times),
        seconds=max(0, rules.personal_min_per_day * 60 - seconds),
    )


def began(hall: Hall, counter: Counter) -> datetime:
    """When the pause began, or today did: yesterday's minutes are not today's."""
    marks = [one for one in (counter.since, hall.state.day_at) if one is not None]
    return max(marks)


def objections(hall: Hall, staff: str, minutes: int | None, now: datetime) -> Iterator[Refused]:
    """R17: beyond the allowance the supervisor must agree."""
    has = left(hall, staff, now)
    if has.times < 1 or has.minutes < (minutes or 1):
        yield Refused("pause_allowance", minutes=has.minutes, times=has.times)


def expected_back(hall: Hall, counter: Counter) -> datetime | None:
    """When the clerk must be back: as he said, or when his allowance ends; None if nobody knows."""
    if counter.state != "paused" or counter.back_at is not None:
        return counter.back_at
    if counter.reason != "personal" or counter.approver:
        return None
    used = hall.state.personal.get(counter.staff or "", Personal()).seconds
    rest = hall.settings.pause.personal_min_per_day * 60 - used
    return began(hall, counter) + timedelta(seconds=max(0, rest))
