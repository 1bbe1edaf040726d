"""The wall's loop: follow the board, announce each call once, draw what changed, be looked at.

It decides nothing: `announce` says which call, `compose` which words, `layout` where.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from api.client.background import Background
from api.client.follow import Follower
from api.client.health import HealthLine
from api.client.hub import Hub
from api.client.mirror import Mirror
from api.contract.views import BoardView, CallLine
from api.screen.paint import Box
from display import announce
from display.announce import Memory, Moment
from display.compose import compose
from display.dark import dark
from display.draw import Motion
from display.fitting import Fitting
from display.ledger import How, Ledger
from display.likeness import showing
from display.motion import moving, pulse, slide
from display.posters import Posters
from display.power import Power
from display.settings import Settings
from display.shift import offset
from display.sight import Sight
from display.speech.silence import Silence, Speaking
from display.told import Told

# The pace of the eye while something moves, and of a picture sent afar.
FRAME_S = 1 / 30
PICTURE_S = 0.5

# Whoever wants "call X now": the ledger, the voice. Called once for each call id.
OnCall = Callable[[CallLine, How, datetime], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """The two clocks: one only counts seconds, the other tells the time."""

    steady: Callable[[], float] = time.monotonic
    wall: Callable[[], datetime] = lambda: datetime.now(UTC)


class WindowClosed(SystemExit):
    """Somebody closed the window: an honest end."""


class Display:
    """One wall."""

    def __init__(
        self,
        settings: Settings,
        hub: Hub,
        *,
        clocks: Clocks | None = None,
        on_call: tuple[OnCall, ...] = (),
        speech: Speaking | None = None,
    ) -> None:
        """`on_call` hears each call besides the ledger; without `speech` the wall is silent."""
        self.background = Background()
        self.memory = Memory()
        self._clocks = clocks or Clocks()
        self.fitting = Fitting(settings)
        self._told = Told(settings.state_dir)
        self._speech = speech or Silence()
        ledger = Ledger(settings.announcements)
        hearers = (ledger, self._told, self._speech.hear)
        self._on_call: tuple[OnCall, ...] = (*hearers, *on_call)
        self._stirred = threading.Event()
        self._board = Follower(
            hub, "/views/board", BoardView, wake=self._stirred.set, clock=self._clocks.steady
        )
        self._mirror = Mirror(hub, wake=self._stirred.set)
        self._health = HealthLine(hub)
        self._posters = Posters(
            hub, settings.state_dir, wake=self._stirred.set, clock=self._clocks.steady
        )
        self._power = Power(settings.power)
        self._device = settings.device
        self._seen: BoardView | None = None
        self._picture_due = False
        self._pictured_s = float("-inf")
        for part in (self._board, self._mirror, self._health, self._posters, self._speech):
            part.start(self.background)

    def turn(self, timeout_s: float) -> None:
        """Wait for news, at most so long, and bring the wall up to date."""
        self._stirred.wait(min(timeout_s, FRAME_S) if self._moves() else timeout_s)
        self._stirred.clear()
        if self.fitting.screen.closed():
            raise WindowClosed(0)
        sight = self.look()
        self.draw(sight)
        health = self._speech.turn(sight.view, sight.moment)
        self._health.tell(health, self._board.connections)
        self._be_looked_at(sight)

    def close(self) -> None:
        """Let go of the screen and the loudspeaker."""
        self._posters.stop()
        self.fitting.screen.close()
        self._speech.close()

    def _moves(self) -> bool:
        return moving(self._since_s(self._clocks.steady()))

    def _since_s(self, clock_s: float) -> float | None:
        staged = announce.last_staged(self.memory)
        return clock_s - staged.at_s if staged else None

    def _take_in(self, view: BoardView, moment: Moment, silent_s: float) -> None:
        if self._seen is None:
            self.memory = replace(self.memory, told_to=self._told.resume(view))
        if view is not self._seen:
            self._seen = view
            self.memory, late = announce.see(self.memory, view, moment)
            for call in late:
                self._tell(call, "shown", moment)
        self.memory = announce.hear(self.memory, moment, silent_s)

    def _call_next(self, moment: Moment) -> None:
        self.memory, call = announce.advance(self.memory, moment)
        if call is not None:
            self._tell(call, "announced", moment)

    def _tell(self, call: CallLine, how: How, moment: Moment) -> None:
        for hears in self._on_call:
            hears(call, how, moment.wall)

    def look(self) -> Sight:
        """Take in what the hub said, and call whoever is next."""
        # The order matters: the silence first, then the board, so that a board that comes in
        # between is judged by the gap before it (see announce.see).
        silent_s = self._board.silent_s
        whole = self._board.view
        view = self.fitting.zone(whole) if whole is not None else None
        moment = Moment(wall=self._clocks.wall(), clock_s=self._clocks.steady())
        if view is not None:
            self._take_in(view, moment, silent_s)
        self._call_next(moment)
        told = self._posters.look(view, self._device, moment.wall) if view is not None else ()
        return Sight(
            view=view,
            memory=self.memory,
            moment=moment,
            silent_s=silent_s,
            told=told,
            posters=self._posters.any,
        )

    def draw(self, sight: Sight) -> list[Box]:
        """Bring the screen up to date; the boxes that changed."""
        fitting, clock_s = self.fitting, sight.moment.clock_s
        lit = not self._sleeps(sight)
        changed = self._draw_lit(sight) if lit else fitting.wall.go_dark()
        fitting.screen.show(changed, offset(fitting.panel, clock_s))
        self._power.switch(on=lit)
        self._picture_due = self._picture_due or bool(changed)
        return changed

    def _sleeps(self, sight: Sight) -> bool:
        """Nobody is there, and nobody was called a moment ago."""
        if sight.view is None or announce.fresh(sight.memory, sight.moment):
            return False
        zone = sight.voice.timezone
        return dark(sight.view, self.fitting.line, sight.moment.wall, zone)

    def _draw_lit(self, sight: Sight) -> list[Box]:
        fitting = self.fitting
        layout = fitting.layout(sight)
        since_s = self._since_s(sight.moment.clock_s)
        motion = Motion(white=pulse(since_s), slide=slide(since_s))
        words = compose(sight, layout, fitting.ruler)
        place = layout.sides.media if layout.sides else None
        picture = self._posters.picture(place.size if place else None)
        return fitting.wall.draw(words, layout, motion, picture)

    def _be_looked_at(self, sight: Sight) -> None:
        if self._mirror.newly_watched():
            self._picture_due, self._pictured_s = True, float("-inf")
        clock_s = sight.moment.clock_s
        if not self._picture_due or not self._mirror.watched:
            return
        if clock_s - self._pictured_s < PICTURE_S:
            return
        self._picture_due, self._pictured_s = False, clock_s
        screen, panel = self.fitting.screen, self.fitting.panel
        picture = showing(screen.surface, panel, self.memory, stale=sight.stale)
        self._mirror.offer(picture)
