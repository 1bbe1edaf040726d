"""What chance decides in a simulated hall: how many come, and how long a matter takes."""

import random
from math import log, sqrt

from tests.waits.scenario import Business


def poisson(chance: random.Random, mean: float) -> int:
    """How many come where so many come on average."""
    count, total = 0, chance.expovariate(1.0)
    while total < mean:
        count += 1
        total += chance.expovariate(1.0)
    return count


def length(chance: random.Random, business: Business) -> float:
    """How many minutes a matter takes."""
    spread = sqrt(log(1 + business.cv**2))
    return chance.lognormvariate(log(business.mean) - spread**2 / 2, spread)
