"""A line with LED boards on it, kept showing the newest texts for ever. It knows no protocol.

What a board shows is sent again every second, so that a board that was without power, or a line
that lost a byte, is right again by itself; a line that is lost is opened again.
"""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from api.client.background import Background
from api.client.edge import Edge

AGAIN_S = 1.0
FIRST_WAIT_S = 0.2
LONGEST_WAIT_S = 5.0
CLOSE_LIMIT_S = 1.5


class Port(Protocol):
    """An open line."""

    def put(self, place: int, text: str) -> bool:
        """Whether the board at this place took the text. Raises a known fault with the line."""


Open = Callable[[], AbstractContextManager[Port]]


class Line:
    """One thread for one line; `known` are the faults by which `opened` says the line is lost."""

    def __init__(
        self,
        name: str,
        opened: Open,
        known: tuple[type[Exception], ...],
        *,
        again_s: float = AGAIN_S,
    ) -> None:
        self._name, self._open, self._again_s = name, opened, again_s
        self._edge = Edge(f"led {name}", known)
        self._leds: list[LineLed] = []
        self._changed = threading.Condition()
        self._dark, self._started = threading.Event(), False

    def led(self) -> "LineLed":
        """The next board on this line, at the next place."""
        led = LineLed(self)
        self._leds.append(led)
        return led

    @property
    def well(self) -> bool:
        """Whether the line takes bytes."""
        return self._edge.well

    def start(self, background: Background) -> None:
        """Begin to write, once for all boards."""
        if not self._started:
            self._started = True
            background.start(f"led {self._name}", lambda: self._for_ever(background.stopping))

    def stir(self) -> None:
        """Some text is new."""
        with self._changed:
            self._changed.notify()

    def close(self) -> None:
        """Wait, but not long, for the thread to make the boards dark; its background ends it.

        A board whose line is lost stays as it is: nobody can reach it.
        """
        self.stir()
        if self._started:
            self._dark.wait(CLOSE_LIMIT_S)

    def _for_ever(self, stopping: threading.Event) -> None:
        wait_s = FIRST_WAIT_S
        while not stopping.is_set():
            with self._edge:
                self._session(stopping)
                break
            reached = any(led.shown is not None for led in self._leds)
            wait_s = FIRST_WAIT_S if reached else min(wait_s * 2, LONGEST_WAIT_S)
            for led in self._leds:
                led.shown = None
            stopping.wait(wait_s)
        self._dark.set()

    def _session(self, stopping: threading.Event) -> None:
        with self._open() as port:
            while not stopping.is_set():
                for place, led in enumerate(self._leds):
                    led.give(port, place, led.wanted)
                self._edge.heal()
                with self._changed:
                    if not self._news() and not stopping.is_set():
                        self._changed.wait(self._again_s)
            for place, led in enumerate(self._leds):
                led.give(port, place, "")

    def _news(self) -> bool:
        return any(led.shown is not None and led.shown != led.wanted for led in self._leds)


class LineLed:
    """One board on a line."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.wanted = ""
        self.shown: str | None = None
        self._silent = False

    @property
    def well(self) -> bool:
        """Whether the line takes bytes, and the board did not leave its own unanswered."""
        return self._line.well and not self._silent

    def start(self, background: Background) -> None:
        """Begin to write."""
        self._line.start(background)

    def show(self, text: str) -> None:
        """Show `text` from now on."""
        if text != self.wanted:
            self.wanted = text
            self._line.stir()

    def give(self, port: Port, place: int, text: str) -> None:
        """The line's own thread writes `text`. Raises a known fault with the line."""
        self._silent = not port.put(place, text)
        self.shown = None if self._silent else text

    def close(self) -> None:
        """Go dark with the whole line."""
        self._line.close()
