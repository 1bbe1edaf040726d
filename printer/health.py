"""Tells the hub how the printer is: when that changes, and to each new connection. No port."""

import time
from collections.abc import Callable

from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.phrases import phrase
from api.contract.requests import HealthRequest
from api.contract.views import Accepted
from api.contract.words import HealthState

SEND_S, PAUSE_S = 1.0, 1.0


class Health:
    """R36: speaks on change only."""

    def __init__(self, hub: Hub, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._hub, self._clock = hub, clock
        self._edge = Edge("health report", (HubLost, HubRefused))
        self._told: tuple[HealthState, int] | None = None
        self._pause_until = 0.0

    def tell(self, state: HealthState, *, connection: int, language: str) -> None:
        """Report `state` unless this connection of the hub has heard it."""
        if self._told == (state, connection) or self._clock() < self._pause_until:
            return
        detail = phrase(language, f"ticket.detail.{state}")
        path = f"/devices/{self._hub.address.device}/health"
        self._pause_until = self._clock() + PAUSE_S
        with self._edge:
            self._hub.send(path, Accepted, HealthRequest(state=state, detail=detail), for_s=SEND_S)
            self._told = (state, connection)
            self._pause_until = 0.0
