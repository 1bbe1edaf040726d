"""The printer's loop: hears the hub, tends the line, works the jobs. It decides nothing itself."""

import threading
import time
from dataclasses import dataclass
from pathlib import Path

import structlog

from api.client.background import Background
from api.client.follow import Follower
from api.client.health import HealthLine
from api.client.hub import Hub
from api.contract.phrases import FALLBACK, phrase
from api.contract.requests import HealthRequest
from api.contract.views import PrinterView
from api.contract.words import HealthState
from printer import sample
from printer.composed import composed
from printer.desk import Desk
from printer.encode import page
from printer.link import Link
from printer.port import opener
from printer.raster import WIDE, draw
from printer.talk import Limits

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that the printer service is told at its start."""

    device: str
    hub: str
    port: str
    token_file: Path | None = None
    width: int = WIDE


class PrinterService:
    """Follows its own view. Without a hub it prints nothing and stays calm (R26)."""

    def __init__(self, hub: Hub, settings: Settings, *, limits: Limits | None = None) -> None:
        """Raises WrongAddress for a port that cannot be."""
        self.background = Background()
        self._hub = hub
        self._stir = threading.Event()
        self._follower = Follower(hub, "/views/printer", PrinterView, wake=self._stir.set)
        self._link = Link(opener(settings.port), limits or Limits())
        self._desk = Desk(hub, self._link, lambda job, view: composed(job, view, settings.width))
        self._health = HealthLine(hub)
        self._noted: HealthState = "ready"
        # The first citizen must not wait while fonts and tables are read.
        page(draw(sample.test_page(FALLBACK), settings.width))
        for part in (self._follower, self._health):
            part.start(self.background)

    @property
    def state(self) -> HealthState:
        """How the printer is; one that stops taking bytes is as good as gone (F:R10)."""
        return "offline" if self._desk.stalled else self._link.state

    def turn(self, timeout_s: float) -> None:
        """One turn of the loop, at most about `timeout_s` when there is nothing to do."""
        if not self._desk.busy:
            self._stir.wait(max(0.0, min(timeout_s, self._link.next_at - time.monotonic())))
            self._stir.clear()
        if not self._desk.sending:
            self._link.tend()
        self._note(self.state)
        view, heard = self._follower.view, not self._follower.stale
        self._desk.work(view, hub_heard=heard)
        if heard and view is not None:
            self._health.tell(self._how(view), self._follower.connections)

    def _how(self, view: PrinterView) -> HealthRequest:
        language = (*view.hall.languages, FALLBACK)[0]
        return HealthRequest(
            state=self.state, detail=phrase(language, f"ticket.detail.{self.state}")
        )

    def _note(self, state: HealthState) -> None:
        """Each change once, with or without a hub; silence between (R36)."""
        if state != self._noted:
            log.warning("printer", state=state, before=self._noted)
            self._noted = state

    def close(self) -> None:
        """Let go of the printer and the hub. A paper on its way is settled after the restart."""
        self._link.close()
        self._hub.close()
