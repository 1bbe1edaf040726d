"""The hardware at a counter, a file per kind of board; each the only one that knows its library."""

from dataclasses import dataclass
from typing import Protocol

from api.client.background import Background
from firmware_py.boards.led import Led
from firmware_py.boards.panel import Panel
from firmware_py.plate import PlateText


class PlateBoard(Protocol):
    """A 崗位牌. `show` MUST NOT block."""

    @property
    def well(self) -> bool:
        """Whether it can be reached."""

    def start(self, background: Background) -> None:
        """Begin to draw."""

    def show(self, text: PlateText) -> None:
        """Show `text` from now on."""


class NoPlate:
    """A window whose plate, if any, is of paper."""

    well = True

    def start(self, background: Background) -> None:
        """Nothing to draw on."""

    def show(self, text: PlateText) -> None:
        """Nobody reads it here."""


@dataclass(frozen=True, slots=True)
class Boards:
    """What one counter has."""

    panel: Panel
    led: Led
    plate: PlateBoard

    def start(self, background: Background) -> None:
        """Begin to hear and to show."""
        for part in (self.panel.box, self.led, self.plate):
            part.start(background)

    def close(self) -> None:
        """Sign lit, LED dark; the plate goes dark with its background."""
        self.panel.close()
        self.led.close()
