"""Does what the machine wants done, and hands back what came of it. It decides nothing."""

from collections.abc import Callable

import structlog

from api.client.background import Background
from api.client.health import HealthLine
from api.client.hub import Hub
from api.contract.phrases import FALLBACK, phrase
from api.contract.requests import HealthRequest
from api.contract.views import KioskView
from kiosk.asker import Asker
from kiosk.dials import Dials
from kiosk.memory import Memory
from kiosk.scanner.port import ScannerPort
from kiosk.sender import Sender
from kiosk.settings import Settings
from kiosk.states import (
    Adjust,
    Alarm,
    Answered,
    Ask,
    Chime,
    Done,
    Effect,
    Forget,
    PaperCame,
    Refused,
    Take,
    Unanswered,
)

log = structlog.get_logger()

# So long the floor is told of a child at play, or of whoever else takes number after number.
ALARM_S = 600.0


class Hands:
    """Everything of a kiosk but its glass: the hub, the scanner's line, loudspeaker and light."""

    def __init__(self, hub: Hub, settings: Settings, *, wake: Callable[[], None]) -> None:
        """`wake` is called from other threads when there is something to hear."""
        self.memory, self.dials = Memory(settings.state_dir), Dials(settings.state_dir)
        self._sender = Sender(hub, self.memory, wake=wake)
        self._asker = Asker(hub, wake=wake)
        self._health = HealthLine(hub)
        self._scanner = ScannerPort(settings.scanner, wake=wake) if settings.scanner else None
        self._alarm: tuple[int, float] | None = None

    def start(self, background: Background) -> None:
        """Begin to send and to listen."""
        for part in (self._sender, self._asker, self._health, self._scanner):
            if part is not None:
                part.start(background)

    def do(self, effects: tuple[Effect, ...], now: float) -> None:
        """All of it; returns at once."""
        for effect in effects:
            match effect:
                case Alarm(takes=takes):
                    log.warning("many numbers at this kiosk", in_one_minute=takes)
                    self._alarm = (takes, now)
                case Ask():
                    self._asker.put(effect)
                case Adjust():
                    self.dials.set(effect)
                case Chime():
                    continue
                case Take() | Forget() | PaperCame():
                    self._send(effect)

    def _send(self, effect: Take | Forget | PaperCame) -> None:
        if isinstance(effect, Forget) and not effect.settled:
            # The hub's journal has this key, if it ever heard of it.
            log.warning("press given up, outcome unknown", key=effect.key)
        self._sender.put(effect)

    def answers(self) -> list[Answered | Done | Refused | Unanswered]:
        """What the hub said since the last call."""
        return [*self._sender.answers(), *self._asker.answers()]

    def codes(self) -> list[str]:
        """What the scanner read since the last call."""
        return self._scanner.codes() if self._scanner else []

    def tell(self, view: KioskView | None, connections: int, now: float) -> None:
        """The floor knows how this kiosk is (R36), and of too many numbers in a minute (F:B6)."""
        detail = ""
        if self._alarm and now - self._alarm[1] < ALARM_S:
            language = (*view.hall.languages, FALLBACK)[0] if view else FALLBACK
            detail = phrase(language, "kiosk.alarm", count=self._alarm[0])
        self._health.tell(HealthRequest(state="ready", detail=detail), connections)

    def close(self) -> None:
        """Let go of the staff's line."""
        self._asker.close()
