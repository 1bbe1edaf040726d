"""Which devices are there: those with a stream open. It knows nothing of how they are."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

# R36: a restart of a device's service or a blink of the network is not a loss.
LOST_AFTER_S = 5.0


class Presence:
    """Open streams by device. Time is an argument, in seconds of any steady clock."""

    def __init__(self, devices: Iterable[str], now_s: float) -> None:
        """At the start nobody is there yet, and everybody has the usual time to come."""
        self._streams: Counter[str] = Counter()
        self._gone_at = dict.fromkeys(devices, now_s)

    def is_here(self, device: str) -> bool:
        """Whether the device has a stream open."""
        return self._streams[device] > 0

    @contextmanager
    def here(self, device: str, elapsed_s: Callable[[], float]) -> Iterator[None]:
        """The device has one more stream open, for as long as the context lasts."""
        self._streams[device] += 1
        self._gone_at.pop(device, None)
        try:
            yield
        finally:
            self._streams[device] -= 1
            if not self._streams[device]:
                self._gone_at[device] = elapsed_s()

    def lost(self, now_s: float) -> list[str]:
        """Devices that have been gone for too long."""
        return [
            device for device, gone_at in self._gone_at.items() if now_s - gone_at > LOST_AFTER_S
        ]
