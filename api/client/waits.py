"""How long to wait before each new try. It knows nothing of what is tried."""

import random
from collections.abc import Iterator

FIRST_S = 0.1
LONGEST_S = 2.0


def waits(longest_s: float = LONGEST_S) -> Iterator[float]:
    """Seconds, doubling up to a limit, with jitter so that a hall's devices never knock as one."""
    most_s = FIRST_S
    while True:
        yield most_s * random.uniform(0.5, 1.0)
        most_s = min(most_s * 2, longest_s)
