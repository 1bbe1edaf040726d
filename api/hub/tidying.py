"""What the writer does between two batches: snapshots, old answers, what was deleted for good."""

from contextlib import suppress
from datetime import timedelta

from api.domain.hall import Hall
from api.hub.answers import Answers
from api.hub.clock import HallClock
from api.hub.store import snapshots
from api.hub.store.journal import drop_answers
from api.hub.store.thread import Store, StoreFull

SNAPSHOT_EVERY = 1_000
TIDY_EVERY = timedelta(hours=1)


class Tidying:
    """Nobody waits for any of it. `scrub`: words were deleted, and their last trace may go."""

    def __init__(self, hall: Hall, store: Store, clock: HallClock, answers: Answers) -> None:
        self._hall, self._store, self._clock, self._answers = hall, store, clock, answers
        self._snapshot_at = hall.state.sequence
        self._tidy_at = clock.now()
        self.scrub = False

    async def tidy(self) -> None:
        """Do what is due. On a full disk it is done some other time (F:S1)."""
        state, now = self._hall.state, self._clock.now()
        if state.sequence - self._snapshot_at >= SNAPSHOT_EVERY:
            self._snapshot_at = state.sequence
            # Only a shortcut: on a full disk the next start reads a little more.
            with suppress(StoreFull):
                await self._store.write(snapshots.save, self._hall.settings.hall.id, state, now)
        if self.scrub:
            self.scrub = not await self._store.scrub()
        if now >= self._tidy_at:
            self._tidy_at = now + TIDY_EVERY
            if old := self._answers.older_than_a_day(now):
                with suppress(StoreFull):
                    await self._store.write(drop_answers, self._hall.settings.hall.id, old)
                    self._answers.forget(old)
