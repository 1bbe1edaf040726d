"""The kiosk's picture for whoever watches from afar: a small PNG and the targets on it."""

import base64
import io

import pygame

from api.contract.mirror import Showing, Target
from kiosk.boxes import Page

LONG_SIDE_PX = 960


def showing(page: Page, surface: pygame.Surface) -> Showing:
    """What is on the glass now; targets and sizes in the panel's own pixels."""
    width, height = surface.get_size()
    share = min(LONG_SIDE_PX / max(width, height), 1.0)
    small = pygame.transform.smoothscale(surface, (int(width * share), int(height * share)))
    file = io.BytesIO()
    pygame.image.save(small, file, "screen.png")
    return Showing(
        screen=page.screen,
        picture=base64.b64encode(file.getvalue()).decode("ascii"),
        width=width,
        height=height,
        targets=tuple(
            Target(
                name=one.name,
                label=one.label,
                x=one.box.x,
                y=one.box.y,
                width=one.box.width,
                height=one.box.height,
            )
            for one in page.touchables
        ),
    )
