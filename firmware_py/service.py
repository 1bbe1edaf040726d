"""The counter unit's loop: buttons, view and answers in; sign, lamp and LED out.

It moves messages between those who know: `unit` decides, `pins` and `led` show, `sender` asks.
"""

import threading
import time
from collections.abc import Callable, Iterator

import structlog

from api.client.background import Background
from api.client.follow import Follower
from api.client.health import HealthLine
from api.client.hub import Hub
from api.client.mirror import Mirror
from api.contract.mirror import Showing
from api.contract.views import CounterView
from firmware_py.buttons import Buttons
from firmware_py.facts import Account, Facts, facts
from firmware_py.finger import Finger
from firmware_py.health import health
from firmware_py.led import Led
from firmware_py.pins import Panel
from firmware_py.sender import Sender
from firmware_py.settings import Settings
from firmware_py.unit import FRESH_S, Followed, Message, Pressed, Unit, lively, outputs, step

log = structlog.get_logger()

# How often to look while a lamp blinks or a virtual finger moves.
LIVELY_S = 0.03


class CounterUnit:
    """One counter's buttons, sign, lamp and LED, as a service."""

    def __init__(
        self,
        settings: Settings,
        hub: Hub,
        *,
        panel: Panel,
        led: Led,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        counter = settings.counter
        self.background = Background()
        self._settings, self._clock, self._led = settings, clock, led
        self._stir = threading.Event()
        self.panel = panel
        self._buttons = Buttons(self.panel.down, wake=self._stir.set, clock=clock)
        self.panel.listen(self._buttons.edge)
        self._follower = Follower(
            hub, f"/views/counter/{counter}", CounterView, wake=self._stir.set, clock=clock
        )
        self._sender = Sender(hub, counter, wake=self._stir.set)
        self._mirror = Mirror(hub, wake=self._stir.set)
        self._health = HealthLine(hub)
        self._finger = Finger()
        self._account = Account(settings.facts)
        self._unit = Unit()
        self._turned_at = clock()
        self._offered: Facts | None = None
        # Before the hub can say a word: the account begins with the sign lit (F:M7).
        self._account.note(self._facts())
        for part in (led, self._follower, self._sender, self._mirror, self._health):
            part.start(self.background)

    def turn(self, timeout_s: float) -> None:
        """One look at everything that may have happened."""
        self._stir.wait(self._patience_s(timeout_s))
        self._stir.clear()
        now = self._clock()
        if self._settings.virtual:
            self._move_finger(now)
        for message in self._messages(now):
            self._unit, asks = step(self._unit, message, now)
            for ask in asks:
                self._sender.send(ask)
        self._show(now)
        self._tell()

    def close(self) -> None:
        """Sign lit, LED dark: nobody serves here now (F:M7)."""
        self.panel.close()
        self._led.close()
        self._account.note(self._facts())
        self._account.close()

    def _messages(self, now: float) -> Iterator[Message]:
        if now - self._turned_at >= FRESH_S:
            # F:B4: the machine hung, and what was pressed meanwhile would reach the hub late.
            yield Followed(self._follower.view, True)
        self._turned_at = now
        # Presses first: the clerk pressed for what was shown, not for a view that just came.
        for button, word in self._buttons.happened(self.panel.down, now):
            log.info("button", button=button, word=word)
            if word == "pressed":
                yield Pressed(button)
        for answer in self._sender.answers():
            log.info("answer", answer=str(answer))
            yield answer
        yield Followed(self._follower.view, self._follower.stale)

    def _move_finger(self, now: float) -> None:
        self._finger.ask(self._mirror.inputs())
        if (move := self._finger.move(now)) is not None:
            self.panel.touch(move[0], down=move[1])

    def _show(self, now: float) -> None:
        wanted = outputs(self._unit, now)
        self.panel.show(wanted)
        self._led.show(wanted.led)

    def _tell(self) -> None:
        shown = self._facts()
        self._account.note(shown)
        if self._mirror.newly_watched() or (self._mirror.watched and shown != self._offered):
            self._mirror.offer(Showing(screen="counter", facts=shown))
            self._offered = shown
        how = health(self._settings.counter, self._buttons.stuck, led_well=self._led.well)
        self._health.tell(how, self._follower.connections)

    def _facts(self) -> Facts:
        return facts(self._settings.counter, self.panel, self._led)

    def _patience_s(self, timeout_s: float) -> float:
        now = self._clock()
        if self._finger.busy or lively(self._unit, now):
            timeout_s = min(timeout_s, LIVELY_S)
        return max(0.0, min(timeout_s, self._buttons.due - now))
