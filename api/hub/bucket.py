"""A token bucket: so many at once, and so many a second after that."""

import math


class Bucket:
    """Full at first; time is an argument, in seconds of any steady clock."""

    def __init__(self, *, per_s: float, burst: int) -> None:
        self._per_s, self._burst = per_s, burst
        self._level, self._at = float(burst), 0.0

    def take(self, now_s: float) -> int:
        """0 if one was to be had, else the whole seconds until one will be."""
        seconds = self.wait(now_s)
        if not seconds:
            self._level -= 1
        return seconds

    def wait(self, now_s: float) -> int:
        """The whole seconds until one is to be had, 0 for now; nothing is taken."""
        gained = max(0.0, now_s - self._at) * self._per_s
        self._level, self._at = min(self._burst, self._level + gained), now_s
        return 0 if self._level >= 1 else max(1, math.ceil((1 - self._level) / self._per_s))
