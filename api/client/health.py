"""Tells the hub how a device is: at each change, and to each new connection (R36)."""

import threading

from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import HealthRequest
from api.contract.views import Accepted

LOOK_S = 0.5
AGAIN_S = 1.0
SEND_S = 2.0


class HealthLine:
    """Sends the newest health until the hub has it; a new connection makes it unsent again."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._changed = threading.Condition()
        self._wanted: tuple[HealthRequest, int] | None = None
        self._sent: tuple[HealthRequest, int] | None = None

    def start(self, background: Background) -> None:
        """Begin to send."""
        background.start("health", lambda: self._for_ever(background.stopping))

    def tell(self, how: HealthRequest, connections: int) -> None:
        """The device's health now, and how often the line to the hub has come up so far.

        Cheap, for it is called in each turn of a loop; nothing is sent before the first line.
        """
        with self._changed:
            if connections and (how, connections) != self._wanted:
                self._wanted = (how, connections)
                self._changed.notify()

    def _for_ever(self, stopping: threading.Event) -> None:
        edge = Edge("health", (HubLost, HubRefused))
        while not stopping.is_set():
            with self._changed:
                if self._wanted == self._sent:
                    self._changed.wait(LOOK_S)
                wanted = self._wanted
            if wanted is None or wanted == self._sent:
                continue
            with edge:
                self._send(wanted[0])
                self._sent = wanted
            if not edge.well:
                stopping.wait(AGAIN_S)

    def _send(self, how: HealthRequest) -> None:
        path = f"/devices/{self._hub.address.device}/health"
        self._hub.send(path, Accepted, how, for_s=SEND_S)
