"""Takes presses to the hub, from a thread of its own; the loop never waits. It decides nothing."""

import threading
from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue

from api.client.background import Background
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.views import CounterAnswer
from firmware_py.messages import FRESH_S, Answer, Ask, Done, Refused, Unanswered

LOOK_S = 0.5


class Sender:
    """One ask at a time, each answered exactly once."""

    def __init__(
        self,
        hub: Hub,
        counter: int,
        *,
        wake: Callable[[], None] = lambda: None,
        fresh_s: float = FRESH_S,
    ) -> None:
        """`wake` is called from the sender's thread after each answer, to stir the loop."""
        self._hub, self._counter, self._wake = hub, counter, wake
        self._fresh_s = fresh_s
        self._asks: SimpleQueue[Ask] = SimpleQueue()
        self._answers: SimpleQueue[Answer] = SimpleQueue()

    def start(self, background: Background) -> None:
        """Begin to send."""
        background.start("sender", lambda: self._for_ever(background.stopping))

    def send(self, ask: Ask) -> None:
        """Send `ask`; the answer comes out of `answers` later."""
        self._asks.put(ask)

    def answers(self) -> Iterator[Answer]:
        """The answers since the last call, oldest first."""
        while True:
            try:
                yield self._answers.get_nowait()
            except Empty:
                return

    def _for_ever(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            try:
                ask = self._asks.get(timeout=LOOK_S)
            except Empty:
                continue
            self._answers.put(self._answer(ask))
            self._wake()

    def _answer(self, ask: Ask) -> Answer:
        path = f"/counters/{self._counter}/{ask.command}"
        try:
            # Tried again on one key, but only while the press is fresh (F:B4, F:N1).
            self._hub.send(path, CounterAnswer, ask.body, for_s=self._fresh_s)
        except HubRefused as error:
            return Refused(error.problem.code)
        except HubLost:
            return Unanswered()
        return Done()
