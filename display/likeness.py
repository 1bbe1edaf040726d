"""What the wall shows, as a picture for whoever looks from afar. It sends nothing itself."""

import base64
import io

import pygame

from api.contract.mirror import Showing
from display.announce import Memory, big
from display.panel import Panel

# Enough to read on a laptop, small enough for a Pi to send twice a second.
LONG_SIDE_PX = 960


def showing(surface: pygame.Surface, panel: Panel, memory: Memory, *, stale: bool) -> Showing:
    """The screen, scaled down, with the facts that a test or a person may ask about."""
    call = big(memory)
    last = memory.staged[0].call.id if memory.staged else None
    return Showing(
        screen="stale" if stale else "board",
        picture=_png(surface),
        width=panel.width_px,
        height=panel.height_px,
        facts={
            "announced": last,
            "number": call.number if call else None,
            "counter": call.counter if call else None,
            "stale": stale,
            "calls": memory.announced,
        },
    )


def _png(surface: pygame.Surface) -> str:
    wide, high = surface.get_size()
    share = min(LONG_SIDE_PX / max(wide, high), 1.0)
    if share < 1.0:
        surface = pygame.transform.smoothscale(surface, (round(wide * share), round(high * share)))
    file = io.BytesIO()
    pygame.image.save(surface, file, "wall.png")
    return base64.b64encode(file.getvalue()).decode("ascii")
