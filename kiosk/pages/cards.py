"""A page of large cards, one of which is meant: a sign, a word, and what it does. No meaning."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.contract.look import WHITE, Colour
from kiosk.boxes import Box, Sign
from kiosk.flow import Block, Flow
from kiosk.frame import Button
from kiosk.sheet import Sheet
from kiosk.wrap import line_height

# A page that lies is at least so wide that two cards side by side have room for their words.
WIDE_MM = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One card. `ticked` is None where nothing is ticked on this page."""

    name: str
    label: str
    under: str = ""
    sign: Sign | None = None
    fill: Colour = WHITE
    ticked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """How the cards stand: in so many columns, with their signs or without, so many in each."""

    columns: int
    signs: bool
    rows: int
    height: int


class Cards:
    """Cards of one height, in one column or two, on as many pages as they need.

    Where there is little room the signs leave first: words say the same.
    """

    def __init__(self, sheet: Sheet, choices: Sequence[Choice], room: Box) -> None:
        """`room` is what the cards may fill."""
        self._sheet, self._choices, self._room = sheet, choices, room
        panel = sheet.panel
        self._pad, self._tick = panel.step(2, 8), panel.step(11, 17)
        forms = [form for form in self._forms() if form.rows]
        whole = [form for form in forms if form.rows * form.columns >= len(choices)]
        last = _Form(columns=1, signs=False, rows=1, height=room.height)
        self._form = next(iter(whole or forms), last)
        self._columns = room.columns(self._form.columns, panel.gap)
        self._size = self._largest()

    @property
    def fits(self) -> bool:
        """Whether all of them stand on one page."""
        return self.pages == 1 and self._form.height <= self._room.height

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(-(-len(self._choices) // self._capacity), 1)

    def put(self, page: int) -> None:
        """The cards of this page, or of the last one if there are not so many."""
        first = min(page, self.pages - 1) * self._capacity
        step = self._form.height + self._sheet.panel.gap
        for index, one in enumerate(self._choices[first : first + self._capacity]):
            column, row = divmod(index, self._form.rows)
            self._put(one, self._columns[column].at(row * step, self._form.height))

    @property
    def _capacity(self) -> int:
        return self._form.rows * self._form.columns

    def _forms(self) -> Iterator[_Form]:
        panel, room = self._sheet.panel, self._room
        for columns in self._columns_tried():
            for signs in (True, False):
                width = room.columns(columns, panel.gap)[0].width
                least = self._least(width, signs=signs)
                fit = (room.height + panel.gap) // (least + panel.gap) if least else 0
                rows = min(fit, -(-len(self._choices) // columns))
                high = (room.height + panel.gap) // max(rows, 1) - panel.gap
                height = min(high, max(panel.step(30, 80), least))
                yield _Form(columns=columns, signs=signs, rows=rows, height=height)

    def _columns_tried(self) -> tuple[int, ...]:
        """Two columns at once where both are wide, else only where one would not hold them all."""
        panel = self._sheet.panel
        if panel.upright:
            return (1,)
        return (2, 1) if self._room.width >= panel.px(WIDE_MM) else (1, 2)

    def _least(self, width: int, *, signs: bool) -> int:
        """The least height in which every label has room; 0 where one is too long for the width."""
        panel, size = self._sheet.panel, self._sheet.panel.text
        most = 1
        for one in self._choices:
            room = self._words(one, Box(0, 0, width, 0), signs=signs).width
            lines = self._sheet.lines(one.label, "bold", size, room)
            if any(self._sheet.width(word, "bold", size) > room for word in _words_of(one.label)):
                return 0
            most = max(most, len(lines))
        return max(line_height(size) * most + panel.px(1), panel.bar)

    def _largest(self) -> int:
        """The largest size at which every label has room, so that they read as one list."""
        panel = self._sheet.panel
        for size in (panel.name, panel.px(14 * panel.zoom), panel.text):
            if size <= panel.name and all(self._holds(one, size) for one in self._choices):
                return size
        return panel.text

    def _holds(self, one: Choice, size: int) -> bool:
        width = self._words(one, self._columns[0], signs=self._form.signs).width
        lines = self._sheet.lines(one.label, "bold", size, width)
        wide = max(self._sheet.width(word, "bold", size) for word in _words_of(one.label))
        high = line_height(size) * len(lines) + self._sheet.panel.px(1)
        return wide <= width and high <= self._form.height

    def _words(self, one: Choice, box: Box, *, signs: bool) -> Box:
        """Where the words stand, between the sign and the box to tick."""
        place = box.without_left(self._pad).without_right(self._pad)
        if one.sign and signs:
            place = place.without_left(self._side + self._pad)
        return place if one.ticked is None else place.without_right(self._tick + self._pad)

    @property
    def _side(self) -> int:
        return self._sheet.panel.step(12, 30)

    def _put(self, one: Choice, box: Box) -> None:
        sheet, panel, size = self._sheet, self._sheet.panel, self._size
        ground = sheet.target(
            one.name, ", ".join(part for part in (one.label, one.under) if part), box, one.fill
        )
        loud = sheet.like(ground, size=size, weight="bold")
        if one.sign and self._form.signs:
            side = min(self._side, box.height - panel.px(4))
            sign = box.without_left(self._pad).from_left(self._side).middle(side, side)
            sheet.icon(one.sign, sign, loud.colour, ground)
        place = self._words(one, box, signs=self._form.signs)
        blocks = [
            Block(words=one.label, like=loud),
            Block(words=one.under, like=sheet.like(ground), leaves=1),
        ]
        flow = Flow(sheet, blocks, place.width)
        flow.put(flow.parts(box.height - panel.px(1))[0], place)
        if one.ticked is not None:
            tick = box.without_right(self._pad).from_right(self._tick)
            sheet.tick(tick.middle(self._tick, self._tick), ground, on=one.ticked)


def _words_of(label: str) -> list[str]:
    """What must not be broken: words between blanks, and Han one by one."""
    return re.findall(r"[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+", label)


def turning(sheet: Sheet, page: int, pages: int) -> list[Button]:
    """From page to page, and from the last to the first: one button is enough."""
    if pages <= 1:
        return []
    on = (min(page, pages - 1) + 1) % pages
    return [Button(name=f"page:{on}", label=sheet.say("next_page"), sign="next")]
