"""Tells the hub that the wall is well, after each new line to it (R36). It judges nothing."""

import threading
from collections.abc import Callable

from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.requests import HealthRequest
from api.contract.views import Accepted

LOOK_S = 0.5
AGAIN_S = 1.0
SEND_S = 2.0


class HealthLine:
    """A wall that draws is ready: one that cannot ends, and the hub sees it gone."""

    def __init__(self, hub: Hub, connections: Callable[[], int]) -> None:
        """`connections` says how often the line to the hub has come up."""
        self._hub = hub
        self._connections = connections

    def start(self, background: Background) -> None:
        """Begin to send."""
        background.start("health", lambda: self._for_ever(background.stopping))

    def _for_ever(self, stopping: threading.Event) -> None:
        edge = Edge("health", (HubLost, HubRefused))
        path = f"/devices/{self._hub.address.device}/health"
        told = 0
        while not stopping.wait(LOOK_S if edge.well else AGAIN_S):
            now = self._connections()
            if now == told:
                continue
            with edge:
                self._hub.send(path, Accepted, HealthRequest(state="ready"), for_s=SEND_S)
                told = now
