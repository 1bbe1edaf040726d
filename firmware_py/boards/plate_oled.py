"""The 崗位牌 on a small OLED; the only file that knows luma. It knows no queue.

The chips of these displays (SSD1306 and its kin) burn in within months: the picture moves by a
pixel every minute, which nobody sees.
"""

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

from luma.core.error import DeviceNotFoundError
from luma.core.interface.serial import i2c
from luma.oled import device as chips
from PIL import Image, ImageDraw, ImageFont

from api.client.background import Background
from api.client.edge import Edge
from api.contract.look import family, font_file
from firmware_py.plate import DARK, PlateText
from firmware_py.wiring import Plate

AGAIN_S = 5.0
MOVES_EVERY_S = 60.0
Moved = tuple[int, int]
MOVES: tuple[Moved, ...] = ((0, 0), (1, 0), (1, 1), (0, 1))


class Screen(Protocol):
    """A display of one colour, as luma has it."""

    size: tuple[int, int]

    def display(self, image: Image.Image) -> None:
        """Show a picture of mode "1" and of just this size."""


def screen_of(plate: Plate) -> Screen:
    """The display on its bus. Raises OSError or luma's DeviceNotFoundError where there is none."""
    chip: Any = getattr(chips, plate.chip)
    found: Screen = chip(
        i2c(port=plate.bus, address=plate.address), width=plate.width, height=plate.height
    )
    return found


def picture(text: PlateText, size: tuple[int, int], moved: Moved = (0, 0)) -> Image.Image:
    """The plate drawn: the title in the upper two fifths, lines below, each as large as fits."""
    image = Image.new("1", size)
    draw = ImageDraw.Draw(image)
    width, height = size[0] - 2, size[1] - 2
    title = height * 2 // 5 if text.lines else height
    _write(draw, text.title, (moved[0], moved[1], width, title), "bold")
    step = (height - title) // max(1, len(text.lines))
    for at, line in enumerate(text.lines):
        _write(draw, line, (moved[0], moved[1] + title + at * step, width, step), "medium")
    return image


def _write(
    draw: ImageDraw.ImageDraw, words: str, box: tuple[int, int, int, int], weight: Any
) -> None:
    left, top, width, height = box
    for size in range(height, 5, -1):
        font = ImageFont.truetype(font_file(weight, family(words)), size)
        x0, y0, x1, y1 = draw.textbbox((0, 0), words, font=font)
        if x1 - x0 <= width and y1 - y0 <= height - 1:
            middle = top + (height - (y1 - y0)) // 2
            draw.text((left - x0 + (width - (x1 - x0)) // 2, middle - y0), words, fill=1, font=font)
            return


class OledPlate:
    """Keeps a plate's display showing the newest text, from a thread of its own."""

    def __init__(
        self,
        plate: Plate,
        opened: Callable[[Plate], Screen] = screen_of,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._plate, self._open, self._clock = plate, opened, clock
        self._changed = threading.Condition()
        self._wanted: PlateText = DARK
        self._edge = Edge(f"plate {plate.chip}", (OSError, DeviceNotFoundError))

    @property
    def well(self) -> bool:
        """Whether the display takes pictures."""
        return self._edge.well

    def start(self, background: Background) -> None:
        """Begin to draw."""
        background.start("plate", lambda: self._for_ever(background.stopping))

    def show(self, text: PlateText) -> None:
        """Show `text` from now on."""
        with self._changed:
            if text != self._wanted:
                self._wanted = text
                self._changed.notify()

    def _for_ever(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            with self._edge:
                self._session(self._open(self._plate), stopping)
            stopping.wait(AGAIN_S)

    def _session(self, screen: Screen, stopping: threading.Event) -> None:
        while not stopping.is_set():
            text = self._wanted
            moved = MOVES[int(self._clock() // MOVES_EVERY_S) % len(MOVES)]
            screen.display(picture(text, screen.size, moved))
            self._edge.heal()
            with self._changed:
                if self._wanted == text and not stopping.is_set():
                    self._changed.wait(MOVES_EVERY_S)
        screen.display(picture(DARK, screen.size))
