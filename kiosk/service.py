"""The kiosk's loop: happenings into the machine, its effects to the hub, its page to the glass."""

import time
from collections.abc import Callable

import structlog

from api.client.background import Background
from api.client.follow import STALE_AFTER_S, Follower
from api.client.hub import Hub, new_key
from api.client.mirror import Mirror
from api.contract.views import KioskView
from kiosk.boxes import Page
from kiosk.draw import Pen
from kiosk.layout import beat, layout
from kiosk.machine import begin, step
from kiosk.memory import Memory
from kiosk.mirroring import showing
from kiosk.sender import Sender
from kiosk.settings import Settings
from kiosk.states import Alarm, Chime, Effect, Forget, Happening, Seen, State, Tick, Touched
from kiosk.touch import Touch
from kiosk.window import Finger, Window

log = structlog.get_logger()


class Kiosk:
    """One kiosk, one citizen at a time."""

    def __init__(
        self, hub: Hub, settings: Settings, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.background = Background()
        self._hub, self._settings, self._clock = hub, settings, clock
        self.window = Window(settings.panel, framed=settings.window, virtual=settings.virtual)
        memory = Memory(settings.state_dir)
        self._sender = Sender(hub, memory, wake=self.window.stir)
        self._follower = Follower(hub, "/views/kiosk", KioskView, wake=self.window.stir)
        self._mirror = Mirror(hub, wake=self.window.stir)
        self._pen, self._touch = Pen(), Touch(double_strike_s=settings.double_strike_s)
        self._drawn: Page | None = None
        self._drawn_for: tuple[State, int, str | None] | None = None
        left = memory.kept(wall=time.time(), now=clock())
        self.state, effects = begin(left, clock())
        self._do(effects)
        self.page = self._layout()
        for part in (self._sender, self._follower, self._mirror):
            part.start(self.background)

    def turn(self, timeout_s: float) -> None:
        """Wait for a finger, the hub or the clock; then show what there is to show."""
        self._show()
        for finger in self.window.fingers(timeout_s):
            self._feel(finger)
        self._listen()
        self._happen(Tick())
        self._mirror_touches()
        self._show()
        if self.window.closed:
            raise SystemExit(0)

    def close(self) -> None:
        """Leave the glass."""
        self.window.close()
        self._hub.close()

    def _listen(self) -> None:
        view, stale = self._follower.view, self._follower.stale
        # Before the first word the screen says "starting", until the silence is long enough.
        stale = stale and (view is not None or self._follower.silent_s >= STALE_AFTER_S)
        if view is not self.state.view or stale != self.state.stale:
            self._happen(Seen(view, stale))
        for answer in self._sender.answers():
            self._happen(answer)

    def _feel(self, finger: Finger) -> None:
        now = self._clock()
        match finger.kind:
            case "down":
                self._touch.down(self.page, finger.finger, finger.at, now)
            case "move":
                self._touch.move(self.page, finger.finger, finger.at)
            case "up":
                # The feedback must be seen even if both events came in one batch.
                self._show()
                target = self._touch.up(self.page, finger.finger, finger.at, now)
                if target is not None:
                    self._happen(Touched(target, new_key()))
        self._show()

    def _happen(self, happening: Happening) -> None:
        self.state, effects = step(self.state, happening, self._clock())
        self._do(effects)

    def _do(self, effects: tuple[Effect, ...]) -> None:
        for effect in effects:
            if isinstance(effect, Alarm):
                log.warning("many numbers at this kiosk", in_one_minute=effect.takes)
                continue
            if isinstance(effect, Forget) and not effect.settled:
                # The hub's journal has this key, if it ever heard of it.
                log.warning("press given up, outcome unknown", key=effect.key)
            if isinstance(effect, Chime):
                continue
            self._sender.put(effect)

    def _show(self) -> None:
        wanted = (self.state, beat(self.state, self._clock()), self._touch.pressed)
        watched_anew = self._mirror.newly_watched()
        same = self._drawn_for is not None and _same(wanted, self._drawn_for)
        if not same:
            self.page = self._layout()
            self._touch.show(self.page)
        changed = self.page != self._drawn or self.window.exposed
        self._drawn_for = wanted
        if changed:
            self._pen.draw(self.window.surface, self.page)
            self.window.show()
            self._drawn, self.window.exposed = self.page, False
        if watched_anew or (changed and self._mirror.watched):
            self._mirror.offer(showing(self.page, self.window.surface))

    def _layout(self) -> Page:
        return layout(
            self.state,
            self._settings.panel,
            self._pen.measure,
            now=self._clock(),
            pressed=self._touch.pressed,
        )

    def _mirror_touches(self) -> None:
        for one in self._mirror.inputs():
            # Only a kiosk without a glass of its own has a hand lent to it.
            if self._settings.virtual and one.kind == "touch":
                self.window.touch(one.x, one.y)


def _same(one: tuple[State, int, str | None], other: tuple[State, int, str | None]) -> bool:
    return one[0] is other[0] and one[1:] == other[1:]
