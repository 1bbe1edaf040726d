"""Pictures of the kiosk's screens without a kiosk: for the manual and for looking at them."""

from dataclasses import replace

import pygame

from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.modes import NONE, Modes
from kiosk.panel import Panel
from kiosk.sample import sample_states

DEFAULT_PANEL = Panel()


def screens() -> tuple[str, ...]:
    """The names of all screens that can be pictured."""
    return tuple(sample_states())


def render(
    screen: str,
    language: str = "zh-Hant",
    panel: Panel = DEFAULT_PANEL,
    *,
    services: int = 5,
    modes: Modes = NONE,
    pen: Pen | None = None,
) -> pygame.Surface:
    """One screen of the invented hall. Raises KeyError for a screen that does not exist.

    A `pen` that is handed in keeps its fonts for the next picture.
    """
    pygame.font.init()
    state = replace(sample_states(services, language)[screen], language=language, modes=modes)
    pen = pen or Pen()
    surface = pygame.Surface((panel.width_px, panel.height_px))
    pen.draw(surface, layout(state, panel, pen.measure))
    return surface
