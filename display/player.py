"""The picture that is on now: a photograph, or the newest frame of a film, from its own thread.

A file that is missing or broken is said so, and never stops the wall.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pygame
import structlog

from display.film import FilmBroken, fitted, frames

log = structlog.get_logger()

Size = tuple[int, int]

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp"})


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw, at its size. Equal keys are the same picture."""

    key: tuple[str, int]
    surface: pygame.Surface


class Player:
    """One file at a time; `put` another and the one before ends."""

    def __init__(self, *, wake: Callable[[], None], clock: Callable[[], float] = time.monotonic):
        """`wake` is called from the thread with each new frame."""
        self._wake, self._clock = wake, clock
        self._on: tuple[Path, Size] | None = None
        self._stop = threading.Event()
        self.picture: Picture | None = None
        self.ended = False
        self.broken = False

    def put(self, path: Path | None, room: Size, *, again: bool = False) -> None:
        """Show this file as large as fits into `room`, `again` from its beginning; None nothing."""
        wanted = (path, room) if path is not None else None
        if wanted == self._on and not again:
            return
        self.stop()
        self._on, self.picture, self.ended, self.broken = wanted, None, False, False
        if wanted is not None:
            self._stop = threading.Event()
            still = wanted[0].suffix.lower() in _PICTURES
            work = self._photograph if still else self._film
            threading.Thread(
                target=self._guarded, args=(work, *wanted, self._stop), name="media", daemon=True
            ).start()

    def stop(self) -> None:
        """Let the thread end."""
        self._stop.set()

    def _guarded(
        self,
        work: Callable[[Path, Size, threading.Event], None],
        path: Path,
        room: Size,
        stop: threading.Event,
    ) -> None:
        try:
            work(path, room, stop)
        except (OSError, pygame.error, MemoryError) as error:
            if not stop.is_set():
                log.warning("cannot be shown", file=path.name, error=str(error))
                self.broken = True
                self._wake()

    def _photograph(self, path: Path, room: Size, stop: threading.Event) -> None:
        whole = pygame.image.load(path)
        small = pygame.transform.smoothscale(whole.convert_alpha(), fitted(whole.get_size(), room))
        self._show(Picture((path.name, 0), small), stop)

    def _film(self, path: Path, room: Size, stop: threading.Event) -> None:
        began_s = self._clock()
        count = -1
        for count, frame in enumerate(frames(path, room)):
            late_s = self._clock() - began_s - frame.at_s
            if stop.wait(max(-late_s, 0.0)):
                return
            if late_s > 0.2 and count % 8:
                # A machine that is too slow shows fewer frames, not an older film.
                continue
            surface = pygame.image.frombuffer(frame.pixels, frame.size, "RGB")
            self._show(Picture((path.name, count), surface), stop)
        if count < 0:
            raise FilmBroken(f"{path.name} has no frames")
        self.ended = not stop.is_set()
        self._wake()

    def _show(self, picture: Picture, stop: threading.Event) -> None:
        if not stop.is_set():
            self.picture = picture
            self._wake()
