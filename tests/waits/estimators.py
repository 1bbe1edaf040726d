"""What others say: one number from a count and a mean, or from the waits of those before."""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable
from datetime import datetime
from math import exp
from statistics import fmean

from api.contract.events import TicketTaken
from api.domain.hall import Hall
from api.domain.state.learnt import ServiceLearnt

Estimator = Callable[["Known", TicketTaken, datetime], float]


class Known:
    """What the simple estimators may look at: the hall, and the waits that ended."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.waits: dict[str, deque[float]] = defaultdict(lambda: deque(maxlen=5))

    def mean(self, service: str) -> float:
        """Mean minutes of a cycle of a service, by its log-normal."""
        known = self.hall.state.learnt.services.get(service) or ServiceLearnt()
        mu = known.cycles.mean(1.8, 10)
        return exp(mu + known.cycles.variance(mu, 0.64, 10) / 2)

    def windows(self, service: str) -> int:
        """Open windows that may serve a service, at least one."""
        numbers = self.hall.counters_for(service)
        return max(sum(self.hall.counter(one).state == "open" for one in numbers), 1)

    def ahead(self, event: TicketTaken, service: str) -> int:
        """How many of a service stand before this clock."""
        line = self.hall.lines.waiting(service)
        return bisect_left(line, (event.clock, event.order, ""))

    def shared(self, event: TicketTaken) -> tuple[float, int]:
        """The work in minutes before this clock at the windows it shares, and those open."""
        numbers = [
            one
            for one in self.hall.counters_for(event.service)
            if self.hall.counter(one).state == "open"
        ]
        services = {service for one in numbers for service in self.hall.served_at(one)}
        work = sum(self.ahead(event, one) * self.mean(one) for one in services)
        return work, max(len(numbers), 1)

    def idle(self, service: str) -> bool:
        """Whether an open window that may serve it has nobody."""
        return any(
            self.hall.counter(one).state == "open" and self.hall.counter(one).ticket is None
            for one in self.hall.counters_for(service)
        )


def naive(known: Known, event: TicketTaken, now: datetime) -> float:
    """QL: those of the same service ahead, times the mean, over the windows."""
    ahead = known.ahead(event, event.service)
    return ahead * known.mean(event.service) / known.windows(event.service)


def hall_wide(known: Known, event: TicketTaken, now: datetime) -> float:
    """QL over all services that share the windows."""
    work, windows = known.shared(event)
    return work / windows


def refined(known: Known, event: TicketTaken, now: datetime) -> float:
    """QL (Markov) with the ticket that is served and no-shows; nothing when a window is idle."""
    if known.idle(event.service):
        return 0.0
    work, windows = known.shared(event)
    return (work * 0.95 + known.mean(event.service)) / windows


def last_to_enter(known: Known, event: TicketTaken, now: datetime) -> float:
    """LES: the wait of whoever was called last."""
    waits = known.waits[event.service]
    return waits[-1] if waits else 0.0


def head_of_line(known: Known, event: TicketTaken, now: datetime) -> float:
    """HOL: how long the first in line has waited."""
    line = known.hall.lines.waiting(event.service)
    if not line:
        return 0.0
    return (now - known.hall.state.tickets[line[0][2]].taken_at).total_seconds() / 60


def mean_of_five(known: Known, event: TicketTaken, now: datetime) -> float:
    """AVG5: the mean of the last five waits."""
    waits = known.waits[event.service]
    return fmean(waits) if waits else 0.0


ESTIMATORS: dict[str, Estimator] = {
    "QL": naive,
    "QL hall-wide": hall_wide,
    "QL refined": refined,
    "LES": last_to_enter,
    "HOL": head_of_line,
    "AVG5": mean_of_five,
}
