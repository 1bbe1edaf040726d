"""A USB keypad as a counter's buttons, read as Linux writes it. It knows no queue.

Key events are `struct input_event` of include/uapi/linux/input.h: two longs of time, a type, a code
and a value (1 down, 0 up, 2 held). The keypad is taken for us alone (EVIOCGRAB), or its keys would
be typed into whatever else runs on the machine. Our own few lines, because the library that does
this has no wheel for the Pi, whose hall has no compiler.
"""

import fcntl
import os
import select
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from api.client.background import Background
from api.client.edge import Edge
from firmware_py.boards.panel import OnEdge
from firmware_py.messages import Button
from firmware_py.wiring import KEYS, Keypad

EVENT = struct.Struct("llHHi")
EV_KEY, UP, DOWN = 1, 0, 1
EVIOCGRAB = 0x40044590

LOOK_S = 0.5
AGAIN_S = 1.0


def edges(data: bytes, keys: dict[int, Button]) -> Iterator[tuple[Button, bool]]:
    """The edges (button, down) in whole events; repeats of a held key and other keys are none."""
    for _, _, kind, code, value in EVENT.iter_unpack(data):
        if kind == EV_KEY and code in keys and value in (UP, DOWN):
            yield keys[code], value == DOWN


def grabbed(device: int) -> None:
    """Take the keypad for this process alone. Raises OSError if it is none."""
    fcntl.ioctl(device, EVIOCGRAB, 1)


class KeypadBox:
    """A keypad, opened again by its stable name for ever (F:R7)."""

    def __init__(self, keypad: Keypad, *, grab: Callable[[int], None] = grabbed) -> None:
        """`grab` takes the open device for us alone."""
        self._path: Path = keypad.path
        self._keys: dict[int, Button] = {
            KEYS[keypad.next]: "next",
            KEYS[keypad.recall]: "recall",
            KEYS[keypad.pause]: "pause",
        }
        self._grab = grab
        self._edge = Edge(f"keypad {keypad.path}", (OSError,))
        self._levels: dict[Button, bool] = dict.fromkeys(self._keys.values(), False)
        self._on_edge: OnEdge = lambda _button, _down: None

    @property
    def down(self) -> dict[Button, bool]:
        """The level of each key as last heard; all up while the keypad is gone."""
        return dict(self._levels)

    @property
    def well(self) -> bool:
        """Whether the keypad is there."""
        return self._edge.well

    def listen(self, on_edge: OnEdge) -> None:
        """Every edge goes to `on_edge`, from the keypad's own thread."""
        self._on_edge = on_edge

    def start(self, background: Background) -> None:
        """Begin to read."""
        background.start(f"keypad {self._path}", lambda: self._for_ever(background.stopping))

    def touch(self, button: Button, *, down: bool) -> None:
        """A hand on the page moves a virtual button only; a real keypad has real hands."""

    def _for_ever(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            with self._edge:
                self._session(stopping)
            for button, down in self.down.items():
                if down:
                    self._move(button, False)
            stopping.wait(AGAIN_S)

    def _session(self, stopping: threading.Event) -> None:
        device = os.open(self._path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            self._grab(device)
            self._edge.heal()
            while not stopping.is_set():
                ready, _, _ = select.select([device], [], [], LOOK_S)
                if ready:
                    self._hear(os.read(device, EVENT.size * 64))
        finally:
            os.close(device)

    def _hear(self, data: bytes) -> None:
        if not data:
            raise OSError("the keypad is gone")
        for button, down in edges(data[: len(data) // EVENT.size * EVENT.size], self._keys):
            self._move(button, down)

    def _move(self, button: Button, down: bool) -> None:
        self._levels[button] = down
        self._on_edge(button, down)
