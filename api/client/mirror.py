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

SEND_FOR_S = 2.0
# How often the sender looks whether it should end.
LOOK_EVERY_S = 0.5


class Mirror:
    """The loop offers a `Showing` after it drew; the newest is sent, by a thread of its own."""

    def __init__(self, hub: Hub, *, wake: Callable[[], None] = lambda: None) -> None:
        """`wake` stirs the loop when somebody begins to watch or an input came."""
        self._hub = hub
        self._path = f"/devices/{hub.address.device}"
        self._wake = wake
        self._follower = Follower(hub, f"{self._path}/mirror", MirrorView, wake=self._heard)
        self._slot: Showing | None = None
        self._full = threading.Condition()
        self._acted_on: int | None = None
        self._answered: int | None = None

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
        acted_on = self._acted_on
        if view is None or acted_on is None:
            return []
        fresh = [one for one in view.inputs if one.id > acted_on]
        self._acted_on = max((one.id for one in fresh), default=acted_on)
        return fresh

    def _heard(self) -> None:
        view = self._follower.view
        if view is not None and self._acted_on is None:
            # Here and not in the loop, which may be late to its first look and miss a touch.
            self._acted_on = max((one.id for one in view.inputs), default=0)
        self._wake()

    def _send_for_ever(self, stopping: threading.Event) -> None:
        edge = Edge("mirror", (HubLost, HubRefused))
        while not stopping.is_set():
            showing = self._next_showing()
            if showing is not None:
                with edge:
                    self._send(showing)

    def _next_showing(self) -> Showing | None:
        with self._full:
            if self._slot is None:
                self._full.wait(LOOK_EVERY_S)
            showing, self._slot = self._slot, None
            return showing

    def _send(self, showing: Showing) -> None:
        try:
            self._hub.send(f"{self._path}/showing", Accepted, showing, for_s=SEND_FOR_S)
        except HubLost:
            with self._full:
                # Kept, unless a newer one has come, or the picture would stay old until the next.
                self._slot = self._slot or showing
            raise
