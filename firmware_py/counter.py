"""One counter of a unit: buttons, view and answers in; sign, lamp, LED and plate out.

It moves messages between those who know: `unit` decides, `boards` show, `sender` asks.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import structlog

from api.client.background import Background
from api.client.follow import Follower
from api.client.health import HealthLine
from api.client.hub import Hub
from api.client.mirror import Mirror
from api.contract.mirror import Showing
from api.contract.views import CounterView
from firmware_py import proof
from firmware_py.boards import Boards
from firmware_py.buttons import Buttons
from firmware_py.facts import Account, Facts, facts
from firmware_py.finger import Finger
from firmware_py.health import Condition, health
from firmware_py.messages import FRESH_S, Button, Followed, Message, Pressed, Turned
from firmware_py.plate import plate
from firmware_py.proof import Proof
from firmware_py.sender import Sender
from firmware_py.unit import Unit, lively, outputs, step
from firmware_py.wiring import CounterWiring

log = structlog.get_logger()

# How often to look while a lamp blinks or a virtual finger moves.
LIVELY_S = 0.03

KEY_SWITCH: Button = "pause"


class CounterUnit:
    """One counter's buttons, sign, lamp, LED and plate; `Units` gives it its turns."""

    def __init__(
        self,
        wiring: CounterWiring,
        hub: Hub,
        boards: Boards,
        *,
        clock: Callable[[], float],
        wake: Callable[[], None],
        virtual: bool = False,
        account: Path | None = None,
    ) -> None:
        """`wake` is called from other threads when there is something to look at."""
        self._number, self._boards, self._hub = wiring.number, boards, hub
        self._clock, self._virtual = clock, virtual
        keys = (KEY_SWITCH,) if wiring.pause_is == "key" else ()
        self._buttons = Buttons(boards.panel.box.down, keys=keys, wake=wake, clock=clock)
        boards.panel.box.listen(self._buttons.edge)
        path = f"/views/counter/{wiring.number}"
        self._follower = Follower(hub, path, CounterView, wake=wake, clock=clock)
        self._sender = Sender(hub, wiring.number, wake=wake)
        self._mirror = Mirror(hub, wake=wake)
        self._health = HealthLine(hub)
        self._finger = Finger()
        self._account = Account(account)
        self._unit, self._proof = Unit(), Proof()
        for key in keys:
            self._unit, _ = step(self._unit, Turned(self._buttons.on(key), found=True), clock())
        self._turned_at = clock()
        self._offered: Facts | None = None
        # Before the hub can say a word: the account begins with the sign lit (F:M7).
        self._account.note(self._facts())

    def start(self, background: Background) -> None:
        """Begin to follow, to hear and to show."""
        self._boards.start(background)
        for part in (self._follower, self._sender, self._mirror, self._health):
            part.start(background)

    def look(self) -> None:
        """One look at everything that may have happened."""
        now = self._clock()
        if self._virtual:
            self._move_finger(now)
        for message in self._messages(now):
            self._unit, asks = step(self._unit, message, now)
            for ask in asks:
                self._sender.send(ask)
        self._show(now)
        self._tell(now)

    @property
    def patience_s(self) -> float:
        """How long nothing will change here by time alone, seconds."""
        now = self._clock()
        if self._finger.busy or lively(self._unit, now):
            return LIVELY_S
        return max(0.0, min(self._buttons.due - now, proof.due(self._proof, now)))

    def close(self) -> None:
        """Sign lit, LED dark: nobody serves here now (F:M7)."""
        self._boards.close()
        self._account.note(self._facts())
        self._account.close()
        self._hub.close()

    def _messages(self, now: float) -> Iterator[Message]:
        if now - self._turned_at >= FRESH_S:
            # F:B4: the machine hung, and what was pressed meanwhile would reach the hub late.
            yield Followed(self._follower.view, True)
        self._turned_at = now
        # Presses first: the clerk pressed for what was shown, not for a view that just came.
        for button, word in self._buttons.happened(self._boards.panel.box.down, now):
            log.info("button", counter=self._number, button=button, word=word)
            if word == "pressed":
                yield Pressed(button)
            elif word in ("on", "off"):
                yield Turned(word == "on")
        for answer in self._sender.answers():
            log.info("answer", counter=self._number, answer=str(answer))
            yield answer
        yield Followed(self._follower.view, self._follower.stale)

    def _move_finger(self, now: float) -> None:
        self._finger.ask(self._mirror.inputs())
        if (move := self._finger.move(now)) is not None:
            self._boards.panel.box.touch(move[0], down=move[1])

    def _show(self, now: float) -> None:
        wanted = outputs(self._unit, now)
        self._boards.panel.show(wanted)
        self._boards.led.show(wanted.led)
        self._boards.plate.show(plate(self._unit.view, lost=self._unit.lost))
        self._proof = proof.look(
            self._proof, wanted=wanted.sign_lit, seen=self._boards.panel.sign_seen, now=now
        )

    def _tell(self, now: float) -> None:
        shown = self._facts()
        self._account.note(shown)
        if self._mirror.newly_watched() or (self._mirror.watched and shown != self._offered):
            self._mirror.offer(Showing(screen="counter", facts=shown))
            self._offered = shown
        condition = Condition(
            stuck=self._buttons.stuck,
            buttons_well=self._boards.panel.box.well,
            led_well=self._boards.led.well,
            plate_well=self._boards.plate.well,
            sign=proof.lie(self._proof, now),
        )
        self._health.tell(health(self._number, condition), self._follower.connections)

    def _facts(self) -> Facts:
        return facts(self._number, self._boards.panel, self._boards.led)
