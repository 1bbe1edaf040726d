"""All counters of one unit, turn by turn in one loop (1 to 8 windows on one machine)."""

import threading
from collections.abc import Callable, Sequence

from api.client.background import Background
from firmware_py.counter import CounterUnit

Build = Callable[[Callable[[], None]], CounterUnit]


class Units:
    """The service: every look of the loop is a look at each counter, none waits for another."""

    def __init__(self, builds: Sequence[Build]) -> None:
        """Each of `builds` makes one counter that stirs the loop by what it is given."""
        self.background = Background()
        self._stir = threading.Event()
        self.counters = tuple(build(self._stir.set) for build in builds)
        for counter in self.counters:
            counter.start(self.background)

    def turn(self, timeout_s: float) -> None:
        """Wait at most `timeout_s` for something to happen at any counter, and see to it."""
        patience_s = min(counter.patience_s for counter in self.counters)
        self._stir.wait(min(timeout_s, patience_s))
        self._stir.clear()
        for counter in self.counters:
            counter.look()

    def close(self) -> None:
        """Every sign lit, every LED dark."""
        for counter in self.counters:
            counter.close()
