"""The wall in every state, drawn without a screen and without a hub."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

import pygame

from api.contract.views import BoardView
from api.screen.paint import Fonts
from display import announce, playlist, sample
from display.announce import Memory, Moment
from display.compose import compose, need_of
from display.draw import Motion, Wall, ruler_of
from display.layout import arrange
from display.motion import pulse, slide
from display.panel import Panel
from display.poster import poster
from display.sight import Sight

# All pages and lines begin anew here, so that pictures do not depend on the hour.
_ROUND_S = 8.0 * 9.0 * 5.0
UPRIGHT = Panel(width_px=1080, height_px=1920, width_mm=680.0, height_mm=1210.0, seat_m=5.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A state of the wall: a board, how long the hub was silent, how long ago the call came."""

    board: BoardView | None
    silent_s: float = 1.0
    since_call_s: float = 30.0
    clock_s: float = 0.0
    poster: bool = False


SCENES: Mapping[str, Scene] = {
    "busy": Scene(board=sample.busy()),
    "pulse": Scene(board=sample.busy(), since_call_s=0.5),
    "slide": Scene(board=sample.busy(), since_call_s=0.1),
    "first-call": Scene(board=sample.first_call()),
    "early": Scene(board=sample.early()),
    "paused": Scene(board=sample.paused()),
    "crowded": Scene(board=sample.crowded()),
    "notices": Scene(board=sample.notices()),
    "poster": Scene(board=sample.busy(), poster=True),
    "extended": Scene(board=sample.extended()),
    "closed": Scene(board=sample.closed()),
    "stale": Scene(board=sample.paused(), silent_s=135.0),
    "starting": Scene(board=None),
    "fault": Scene(board=None, silent_s=30.0),
}


def render(name: str, panel: Panel | None = None) -> pygame.Surface:
    """One of SCENES on a panel; "portrait" is the busy hall on an upright one."""
    upright = name == "portrait"
    return draw(SCENES["busy" if upright else name], panel or (UPRIGHT if upright else Panel()))[0]


def draw(scene: Scene, panel: Panel, *, columns: int = 2) -> tuple[pygame.Surface, list[str]]:
    """The picture of a scene, and the words that did not fit; one column shows calls only."""
    fonts = Fonts()
    surface = pygame.Surface((panel.width_px, panel.height_px))
    wall = Wall(surface, fonts)
    ruler = ruler_of(fonts)
    sight = sight_of(scene)
    layout = arrange(panel, need_of(sight, columns), ruler)
    staged = announce.last_staged(sight.memory)
    since_s = sight.moment.clock_s - staged.at_s if staged else None
    motion = Motion(white=pulse(since_s), slide=slide(since_s))
    place = layout.sides.media if layout.sides else None
    picture = poster(place.size) if place else None
    wall.draw(compose(sight, layout, ruler), layout, motion, picture)
    return surface, wall.overflows


def sight_of(scene: Scene) -> Sight:
    """As if the wall had seen all but the newest call long ago, and announced that one."""
    moment = Moment(wall=sample.NOW, clock_s=1000 * _ROUND_S + scene.clock_s)
    memory = Memory()
    if scene.board is not None:
        called = Moment(
            wall=sample.NOW - timedelta(seconds=1), clock_s=moment.clock_s - scene.since_call_s
        )
        memory, _ = announce.see(memory, scene.board, called)
        if scene.board.state != "closed":
            memory, _ = announce.advance(memory, called)
    told = playlist.standing(scene.board, "", sample.NOW) if scene.board is not None else ()
    return Sight(
        view=scene.board,
        memory=memory,
        moment=moment,
        silent_s=scene.silent_s,
        told=tuple(one for one in told if not one.file),
        posters=scene.poster,
    )
