"""The screen and the fingers through pygame: the only file that opens a display."""

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import pygame

from api.contract.phrases import FALLBACK, phrase
from kiosk.keys import Key, Keys
from kiosk.panel import Panel
from kiosk.scanner.keys import ENTER


@dataclass(frozen=True, slots=True)
class Finger:
    """One movement of one finger, in the panel's pixels."""

    kind: Literal["down", "move", "up"]
    finger: int
    at: tuple[int, int]


# How often the fingers are looked for.
LOOK_S = 0.02
_KINDS: dict[int, Literal["down", "move", "up"]] = {
    pygame.FINGERDOWN: "down",
    pygame.FINGERMOTION: "move",
    pygame.FINGERUP: "up",
}


_KEYS = (pygame.TEXTINPUT, pygame.KEYDOWN)


class Window:
    """The panel. Only finger events count, so that one touch can never be two (libraries §2)."""

    def __init__(self, panel: Panel, keys: Keys, *, framed: bool, virtual: bool) -> None:
        self._panel, self._keys = panel, keys
        if virtual:
            os.environ["SDL_VIDEODRIVER"] = "dummy"
        # A mouse becomes a finger, and a finger never a mouse: one way in for every pointer.
        os.environ["SDL_MOUSE_TOUCH_EVENTS"] = "1"
        os.environ["SDL_TOUCH_MOUSE_EVENTS"] = "0"
        pygame.display.init()
        pygame.font.init()
        size = (panel.width_px, panel.height_px)
        flags = 0 if framed or virtual else pygame.FULLSCREEN
        self.surface = pygame.display.set_mode(size, flags)
        pygame.display.set_caption(phrase(FALLBACK, "stage.kiosk"))
        pygame.mouse.set_visible(framed)
        self._stirred = threading.Event()
        pygame.event.set_blocked(None)
        pygame.event.set_allowed([*_KINDS, *_KEYS, pygame.QUIT, pygame.WINDOWEXPOSED])
        pygame.key.start_text_input()
        self._signs: list[str] = []
        self.exposed = True
        self.closed = False

    def stir(self) -> None:
        """End the wait, from any thread."""
        self._stirred.set()

    def press(self, key: Key) -> None:
        """A key, through the same queue as a real one."""
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=self._keys.code(key)))

    def touch(self, x: int, y: int) -> None:
        """A finger that taps at a pixel, through the same queue as a real one."""
        left, top = x / self._panel.width_px, y / self._panel.height_px
        for kind in (pygame.FINGERDOWN, pygame.FINGERUP):
            event = pygame.event.Event(kind, x=left, y=top, finger_id=0)
            pygame.event.post(event)

    def fingers(self, timeout_s: float) -> Iterator[Finger | Key]:
        """What fingers and keys did; waits at most `timeout_s` for anything to happen."""
        for event in self._events(timeout_s):
            if event.type in _KINDS:
                yield Finger(_KINDS[event.type], event.finger_id, self._pixel(event.x, event.y))
            elif event.type == pygame.KEYDOWN and (key := self._keys.meant(event.key)):
                yield key
            elif event.type in _KEYS:
                self._strike(event)
            elif event.type == pygame.WINDOWEXPOSED:
                self.exposed = True
            elif event.type == pygame.QUIT:
                self.closed = True

    def type(self, sign: str) -> None:
        """A key that is struck, through the same queue as a real one."""
        if sign == ENTER:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN))
        else:
            pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=sign))

    def signs(self) -> list[str]:
        """What was typed since the last call, sign by sign; Enter is ENTER."""
        signs, self._signs = self._signs, []
        return signs

    def _strike(self, event: pygame.Event) -> None:
        if event.type == pygame.TEXTINPUT:
            self._signs += event.text
        elif event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            self._signs.append(ENTER)

    def _events(self, timeout_s: float) -> list[pygame.Event]:
        """SDL's own wait looks a thousand times a second on KMSDRM and without a screen; fifty
        times is soon enough for a finger and costs a Pi next to nothing."""
        until = time.monotonic() + timeout_s
        while not (events := pygame.event.get()):
            rest_s = until - time.monotonic()
            if rest_s <= 0 or self._stirred.wait(min(LOOK_S, rest_s)):
                break
        self._stirred.clear()
        return events

    def show(self, parts: list[pygame.Rect] | None = None) -> None:
        """Bring what was drawn to the glass; only these parts of it, if they are named."""
        if parts is None:
            pygame.display.flip()
        else:
            pygame.display.update(parts)

    def close(self) -> None:
        """Give the display back."""
        pygame.display.quit()

    def _pixel(self, x: float, y: float) -> tuple[int, int]:
        return int(x * self._panel.width_px), int(y * self._panel.height_px)
