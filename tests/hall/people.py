"""The people of a test's day: citizens at the kiosks and clerks at the windows."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from api.cli.demo.citizen import visit
from api.cli.demo.hand import Eye, NotSeen
from api.client.background import Background
from api.client.follow import Follower
from api.client.hub import HubLost, HubRefused
from api.contract.requests import NextRequest
from api.contract.views import CounterAnswer, CounterView, FloorView
from tests.hall.running import RunningHall

# The kiosk of the test lets a second touch pass after 0.05 s, so that 200 visits end today.
PAUSE_S = 0.06
SERVICES = ("A", "B", "C", "D")


class Citizens:
    """They come to one kiosk, one after another, until told that enough numbers are out."""

    def __init__(self, hall: RunningHall, kiosk: str) -> None:
        self.kiosk = kiosk
        self._eye = Eye(hall.person("stage"))
        self.visits = 0

    def come_until(self, enough: threading.Event) -> None:
        """Visit after visit; one who finds the kiosk out of order goes away, the next one comes."""
        self._eye.open()
        while not enough.is_set():
            service = SERVICES[self.visits % len(SERVICES)]
            ticket_class = "priority" if self.visits % 8 == 7 else "normal"
            wish = (f"service:{service}", f"class:{ticket_class}", "start", "yes", "stay")
            with suppress(NotSeen, HubLost, HubRefused):
                visit(self._eye, self.kiosk, wish, pause_s=PAUSE_S)
            self.visits += 1
        self._eye.close()
        self._eye.hub.close()


class Floor:
    """The whole hall as the supervisor follows it."""

    def __init__(self, hall: RunningHall) -> None:
        self.stirred = threading.Event()
        self._hub = hall.person("9001")
        self._follower = Follower(self._hub, "/views/floor", FloorView, wake=self.stirred.set)
        self._background = Background()
        self._follower.start(self._background)

    @property
    def view(self) -> FloorView | None:
        """The newest view."""
        return self._follower.view

    def until(self, wanted: Callable[[FloorView], bool], *, within_s: float = 300.0) -> FloorView:
        """The first view that is as wanted."""
        limit = time.monotonic() + within_s
        while time.monotonic() < limit:
            self.stirred.clear()
            if self.view is not None and wanted(self.view):
                return self.view
            self.stirred.wait(1.0)
        raise AssertionError(f"not within {within_s} s: {self.view}")

    def prints(self, number: str) -> bool:
        """Whether the citizen of this number still waits for the paper."""
        return any(job.paper.number == number for job in self.view.unsettled) if self.view else True

    def close(self) -> None:
        """Look no longer."""
        self._background.stopping.set()
        self._hub.close()


class Clerk:
    """Serves one window by its view, as fast as citizens come with their paper in the hand."""

    def __init__(self, hall: RunningHall, counter: int, staff: str, floor: Floor) -> None:
        self.counter, self._floor = counter, floor
        self._hub = hall.person(staff)
        self._stirred = threading.Event()
        self._follower = Follower(
            self._hub, f"/views/counter/{counter}", CounterView, wake=self._stirred.set
        )
        self._background = Background()

    def serve_until(self, done: threading.Event) -> None:
        """Call, start, finish, as long as there is anybody."""
        self._follower.start(self._background)
        while not done.is_set():
            self._stirred.clear()
            view = self._follower.view
            act = self._next_act(view) if view else None
            if act is None or not self._do(*act):
                self._stirred.wait(0.1)
            else:
                self._see_change(view)
        self._background.stopping.set()
        self._hub.close()

    def _do(self, act: str, body: object | None) -> bool:
        try:
            self._hub.send(f"/counters/{self.counter}/{act}", CounterAnswer, body)
        except (HubLost, HubRefused):
            return False
        return True

    def _next_act(self, view: CounterView) -> tuple[str, object | None] | None:
        if view.state != "open":
            return None
        if view.ticket is None:
            return ("call-next", NextRequest(after=None)) if view.waiting else None
        if view.ticket.state == "serving":
            return ("finish", None)
        return None if self._floor.prints(view.ticket.number) else ("start", None)

    def _see_change(self, before: CounterView | None) -> None:
        while self._follower.view is before and self._stirred.wait(1.0):
            self._stirred.clear()
