"""The writer: commands in, one commit for all that wait, then everybody hears of it.

Order is everything here. Decide and apply; commit; let views be made; answer; tell the
followers. Nothing leaves before the commit, not even a refusal, for it too was decided on what
the commit is about to keep.
"""

import asyncio
import time

import structlog

from api.contract.commands import ReportHealth
from api.contract.views import Accepted
from api.contract.wire import encode
from api.domain.answers import answer
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import HUB_STORE
from api.hub.answers import Answers
from api.hub.clock import HallClock
from api.hub.feeds import Feeds
from api.hub.orders import Order, Reply
from api.hub.senders import HUB
from api.hub.store.journal import append
from api.hub.store.rows import Answer, Recorded, Writing
from api.hub.store.snapshots import fold
from api.hub.store.thread import Store, StoreFull
from api.hub.tidying import Tidying

log = structlog.get_logger()

MOST_AT_ONCE = 256
TELL_WITHIN_S = 0.05

Outcome = Reply | Refused | Exception
Waiting = tuple[Order, "asyncio.Future[Reply]"]
Settling = tuple["asyncio.Future[Reply]", Outcome]
# Decided before the batch that is decided again (docs/decisions/0025).
FULL = Order(command=ReportHealth(device=HUB_STORE, state="dead"), actor=HUB)


class Writer:
    """The only one who decides, applies and commits, one batch after the other."""

    def __init__(
        self, hall: Hall, store: Store, clock: HallClock, answers: Answers, chain: bytes
    ) -> None:
        """`chain` is the digest of the journal's last row."""
        self.feeds = Feeds()
        self._chain = chain
        self._hall, self._store, self._clock, self._answers = hall, store, clock, answers
        self._queue: asyncio.Queue[Waiting | None] = asyncio.Queue()
        self._tidying = Tidying(hall, store, clock, answers)
        self.committed = hall.state.sequence
        self._busy_since: float | None = None
        self._told_at = time.monotonic()

    @property
    def busy_s(self) -> float:
        """Seconds that the present batch has taken so far, 0 at rest."""
        return 0.0 if self._busy_since is None else time.monotonic() - self._busy_since

    async def submit(self, order: Order) -> Reply:
        """Have `order` done. Raises Refused; returns once it is on the disk."""
        return await self.put(order)

    def put(self, order: Order) -> "asyncio.Future[Reply]":
        """Have `order` done after all that were put before it; the reply is still to come."""
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._queue.put_nowait((order, reply))
        return reply

    def time_passed(self) -> None:
        """Views may have changed by time alone: make them anew at the next rest."""
        self._queue.put_nowait(None)

    async def run(self) -> None:
        """Serve for ever. A failure here must end the process."""
        while True:
            batch = await self._next_batch()
            self._busy_since = time.monotonic()
            await self._serve(batch)
            await self._tidying.tidy()
            self._busy_since = None

    async def _next_batch(self) -> list[Waiting | None]:
        batch = [await self._queue.get()]
        while len(batch) < MOST_AT_ONCE and not self._queue.empty():
            batch.append(self._queue.get_nowait())
        return batch

    async def _serve(self, batch: list[Waiting | None]) -> None:
        self.feeds.in_flux()
        orders = [waiting for waiting in batch if waiting is not None]
        outcomes, writing = await self._kept(orders)
        if writing:
            self._chain = writing.chain
            self.committed = self._hall.state.sequence
            self._tidying.scrub = self._tidying.scrub or writing.deletes
        if writing.journal or len(orders) < len(batch):
            self.feeds.settled()
        else:
            self.feeds.unchanged()
        for reply, outcome in outcomes:
            _settle(reply, outcome)
        # Answers leave before the views are made: somebody stands and waits for an answer.
        await asyncio.sleep(0)
        await self._tell()

    async def _kept(self, orders: list[Waiting]) -> tuple[list[Settling], Writing]:
        """Decide and commit. On a full disk once more, without new numbers; or all is refused."""
        for first in ((), (FULL,)):
            writing = Writing(self._hall.settings.hall.id, self._chain)
            for order in first:
                self._outcome(order, writing)
            outcomes = [(reply, self._outcome(order, writing)) for order, reply in orders]
            try:
                if writing:
                    await self._store.write(append, writing)
                return outcomes, writing
            except StoreFull:
                # What was decided did not happen: back to what the disk has (F:S1).
                self._answers.forget([(row["actor"], row["key"]) for row in writing.answers])
                settings = self._hall.settings
                self._hall.become((await self._store.read(fold, settings)).state)
        nothing = Writing(self._hall.settings.hall.id, self._chain)
        return [(reply, StoreFull()) for _, reply in orders], nothing

    async def _tell(self) -> None:
        """Followers wait for commands that are there already, but never for long."""
        late = time.monotonic() - self._told_at > TELL_WITHIN_S
        if await self.feeds.tell(hurry=lambda: not (late or self._queue.empty())):
            self._told_at = time.monotonic()

    def _outcome(self, order: Order, writing: Writing) -> Outcome:
        try:
            return self._known(order) or self._decided(order, writing)
        except Refused as refused:
            return refused

    def _known(self, order: Order) -> Reply | None:
        if order.key is None:
            return None
        found = self._answers.known(order.actor, order.key, order.request)
        return Reply(status=found.status, body=found.body) if found else None

    def _decided(self, order: Order, writing: Writing) -> Outcome:
        order.guard(self._hall)
        now = self._clock.now()
        try:
            events = decide(self._hall, order.command, now)
        except Refused:
            raise
        except Exception as fault:
            # A decision changes nothing, so only this one command is lost to the fault in it.
            log.exception("a decision failed", command=order.command.type)
            return fault
        for event in events:
            one = Recorded(sequence=self._hall.state.sequence + 1, at=now, event=event)
            self._apply(one, order, writing)
        if events and order.private is not None:
            writing.sealed[order.private.name] = (order.private.words, now)
        said = answer(self._hall, order.command, events)
        kept = Answer(request=order.request, status=order.status, body=encode(said), at=now)
        # An empty answer to a command that changed nothing says nothing worth a write (F:S6).
        if events or not isinstance(said, Accepted):
            self._keep(order, kept, writing)
        return Reply(status=kept.status, body=kept.body)

    def _keep(self, order: Order, kept: Answer, writing: Writing) -> None:
        if order.key is not None:
            self._answers.keep(order.actor, order.key, kept)
            writing.answer(order.actor, order.key, kept)

    def _apply(self, one: Recorded, order: Order, writing: Writing) -> None:
        self._hall.apply(one.event, one.at, one.sequence)
        state = self._hall.state
        writing.event(one, day=state.day, actor=order.actor, key=order.key)
        writing.ticket(one, state.tickets)


def _settle(reply: "asyncio.Future[Reply]", outcome: Outcome) -> None:
    if reply.done():
        return
    if isinstance(outcome, Reply):
        reply.set_result(outcome)
    else:
        reply.set_exception(outcome)
