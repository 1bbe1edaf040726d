"""The hall's clock: wall time that never goes backwards, and that says when it is unsure.

Order comes from the journal and durations from a clock that nobody sets; wall time is to show.
So the wall clock is read once, and what passes since is counted. A step of the machine's clock
(F:C1) changes nothing; a clock that was wrong at the start (F:C2) is believed once the machine
says that it has been set.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import structlog

log = structlog.get_logger()

# systemd-timesyncd makes the first; the kernel writes 1 into the second when a battery-backed
# clock set the time at boot. Both can be read inside a service's sandbox.
TIMESYNC = Path("/run/systemd/timesync/synchronized")
FROM_BATTERY = Path("/sys/class/rtc/rtc0/hctosys")

# How far back a clock may be set when it is first believed: time stands still for as long.
SMALL_STEP = timedelta(seconds=2)


def machine_is_set() -> bool:
    """Whether the machine has a reason to believe its wall clock."""
    if TIMESYNC.exists():
        return True
    try:
        return FROM_BATTERY.read_text("ascii").strip() == "1"
    except OSError:
        return False


def wall() -> datetime:
    """The machine's wall clock, aware UTC."""
    return datetime.now(UTC)


def elapsed_s() -> float:
    """Seconds that really passed, sleep of the machine included; nobody can set this clock."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class HallClock:
    """`now` for every decision: never earlier than the last row of the journal, nor than before."""

    def __init__(
        self,
        not_before: datetime | None,
        *,
        wall: Callable[[], datetime] = wall,
        elapsed_s: Callable[[], float] = elapsed_s,
        is_set: Callable[[], bool] = machine_is_set,
    ) -> None:
        """`not_before` is when the last event of the journal happened."""
        self._wall, self._elapsed_s, self._is_set = wall, elapsed_s, is_set
        self._last = not_before or datetime(1970, 1, 1, tzinfo=UTC)
        # Time goes on from the journal's end; standing still would stop every duration.
        self._anchor(max(self._wall(), self._last))
        if self._wall() < self._last:
            self.unsure = True
            log.warning("the clock is behind the journal", journal=self._last.isoformat())

    def now(self) -> datetime:
        """Aware UTC, to the microsecond."""
        passed = timedelta(seconds=self._elapsed_s() - self._elapsed_at_anchor)
        self._last = max(self._last, self._wall_at_anchor + passed)
        return self._last

    def look(self) -> None:
        """Believe the machine's clock once it has been set; to be called every now and then."""
        if self.unsure and self._is_set() and self._wall() >= self.now() - SMALL_STEP:
            before = self._last
            self._anchor(self._wall())
            log.info("the clock has been set", before=before.isoformat())

    def believe(self, at: datetime) -> None:
        """Somebody says what time it is; it is never earlier than it was here."""
        before = self.now()
        self._anchor(max(at, before))
        self.unsure = False
        log.info("the clock was told the time", before=before.isoformat())

    def _anchor(self, wall: datetime) -> None:
        self.unsure = not self._is_set()
        self._wall_at_anchor = wall
        self._elapsed_at_anchor = self._elapsed_s()
