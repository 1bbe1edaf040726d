"""The same crowd through Ciw, a simulator of queues that knows nothing of us."""

from collections.abc import Sequence
from typing import Any

import ciw

from tests.queueing.cases import Case
from tests.queueing.crowd import Citizen


def in_ciw(case: Case, crowd: Sequence[Citizen]) -> list[float]:
    """The wait of each of the crowd in minutes, for halls whose windows all serve the same.

    Each stream is a class of customers with given arrivals and given services; whoever's
    arrival less his head start is least, is next.
    """
    assert len(set(case.windows)) == 1
    names = [f"c{place}" for place in range(len(case.streams))]
    network = ciw.create_network(
        arrival_distributions={n: [_gaps(crowd, i)] for i, n in enumerate(names)},
        service_distributions={n: [_stays(crowd, i)] for i, n in enumerate(names)},
        number_of_servers=[len(case.windows)],
        service_disciplines=[_earliest_clock(case)],
    )
    run = ciw.Simulation(network)
    run.simulate_until_max_customers(len(crowd), method="Finish")
    records = sorted(run.get_all_records(), key=lambda one: float(one.arrival_date))
    return [float(one.waiting_time) for one in records][: len(crowd)]


def _earliest_clock(case: Case) -> Any:
    starts = {f"c{place}": one.head_start for place, one in enumerate(case.streams)}

    def first(waiting: list[Any], _now: float) -> Any:
        return min(waiting, key=lambda one: one.arrival_date - starts[one.customer_class])

    return first


def _gaps(crowd: Sequence[Citizen], stream: int) -> Any:
    times = [one.comes for one in crowd if one.stream == stream]
    gaps = [after - before for before, after in zip([0.0, *times[:-1]], times, strict=True)]
    return ciw.dists.Sequential([*gaps, float("inf")])


def _stays(crowd: Sequence[Citizen], stream: int) -> Any:
    # Within a class Ciw serves in the order of arrival, so the n-th service is the n-th's own.
    return ciw.dists.Sequential([one.stays for one in crowd if one.stream == stream])
