"""Who comes when and stays how long: drawn once, and then led through each simulator alike."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from tests.queueing.cases import Case


@dataclass(frozen=True, slots=True, order=True)
class Citizen:
    """One arrival: minutes since the start, its stream of the case, and minutes at the window."""

    comes: float
    stream: int
    stays: float


def crowd(case: Case, many: int, seed: int) -> list[Citizen]:
    """The first so many citizens of a case, in the order of arrival."""
    streams = [_stream(case, place, seed) for place in range(len(case.streams))]
    return list(islice(merge(*streams), many))


def _stream(case: Case, place: int, seed: int) -> Iterator[Citizen]:
    chance, minute = random.Random(f"{seed} {place}"), 0.0
    while True:
        minute += chance.expovariate(case.streams[place].rate)
        yield Citizen(minute, place, chance.expovariate(1 / case.mean_service))
