"""The kiosk's loop: happenings into the machine, its effects to the hub, its page to the glass."""

import time
from collections.abc import Callable

from api.client.background import Background
from api.client.follow import STALE_AFTER_S, Follower
from api.client.hub import Hub, new_key
from api.client.mirror import Mirror
from api.contract.views import KioskView
from kiosk.boxes import Page
from kiosk.draw import Pen
from kiosk.furnished import furnished, meant_by
from kiosk.hands import Hands
from kiosk.keys import Key
from kiosk.layout import beat, layout
from kiosk.listener import Listener
from kiosk.machine import begin, step
from kiosk.mirroring import showing
from kiosk.scanner.keys import Keys
from kiosk.settings import Settings
from kiosk.states import (
    Adjust,
    Chime,
    Effect,
    Happening,
    Scanned,
    Seen,
    State,
    Tick,
    Touched,
)
from kiosk.touch import Touch
from kiosk.voice import Voice, voice_of
from kiosk.window import Finger, Window

# What a page depends on: state, seconds of a countdown, target under the finger, target of the key.
_Shown = tuple[State, int, str | None, str | None]


class Kiosk:
    """One kiosk, one citizen at a time."""

    def __init__(
        self,
        hub: Hub,
        settings: Settings,
        *,
        clock: Callable[[], float] = time.monotonic,
        voice: Voice | None = None,
    ) -> None:
        self.background = Background()
        self._hub, self._settings, self._clock = hub, settings, clock
        self.window = Window(
            settings.panel, settings.keys, framed=settings.window, virtual=settings.virtual
        )
        self._hands = Hands(hub, settings, wake=self.window.stir)
        self._keys = Keys()
        self._follower = Follower(hub, "/views/kiosk", KioskView, wake=self.window.stir)
        self._mirror = Mirror(hub, wake=self.window.stir)
        self._pen, self._touch = Pen(), Touch(double_strike_s=settings.double_strike_s)
        self._voice = voice or voice_of(settings, self.background)
        self._listener = Listener(self._voice)
        self._drawn: Page | None = None
        self._drawn_for: _Shown | None = None
        left = self._hands.memory.kept(wall=time.time(), now=clock())
        self.state, effects = begin(left, clock())
        self.state = furnished(self.state, settings, self._hands)
        self._voice.volume = self.state.volume / 10
        self._do(effects)
        self.page = self._layout()
        for part in (self._hands, self._follower, self._mirror):
            part.start(self.background)

    def turn(self, timeout_s: float) -> None:
        """Wait for a finger, the hub or the clock; then show what there is to show."""
        self._show()
        for one in self.window.fingers(timeout_s):
            if isinstance(one, Finger):
                self._feel(one)
            else:
                self._key(one)
        self._read()
        self._listen()
        self._happen(Tick())
        self._mirror_touches()
        self._show()
        if self.window.closed:
            raise SystemExit(0)

    def close(self) -> None:
        """Leave the glass."""
        self.window.close()
        self._hands.close()
        self._hub.close()

    def _listen(self) -> None:
        view, stale = self._follower.view, self._follower.stale
        # Before the first word the screen says "starting", until the silence is long enough.
        stale = stale and (view is not None or self._follower.silent_s >= STALE_AFTER_S)
        if view is not self.state.view or stale != self.state.stale:
            self._happen(Seen(view, stale))
        for answer in self._hands.answers():
            self._happen(answer)
        self._hands.tell(view, self._follower.connections, self._clock())

    def _read(self) -> None:
        """Codes of a scanner, and what a person types on a real keyboard."""
        now = self._clock()
        strokes = [one for sign in self.window.signs() for one in self._keys.press(sign, now)]
        for stroke in (*strokes, *self._keys.rest(now)):
            self._happen(meant_by(stroke, new_key()))
        for code in self._hands.codes():
            self._happen(Scanned(code, new_key()))

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

    def _key(self, key: Key) -> None:
        target = self._listener.presses(key, self.page, self.state, self._clock())
        if target is not None:
            self._happen(Touched(target, new_key()))
        self._show()

    def _happen(self, happening: Happening) -> None:
        self.state, effects = step(self.state, happening, self._clock())
        self._do(effects)

    def _do(self, effects: tuple[Effect, ...]) -> None:
        self._hands.do(effects, self._clock())
        for effect in effects:
            if isinstance(effect, Chime):
                self._listener.warn()
            elif isinstance(effect, Adjust):
                self._voice.volume = effect.volume / 10

    def _show(self) -> None:
        beats = beat(self.state, self._clock())
        wanted = (self.state, beats, self._touch.pressed, self._listener.focused)
        watched_anew = self._mirror.newly_watched()
        drawn = self._drawn_for
        same = drawn is not None and drawn[0] is wanted[0] and drawn[1:] == wanted[1:]
        if not same:
            self.page = self._layout()
            self._touch.show(self.page)
            self._listener.sees(self.page, self.state)
        changed = self.page != self._drawn or self.window.exposed
        self._drawn_for = wanted
        if changed:
            self._draw()
            self._drawn, self.window.exposed = self.page, False
        if watched_anew or (changed and self._mirror.watched):
            self._mirror.offer(showing(self.page, self.window.surface))

    def _draw(self) -> None:
        """Only what changed; all of it after the glass was covered."""
        if self._drawn is None or self.window.exposed:
            self._pen.draw(self.window.surface, self.page)
            self.window.show()
        else:
            self.window.show(self._pen.redraw(self.window.surface, self._drawn, self.page))

    def _layout(self) -> Page:
        return layout(
            self.state,
            self._settings.panel,
            self._pen.measure,
            now=self._clock(),
            pressed=self._touch.pressed,
            focused=self._listener.focused,
        )

    def _mirror_touches(self) -> None:
        for one in self._mirror.inputs():
            # Only a kiosk without a glass of its own has a hand lent to it, and a scanner.
            if self._settings.virtual and one.kind == "touch":
                self._touch_from_afar(one.x, one.y)
            elif self._settings.virtual and one.kind == "scan":
                self._happen(Scanned(one.value, new_key()))

    def _touch_from_afar(self, x: int, y: int) -> None:
        """A hand that is lent cannot hold a target: touched, it counts as held."""
        target = self.page.target_at(x, y)
        if target is not None and self.page.held(target):
            self._happen(Touched(target, new_key()))
        else:
            self.window.touch(x, y)
