"""The only file that opens the screen. It shows what was drawn and knows not what."""

import os
from collections.abc import Sequence

import pygame

from api.contract.look import INK
from api.contract.phrases import FALLBACK, phrase
from api.screen.paint import Box
from display.panel import Panel
from display.shift import Offset


class Screen:
    """A surface the size of the panel; on the wall, in a window, or nowhere at all."""

    def __init__(
        self, panel: Panel, *, window: bool = False, virtual: bool = False, output: int = 0
    ) -> None:
        """On the wall at the `output` of that place, counted from 0."""
        if virtual:
            os.environ["SDL_VIDEODRIVER"] = "dummy"
        # The wall has no voice of its own here; leave the loudspeaker to whoever speaks.
        pygame.display.init()
        self._flags = 0 if window or virtual else pygame.FULLSCREEN | pygame.SCALED
        # One that is not plugged in yet must not keep the wall from starting on the first.
        self._output = output if 0 <= output < pygame.display.get_num_displays() else 0
        self._offset: Offset = (0, 0)
        self._open(panel)
        pygame.display.set_caption(phrase(FALLBACK, "wall.name"))
        pygame.mouse.set_visible(window)

    def resize(self, panel: Panel) -> None:
        """Another panel: what was drawn is gone."""
        if self.surface.get_size() != (panel.width_px, panel.height_px):
            self._open(panel)

    def _open(self, panel: Panel) -> None:
        size = (panel.width_px, panel.height_px)
        self._panel = pygame.display.set_mode(size, self._flags, display=self._output)
        # What is drawn on; it comes before the eyes shifted by a few pixels.
        self.surface = pygame.Surface(self._panel.get_size()).convert()

    def show(self, boxes: Sequence[Box], offset: Offset = (0, 0)) -> None:
        """Bring what was drawn in these boxes before the eyes; all of it at another offset."""
        if offset != self._offset:
            self._offset = offset
            self._panel.fill(INK)
            boxes = [self.surface.get_rect()]
        for box in boxes:
            self._panel.blit(self.surface, box.move(offset), box)
        if boxes:
            whole = self._panel.get_rect()
            pygame.display.update([box.inflate(16, 16).clip(whole) for box in boxes])

    def closed(self) -> bool:
        """Whether somebody closed the window; also keeps the window system content."""
        return any(event.type == pygame.QUIT for event in pygame.event.get())

    def close(self) -> None:
        """Let go of the screen."""
        pygame.display.quit()
