"""What the kiosk asks of the hub, in a thread of its own so that the screen never waits."""

import queue
import threading
import time
from collections.abc import Callable

import structlog

from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import ConfirmRequest, TakeRequest
from api.contract.views import Accepted, Ticket
from kiosk.memory import Memory
from kiosk.states import Answered, Forget, PaperCame, Press, Refused, Take, Unanswered

log = structlog.get_logger()

Order = Take | Forget | PaperCame
Answer = Answered | Refused | Unanswered


class Sender:
    """Orders go in, answers come out, each take under its own key, in the order of the presses."""

    def __init__(self, hub: Hub, memory: Memory, *, wake: Callable[[], None]) -> None:
        """`wake` is called from the sender's thread when an answer is there."""
        self._hub, self._memory, self._wake = hub, memory, wake
        self._orders: queue.Queue[Order] = queue.Queue()
        self._answers: queue.Queue[Answer] = queue.Queue()
        self._edge = Edge("hub /tickets", HubLost)
        self._confirmed = Edge("hub confirm", (HubLost, HubRefused))

    def start(self, background: Background) -> None:
        """Send until the background stops."""
        background.start("sender", lambda: self._for_ever(background.stopping))

    def put(self, order: Order) -> None:
        """One more thing to do; returns at once."""
        self._orders.put(order)

    def answers(self) -> list[Answer]:
        """What came back since the last call."""
        found = []
        while not self._answers.empty():
            found.append(self._answers.get_nowait())
        return found

    def _for_ever(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            try:
                order = self._orders.get(timeout=0.5)
            except queue.Empty:
                continue
            self._do(order)

    def _do(self, order: Order) -> None:
        match order:
            case Take(press=press):
                # On disk first, then on the wire: the order is the point (F:P2).
                self._memory.keep(press, wall=time.time(), now=time.monotonic())
                self._answers.put(self._take(press))
                self._wake()
            case Forget(key=key):
                self._memory.forget(key)
            case PaperCame(job=job, got_it=got_it):
                body = ConfirmRequest(got_it=got_it)
                with self._confirmed:
                    self._hub.send(f"/print-jobs/{job}/confirm", Accepted, body)

    def _take(self, press: Press) -> Answer:
        body = TakeRequest(
            service=press.service, ticket_class=press.ticket_class, language=press.language
        )
        try:
            with self._edge:
                ticket = self._hub.send(
                    "/tickets", Ticket, body, key=press.key, language=press.language
                )
                return Answered(press.key, ticket)
        except HubRefused as refused:
            problem = refused.problem
            return Refused(press.key, problem.title, problem.mend, problem.code)
        return Unanswered(press.key)
