"""The wall's voice: each call once, one after another, none cut, none that is no longer meant.

It decides nothing about who is called: it hears of each call from the wall's own queue.
"""

import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Protocol

from api.client.background import Background
from api.client.edge import Edge
from api.contract.requests import HealthRequest
from api.contract.views import BoardView, CallLine, VoiceLine
from api.voice.chime import chime
from api.voice.clip import Clip, one_after_another
from api.voice.loudspeaker import Loudspeaker, NoSoundDevice
from display.announce import Moment
from display.ledger import How
from display.speech.lamp import Lamp, lit
from display.speech.meant import Number, announced, number_of, outdated
from display.speech.render import Hall, Job, Renderer, hall_of
from display.speech.silence import READY
from display.speech.volume import gain, percent_at
from display.voice import zone_of

# A sound device that has gone is looked for again.
AGAIN_S = 15.0
# A device that still plays so long after its clip has ended has stopped taking sound.
STUCK_AFTER_S = 5.0
# With so many behind, the chime is left out: the calls themselves take all the time there is.
CROWD = 2


class WallLoudspeaker(Loudspeaker, Protocol):
    """One that can be tried before the first call."""

    def open(self) -> None:
        """Try whether it is there. Raises NoSoundDevice."""


class Speech:
    """One loudspeaker and perhaps a lamp. `hear` and `turn` are for the wall's own thread."""

    def __init__(self, renderer: Renderer, loudspeaker: WallLoudspeaker, lamp: Lamp) -> None:
        self.renderer = renderer
        self.beside: list[Callable[[threading.Event], None]] = [renderer.work]
        self._out = loudspeaker
        self._lamp = lamp
        self._heard: list[CallLine] = []
        self._counters: dict[Number, int] = {}
        self._day = ""
        self._hall: Hall | None = None
        self._device = Edge("sound device", NoSoundDevice)
        self._try_at_s = float("-inf")
        self._ends_s = float("-inf")
        self._flashed_s: float | None = None

    def start(self, background: Background) -> None:
        """Begin what is done beside the loop that draws."""
        for work in self.beside:
            background.start("voice", partial(work, background.stopping))

    def voices_changed(self) -> None:
        """Somebody recorded: what can be said is looked at again. For any thread."""
        self._hall = None

    def hear(self, call: CallLine, how: How, at: datetime) -> None:
        """The wall tells a call: it is to be said, unless it is only shown (F:N5)."""
        if how == "announced":
            self._heard.append(call)

    def turn(self, view: BoardView | None, moment: Moment) -> HealthRequest:
        """Flash, say what is due, and tell how the voice is."""
        self._flash(moment.clock_s)
        if view is None or _has_no_voice(view.voice):
            self._heard.clear()
            return READY
        self._take_on(view)
        self._look_after_device(moment.clock_s)
        if not self._out.busy:
            self._say_next(view, moment)
        return self._health()

    def close(self) -> None:
        """Let go of loudspeaker and lamp."""
        self._out.close()
        self._lamp.close()

    def _flash(self, clock_s: float) -> None:
        if self._heard:
            self._flashed_s = clock_s
        self._lamp.show(lit(None if self._flashed_s is None else clock_s - self._flashed_s))

    def _take_on(self, view: BoardView) -> None:
        if view.day != self._day:
            self._day, self._counters = view.day, {}
        if hall_of(view) != self._hall:
            self._hall = hall_of(view)
            self.renderer.ask(self._hall)
        for call in self._heard:
            said = announced(call, self._counters)
            self._counters[number_of(call)] = call.counter
            self.renderer.ask(Job(call=call, announced=said, languages=view.voice.languages))
        self._heard.clear()

    def _look_after_device(self, clock_s: float) -> None:
        if self._out.busy and clock_s > self._ends_s + STUCK_AFTER_S:
            self._out.close()
            self._lost("it takes no more sound", clock_s)
        elif clock_s >= self._try_at_s:
            with self._device:
                self._out.open()
            self._try_at_s = float("inf") if self._device.well else clock_s + AGAIN_S

    def _say_next(self, view: BoardView, moment: Moment) -> None:
        """R7: what has been withdrawn while it waited is not said any more."""
        percent = percent_at(view.voice, moment.wall.astimezone(zone_of(view.hall)).time())
        while self.renderer.done:
            one = self.renderer.done.popleft()
            if one.clip is not None and percent and not outdated(one.call, view):
                chimes = view.voice.chime and self.renderer.behind < CROWD
                whole = one_after_another((chime(), one.clip)) if chimes else one.clip
                self._play(whole, gain(percent), moment.clock_s)
                return

    def _play(self, clip: Clip, volume: float, clock_s: float) -> None:
        try:
            self._out.play(clip, volume)
        except NoSoundDevice as error:
            self._lost(str(error), clock_s)
            return
        self._ends_s = clock_s + clip.duration_s

    def _lost(self, why: str, clock_s: float) -> None:
        self._device.fail(why)
        self._try_at_s = clock_s + AGAIN_S

    def _health(self) -> HealthRequest:
        """R36: a voice that nobody hears is told; the wall itself goes on."""
        if not self._device.well:
            return HealthRequest(state="mute", detail="no sound device")
        if self.renderer.lacking:
            tags = ", ".join(self.renderer.lacking)
            return HealthRequest(state="mute", detail=f"no voice: {tags}")
        return READY


def _has_no_voice(voice: VoiceLine) -> bool:
    return not voice.volume and not any(one.volume for one in voice.loudness)
