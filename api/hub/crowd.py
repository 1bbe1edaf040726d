"""The public: how many may follow at once, so that the hall's own devices always can."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.domain.refused import Refused

MOST = 64
MOST_PER_ADDRESS = 8
AGAIN_S = 10


class Crowd:
    """Streams of the public, of strangers by their address, of citizens by their ticket (F:N9)."""

    def __init__(self, *, most: int = MOST, most_of_one: int = MOST_PER_ADDRESS) -> None:
        self._most, self._most_of_one = most, most_of_one
        self._by_address: Counter[str] = Counter()

    def check(self, address: str) -> None:
        """Raises Refused when there is no more room."""
        if self._by_address[address] >= self._most_of_one or self._by_address.total() >= self._most:
            raise Refused("too_fast", seconds=AGAIN_S)

    @contextmanager
    def following(self, address: str) -> Iterator[None]:
        """One more from this address, for as long as the context lasts."""
        self._by_address[address] += 1
        try:
            yield
        finally:
            self._by_address[address] -= 1
            self._by_address += Counter()
