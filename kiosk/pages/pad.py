"""Keys on the glass for a code, a telephone number or a PIN, as large as there is room for."""

import string
from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.contract.look import AMBER, TARGET_MM, WHITE
from kiosk.boxes import Box, Page
from kiosk.frame import Button, between, bottom_row, button, header, row_width
from kiosk.pages.cards import turning
from kiosk.sheet import Sheet
from kiosk.wrap import line_height

DIGITS = "1234567890"
SIGNS = DIGITS + string.ascii_uppercase


@dataclass(frozen=True, slots=True, kw_only=True)
class Typing:
    """What is typed on which keys. `hidden`: nobody reads it over a shoulder."""

    screen: str
    typed: str
    keys: str = SIGNS
    page: int = 0
    hidden: bool = False


def pad(sheet: Sheet, typing: Typing) -> Page:
    """What was typed so far, the keys, and one amber button to go on."""
    title = f"{typing.screen}.title"
    body = header(sheet, sheet.say(title), sheet.say_second(title))
    panel = sheet.panel
    low = body.height < panel.px(110)
    above = 0 if low else panel.step(16, 34) + panel.gap
    room = body.at(above, body.height - above - panel.bar - panel.gap)
    grid = _Grid(sheet, typing.keys, room)
    left = [
        Button(name="back", label=sheet.say("back"), sign="back"),
        *turning(sheet, typing.page, grid.pages),
    ]
    right = [
        Button(name="erase", label=sheet.say("pad.erase"), sign="erase"),
        Button(name="enter", label=sheet.say("pad.enter"), sign="check", fill=AMBER),
    ]
    if low or row_width(sheet, [*left, *right]) > body.width:
        left, right = _signs(left), _signs(right)
    bottom_row(sheet, body, left, right=right)
    shown = between(sheet, body, left, right) if low else body.at(0, above - panel.gap)
    _typed(sheet, typing, shown)
    grid.put(typing.page)
    return sheet.page(typing.screen)


def _signs(buttons: Sequence[Button]) -> list[Button]:
    return [replace(one, bare=True) for one in buttons]


def _typed(sheet: Sheet, typing: Typing, box: Box) -> None:
    """White, like paper; empty, it says what is wanted where there is room."""
    panel = sheet.panel
    box = box.without_right(panel.gap) if box.height <= panel.bar else box
    sheet.card(box, WHITE)
    inner = box.inset(panel.step(2, 6))
    if not typing.typed:
        hint = sheet.say(f"{typing.screen}.hint")
        lines = sheet.lines(hint, "medium", panel.text, inner.width)
        fits = line_height(panel.text) * len(lines) <= inner.height
        wide = max((sheet.width(one, "medium", panel.text) for one in lines), default=0)
        if fits and wide <= inner.width:
            sheet.stack(lines, replace(sheet.like(WHITE), box=inner))
        return
    said = "●" * len(typing.typed) if typing.hidden else typing.typed
    size = next((one for one in _sizes(sheet) if _wide(sheet, said, one) <= inner.width), 0)
    size = size or panel.text
    while _wide(sheet, said, size) > inner.width:
        # The newest signs are those that somebody looks at.
        said = said[1:]
    loud = replace(sheet.like(WHITE, size=size, weight="bold"), box=inner, align="centre")
    sheet.put(said, inner.middle(inner.width, line_height(size)), loud)


def _sizes(sheet: Sheet) -> Sequence[int]:
    panel = sheet.panel
    return (panel.title, panel.name, panel.text)


def _wide(sheet: Sheet, said: str, size: int) -> int:
    return sheet.width(said, "bold", size)


class _Grid:
    """Square keys in rows; what finds no room stands on the next page."""

    def __init__(self, sheet: Sheet, keys: str, room: Box) -> None:
        self._sheet, self._keys, self._room = sheet, keys, room
        panel = sheet.panel
        gap, least = panel.gap, panel.px(TARGET_MM)
        most = panel.step(20, 38)
        side = next((one for one in range(most, least, -2) if self._held(one) >= len(keys)), least)
        self._side, self._gap = side, gap
        self._columns = max((room.width + gap) // (side + gap), 1)
        self._rows = max((room.height + gap) // (side + gap), 1)

    def _held(self, side: int) -> int:
        gap = self._sheet.panel.gap
        across = (self._room.width + gap) // (side + gap)
        return int(across * ((self._room.height + gap) // (side + gap)))

    @property
    def pages(self) -> int:
        """How many pages of keys there are."""
        return -(-len(self._keys) // (self._columns * self._rows))

    def put(self, page: int) -> None:
        """The keys of a page, in the middle of the room."""
        count = self._columns * self._rows
        first = min(page, self.pages - 1) * count
        keys = self._keys[first : first + count]
        columns = min(self._columns, _even(len(keys), self._columns, self._rows))
        step = self._side + self._gap
        width = columns * step - self._gap
        rows = -(-len(keys) // columns)
        left = self._room.x + (self._room.width - width) // 2
        top = self._room.y + (self._room.height - (rows * step - self._gap)) // 2
        for index, key in enumerate(keys):
            row, column = divmod(index, columns)
            box = Box(left + column * step, top + row * step, self._side, self._side)
            one = Button(name=f"key:{key}", label=key, large=True)
            button(self._sheet, one, box)


def _even(keys: int, columns: int, rows: int) -> int:
    """As few columns as fill the rows: digits stand like those of a telephone."""
    return next((n for n in range(3, columns) if -(-keys // n) <= rows), columns)
