"""How long to wait before each new try. It knows nothing of what is tried."""

import random
from collections.abc import Iterator

FIRST_S = 0.1
LONGEST_S = 2.0


def waits() -> Iterator[float]:
    """Seconds, doubling up to a limit, with jitter so that a hall's devices never knock as one."""
    longest_s = FIRST_S
    while True:
        yield longest_s * random.uniform(0.5, 1.0)
        longest_s = min(longest_s * 2, LONGEST_S)
