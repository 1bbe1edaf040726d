"""A device's mirror: shows what the device shows, only while somebody asks for it.

A virtual device also hears touches and presses through it; a real one is never given a hand.
"""

import threading
from collections.abc import Callable

from api.client.background import Background
from api.client.edge import Edge
from api.client.follow import Follower
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.mirror import Input, MirrorView, Showing
from api.contract.views import Accepted


class Mirror:
    """The loop offers a `Showing` after it drew; the newest is sent, by a thread of its own."""

    def __init__(self, hub: Hub, *, wake: Callable[[], None] = lambda: None) -> None:
        """`wake` stirs the loop when somebody begins to watch or an input came."""
        self._hub = hub
        self._path = f"/devices/{hub.address.device}"
        self._follower = Follower(hub, f"{self._path}/mirror", MirrorView, wake=wake)
        self._slot: Showing | None = None
        self._full = threading.Condition()
        self._acted_on: int | None = None
        self._answered = 0

    def start(self, background: Background) -> None:
        """Begin to follow and to send."""
        self._follower.start(background)
        background.start("mirror", lambda: self._send_for_ever(background.stopping))

    @property
    def watched(self) -> bool:
        """Whether somebody looks at this device now."""
        view = self._follower.view
        return view is not None and view.watched

    def newly_watched(self) -> bool:
        """True once each time somebody begins to look, so that the loop offers at once."""
        view = self._follower.view
        if view is None or not view.watched or view.asked == self._answered:
            return False
        self._answered = view.asked
        return True

    def offer(self, showing: Showing) -> None:
        """What the device shows now; replaces one that has not gone out yet."""
        with self._full:
            self._slot = showing
            self._full.notify()

    def inputs(self) -> list[Input]:
        """Inputs since the last call, oldest first; those from before we came are left alone."""
        view = self._follower.view
        if view is None:
            return []
        newest = max((one.id for one in view.inputs), default=0)
        if self._acted_on is None:
            self._acted_on = newest
            return []
        fresh = [one for one in view.inputs if one.id > self._acted_on]
        self._acted_on = max(newest, self._acted_on)
        return fresh

    def _send_for_ever(self, stopping: threading.Event) -> None:
        edge = Edge("mirror", (HubLost, HubRefused))
        while not stopping.is_set():
            with self._full:
                self._full.wait(0.5)
                showing, self._slot = self._slot, None
            if showing is not None:
                with edge:
                    self._hub.send(f"{self._path}/showing", Accepted, showing, for_s=2.0)
