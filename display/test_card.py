"""`quhao-display --test-card`: whether panel, cable and hall.toml agree, before anybody waits.

The frame must be seen on all four sides, the bar be 100 mm long and the digits as high as they say;
the clock must run. It asks the hub what hall.toml says of this wall, and shows the card without it.
"""

import threading
from datetime import UTC, datetime

import pygame

from api.client.background import Background
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.look import AMBER, BRICK, CREAM, INK, JADE, MINT, MIST, SKY, WHITE
from api.contract.phrases import FALLBACK, phrase
from api.contract.views import BoardView, ScreenLine
from api.screen import icons
from api.screen.paint import Box, Fonts, Painter, Style
from display.panel import Measures, Panel, measures
from display.place import panel_of, screen_of
from display.screen import Screen
from display.service import WindowClosed
from display.settings import Settings

BAR_MM = 100
_COLOURS = (AMBER, MINT, JADE, BRICK, SKY, MIST, CREAM, WHITE)


class TestCard:
    """A service that shows the card until it is told to end."""

    # It is no test, whatever pytest thinks of its name.
    __test__ = False

    def __init__(self, settings: Settings, hub: Hub) -> None:
        self.background = Background()
        self._wait = threading.Event()
        self._device = settings.device
        self._panel = panel_of(_asked(hub, settings.device), settings.wished)
        self._fonts = Fonts()
        self._screen = Screen(
            self._panel,
            window=settings.window,
            virtual=settings.virtual,
            output=settings.output,
        )

    def turn(self, timeout_s: float) -> None:
        """Draw it anew, with the clock of now."""
        if self._screen.closed():
            raise WindowClosed(0)
        surface = self._screen.surface
        card(Painter(surface, self._fonts), self._panel, self._device, datetime.now(UTC))
        self._screen.show([surface.get_rect()])
        self._wait.wait(timeout_s)

    def close(self) -> None:
        """Let go of the screen."""
        self._screen.close()


def card(painter: Painter, panel: Panel, device: str, now: datetime) -> None:
    """The whole card."""
    lengths, whole = measures(panel), painter.surface.get_rect()
    painter.panel(whole, INK)
    painter.outline(whole, AMBER, width=max(lengths.line, 2))
    inner = whole.inflate(-2 * lengths.margin, -2 * lengths.margin)
    _head(painter, panel, device, now, inner)
    top = inner.top + lengths.large * 3
    digits = Box(inner.left, top, inner.width, round(panel.least_em_px * 1.2))
    _digits(painter, panel, digits, lengths)
    below = Box(inner.left, digits.bottom + lengths.gap, inner.width, lengths.middle * 2)
    painter.text(_say("card_digits", mm=round(panel.digit_mm)), below, _words(lengths))
    _bar(painter, panel, below.move(0, below.height), lengths)
    _colours(painter, Box(inner.left, inner.bottom - lengths.large, inner.width, lengths.large))


def _head(painter: Painter, panel: Panel, device: str, now: datetime, inner: Box) -> None:
    lengths = measures(panel)
    line = Box(inner.left, inner.top, inner.width, lengths.large)
    large = Style(size_px=lengths.large, colour=WHITE, weight="bold")
    clock = painter.text(now.astimezone().strftime("%H:%M:%S"), line, large, align="right")
    title = Box(line.left, line.top, clock.left - line.left - lengths.gap, line.height)
    painter.text(_say("card_title"), title, large)
    facts = _say(
        "card_panel",
        device=device,
        px=f"{panel.width_px} × {panel.height_px}",
        mm=f"{panel.width_mm:.0f} × {panel.height_mm:.0f}",
        seat=f"{panel.seat_m:g}",
    )
    painter.text(facts, line.move(0, lengths.large * 3 // 2), _words(lengths))


def _digits(painter: Painter, panel: Panel, box: Box, lengths: Measures) -> None:
    """A call as small as it may ever be, between the two lines that its height is measured by."""
    giant = Style(size_px=panel.least_em_px, colour=AMBER, weight="black")
    number = painter.ink("147", box, giant, align="left")
    arrow = Box(number.right + lengths.gap * 3, 0, lengths.large * 2, lengths.large)
    arrow.centery = number.centery
    icons.arrow(painter.surface, arrow, MIST)
    counter = Box(arrow.right + lengths.gap * 3, box.top, box.right - arrow.right, box.height)
    painter.ink("4", counter, giant, align="left")
    for y in (number.top, number.bottom - 1):
        pygame.draw.line(painter.surface, MIST, (box.left, y), (box.right, y))


def _bar(painter: Painter, panel: Panel, box: Box, lengths: Measures) -> None:
    long = round(BAR_MM * panel.px_per_mm)
    bar = Box(box.left, box.centery, min(long, box.width), lengths.gap)
    painter.panel(bar, WHITE)
    for x in (bar.left, bar.right - lengths.line):
        painter.panel(Box(x, bar.top - lengths.gap, lengths.line, bar.height * 3), WHITE)
    said = Box(box.left, bar.bottom + lengths.gap, box.width, lengths.middle * 3 // 2)
    painter.text(_say("card_bar", mm=BAR_MM), said, _words(lengths))


def _colours(painter: Painter, box: Box) -> None:
    wide = box.width // len(_COLOURS)
    for place, colour in enumerate(_COLOURS):
        painter.panel(Box(box.left + place * wide, box.top, wide, box.height), colour)


def _words(lengths: Measures) -> Style:
    return Style(size_px=lengths.middle, colour=WHITE)


def _say(key: str, /, **values: object) -> str:
    return phrase(FALLBACK, f"wall.{key}", **values)


def _asked(hub: Hub, device: str) -> ScreenLine | None:
    """What hall.toml says, None if nobody answers: the card is for such a morning."""
    try:
        return screen_of(hub.get("/views/board", BoardView), device)
    except (HubLost, HubRefused):
        return None
