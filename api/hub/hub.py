"""The hub, put together: one hall, its writer, its views, its door, and its life."""

import asyncio
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import structlog

from api.domain.counters.consent import is_supervisor
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import HallSettings
from api.hub import itself, pulse
from api.hub.ahead import Ahead
from api.hub.answers import Answers
from api.hub.bucket import Bucket
from api.hub.clock import HallClock
from api.hub.crowd import Crowd
from api.hub.door import Door
from api.hub.mirror import Relay
from api.hub.orders import Order
from api.hub.pins import Pins
from api.hub.presence import Presence
from api.hub.screens import Screens
from api.hub.seal import Seal
from api.hub.senders import HUB, Sender
from api.hub.sessions import Sessions
from api.hub.store.chain import head
from api.hub.store.journal import kept_answers
from api.hub.store.sealed import is_used
from api.hub.store.snapshots import fold
from api.hub.store.thread import Store
from api.hub.strangers import Strangers
from api.hub.tokens import Tokens
from api.hub.writer import Writer

log = structlog.get_logger()

# A page that finds no room asks once in a while instead of following.
MOST_PHONES = 400
MOST_PHONES_OF_A_TICKET = 4

# sysexits.h EX_SOFTWARE.
EXIT_STATUS = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRate:
    """How fast one kiosk may take numbers (F:N9)."""

    per_s: float = 5.0
    burst: int = 20


def end_process() -> None:
    """Leave at once: a hub that has lost a part of itself must not go on half-alive."""
    os._exit(EXIT_STATUS)


class Hub:
    """Everything that one hall needs. Made from what the disk remembers; `start` gives it life."""

    def __init__(
        self,
        settings: HallSettings,
        store: Store,
        *,
        take_rate: TakeRate | None = None,
        clock: Callable[..., HallClock] = HallClock,
    ) -> None:
        """Folds the journal, in the caller's own thread. `clock` is made to begin after it."""
        self.settings, self.store = settings, store
        self.hall = store.read_now(fold, settings)
        self.clock = clock(self.hall.state.at)
        answers = Answers(store.read_now(kept_answers, settings.hall.id))
        chain = store.read_now(head, settings.hall.id)
        self.seal = Seal(store.folder, used=store.read_now(is_used, settings.hall.id))
        self.writer = Writer(self.hall, store, self.clock, answers, chain)
        self.screens = Screens(self.hall, self.writer.feeds, self.clock.now, self._leader_here)
        self.ahead = Ahead(self)
        self.tokens = Tokens(settings, store)
        self.sessions = Sessions(store, settings.hall.id, at_window=self._at_window)
        self.pins = Pins(store, settings.hall.id)
        self.door = Door(settings, self.tokens, self.sessions, self.clock)
        self.presence = Presence(settings.hardware(), time.monotonic())
        self.relay = Relay(settings, self.presence)
        self.crowd = Crowd()
        self.phones = Crowd(most=MOST_PHONES, most_of_one=MOST_PHONES_OF_A_TICKET)
        # A telephone company lets many phones out at one address.
        self.remote_takes = Strangers(per_s=1 / 60, burst=10)
        self.wrong_tokens = Strangers(per_s=1 / 6, burst=20)
        # Letters to the hall, and presses of buttons, by device, ticket or member of staff.
        self.letters = Strangers(per_s=1 / 30, burst=10)
        self.presses = Strangers(per_s=1, burst=20)
        self.reports: dict[str, pulse.Report] = {}
        rate = take_rate or TakeRate()
        self._takes: defaultdict[str, Bucket] = defaultdict(
            lambda: Bucket(per_s=rate.per_s, burst=rate.burst)
        )
        # One at a time: looking back reads the whole journal, recording voices writes one list.
        self.one_looks_back, self.one_records = asyncio.Lock(), asyncio.Lock()
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, *, on_end: Callable[[], object] = end_process) -> None:
        """Begin to serve. A part that ends by itself ends the process, by `on_end`."""
        # Before anybody can be heard: no day may begin by a clock that is not sure (F:C2).
        for said in itself.changed(self):
            self.writer.put(Order(command=said, actor=HUB))
        for work in (self.writer.run(), pulse.beat_for_ever(self), self.ahead.look_for_ever()):
            task = asyncio.get_running_loop().create_task(work)
            task.add_done_callback(lambda task: _ended(task, on_end))
            self._tasks.append(task)

    def close_streams(self) -> None:
        """End all streams, so that the server can end."""
        self.writer.feeds.close()
        self.relay.feeds.close()

    async def stop(self) -> None:
        """End what `start` began, and let go of the disk."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self.store.close()

    def _at_window(self, staff: str) -> bool:
        return any(one.staff == staff for one in self.hall.state.counters.values())

    def check_take_rate(self, sender: Sender, _hall: Hall) -> None:
        """A guard: raises Refused when one sender takes too many numbers at once."""
        if seconds := self._takes[sender.actor].take(time.monotonic()):
            raise Refused("too_fast", seconds=seconds)

    def check_press(self, who: str, _hall: Hall) -> None:
        """A guard: raises Refused when one presses buttons for the hall too fast."""
        self.presses.check(who)

    def check_letter(self, who: str, _hall: Hall) -> None:
        """A guard: raises Refused when one writes to the hall too often."""
        self.letters.check(who)

    @contextmanager
    def attended(self, sender: Sender) -> Iterator[None]:
        """The sender has one more stream open; for a device, this is what being there means."""
        if sender.device is None:
            yield
            return
        try:
            with self.presence.here(sender.device, time.monotonic):
                self.relay.stage().refresh()
                yield
        finally:
            self.relay.stage().refresh()

    def _leader_here(self) -> bool:
        present = self.sessions.present(self.clock.now())
        return any(is_supervisor(self.hall, staff) for staff in present)


def _ended(task: "asyncio.Task[None]", on_end: Callable[[], object]) -> None:
    if task.cancelled():
        return
    log.critical("a part of the hub ended", exc_info=task.exception())
    on_end()
