"""Tells the hub how the unit is, and again after each new line to it (R36)."""

import threading
from collections.abc import Iterable

from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.phrases import FALLBACK, phrase
from api.contract.requests import HealthRequest
from api.contract.views import Accepted
from firmware_py.unit import Button

LOOK_S = 0.5
AGAIN_S = 1.0


def health(counter: int, stuck: Iterable[Button], *, led_well: bool) -> HealthRequest:
    """How a unit is: a stuck button (F:B5) or a lost LED is a fault somebody must mend."""
    faults = [
        phrase(
            FALLBACK,
            "counter_unit.stuck",
            counter=counter,
            button=phrase(FALLBACK, f"counter_unit.{button}"),
        )
        for button in stuck
    ]
    if not led_well:
        faults.append(phrase(FALLBACK, "counter_unit.led_lost", counter=counter))
    return HealthRequest(state="dead" if faults else "ready", detail="；".join(faults))


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
        """The unit's health now, and how often the line to the hub has come up so far."""
        with self._changed:
            if (how, connections) != self._wanted:
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
        self._hub.send(path, Accepted, how, for_s=2.0)
