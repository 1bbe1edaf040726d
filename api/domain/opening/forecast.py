"""The closing forecast: may a number that is taken now still be called before closing? (R19)

The one seam of every wait that is told ahead is `Estimate`. The replay of the line stands behind
it once the hall has learnt enough; until then what is plain: the work that waits, shared out over
the windows that may do it.
"""

from datetime import datetime
from math import ceil, floor, sqrt
from typing import Protocol

from api.contract.views import WaitRange
from api.contract.words import AfterClosing
from api.domain.hall import Hall
from api.domain.opening.hours import closes_at
from api.domain.wait.told import range_if_taken

# So many matters teach more than what hall.toml says of them.
LEARNT_FROM = 5
# Four in five lie so many standard deviations around the mean.
FOUR_IN_FIVE = 1.28


class Estimate(Protocol):
    """How long a number of class normal would wait, that is taken for `service` at `now`.

    None when that is not known: with no open window, or where nobody knows how long a matter
    takes. It must not guess, change anything, or look at a clock, and it must be quick: every
    screen asks it for every service at every change.
    """

    def __call__(self, hall: Hall, service: str, now: datetime, /) -> WaitRange | None:
        """The wait in whole minutes that holds four times in five."""
        ...


def plain(hall: Hall, service: str, now: datetime) -> WaitRange | None:
    """The work before him over the windows that may serve him; each matter varies by its mean."""
    open_at = _open_windows(hall)
    able = open_at.get(service)
    if not able:
        return None
    work_min = variance = 0.0
    for other in hall.settings.services:
        waiting = len(hall.lines.waiting(other.code))
        if not waiting:
            continue
        there = open_at.get(other.code, set())
        here = able & there
        if not here:
            continue
        mean = handling_min(hall, other.code)
        if mean is None:
            return None
        share = len(here) / len(there)
        work_min += waiting * share * mean
        variance += waiting * share * mean**2
    busy_min = _still_busy(hall, able)
    if busy_min is None:
        return None
    return _range((work_min + busy_min) / len(able), sqrt(variance) / len(able))


def best(hall: Hall, service: str, now: datetime) -> WaitRange | None:
    """The replay where it knows, else the plain work over the windows."""
    return range_if_taken(hall, service, now) or plain(hall, service, now)


def handling_min(hall: Hall, service: str) -> float | None:
    """How long a matter takes on average, as the hall has learnt or been told; None if neither."""
    learnt = hall.state.handling.get(service)
    if learnt is not None and learnt.count >= LEARNT_FROM:
        return learnt.mean_s / 60
    found = hall.settings.service(service)
    return found.handling_min if found and found.handling_min else None


def called_after_closing(
    hall: Hall, service: str, now: datetime, estimate: Estimate | None = None
) -> AfterClosing | None:
    """Whether a number taken now is called only after the posted end; None if not known.

    Its holder is served all the same (延時服務): he may like to know, and to choose.
    """
    closing = closes_at(hall, now)
    wait = None if closing is None else (estimate or best)(hall, service, now)
    if closing is None or wait is None:
        return None
    left_min = (closing - now).total_seconds() / 60
    if wait.low > left_min:
        return "surely"
    return "perhaps" if wait.high > left_min else "no"


def _open_windows(hall: Hall) -> dict[str, set[int]]:
    """The open windows by service: each window is asked once, for many services are asked for."""
    there: dict[str, set[int]] = {}
    for one in hall.state.counters.values():
        if one.state == "open":
            for service in hall.served_at(one.number):
                there.setdefault(service, set()).add(one.number)
    return there


def _still_busy(hall: Hall, able: set[int]) -> float | None:
    """What is left of the matters at these windows: half of one each, which is long begun.

    A window that is free takes the next one at once; with one free and nobody waiting the wait
    is none, and that needs no average.
    """
    busy = [ticket for number in able if (ticket := hall.at_counter(number)) is not None]
    if len(busy) < len(able):
        return 0.0
    means = [handling_min(hall, ticket.service) for ticket in busy]
    known = [mean for mean in means if mean is not None]
    return sum(known) / 2 if len(known) == len(means) else None


def _range(mean_min: float, deviation_min: float) -> WaitRange:
    """Rounded outwards: a range that is too wide is honest, one too narrow is not."""
    spread = FOUR_IN_FIVE * deviation_min
    return WaitRange(low=max(0, floor(mean_min - spread)), high=ceil(mean_min + spread))
