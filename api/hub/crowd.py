"""The public: how many strangers may follow at once, so that the hall's own devices always can."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.domain.refused import Refused

MOST = 64
MOST_PER_ADDRESS = 8
AGAIN_S = 10


class Crowd:
    """Streams of senders who have shown no token and no session, by address (F:N9)."""

    def __init__(self) -> None:
        self._by_address: Counter[str] = Counter()

    def check(self, address: str) -> None:
        """Raises Refused when there is no more room."""
        if self._by_address[address] >= MOST_PER_ADDRESS or self._by_address.total() >= MOST:
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
