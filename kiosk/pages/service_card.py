"""One service as a card: badge, name, detail, how many wait. It does not know where it stands."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from api.contract.look import INK, JADE, SAND, SLATE, WHITE, Colour, Weight
from api.contract.phrases import words
from api.contract.views import KioskView, ServiceLine
from api.contract.waiting import wait_words
from kiosk.boxes import Box
from kiosk.sheet import Sheet
from kiosk.wrap import line_height


def reason(sheet: Sheet, view: KioskView, line: ServiceLine) -> str:
    """Why a service cannot be chosen now, "" if it can."""
    if line.state == "open":
        return ""
    if line.opens_at is not None:
        local = line.opens_at.astimezone(ZoneInfo(view.hall.timezone))
        return sheet.say("services.opens", time=f"{local:%H:%M}")
    return sheet.say(f"services.{line.state}")


def waiting(sheet: Sheet, line: ServiceLine) -> str:
    """How many wait for it."""
    if not line.waiting:
        return sheet.say("services.nobody")
    return sheet.say("services.waiting", count=line.waiting)


class ServiceCard:
    """Cards of one page share one size of name, so that they read as one list."""

    def __init__(
        self,
        sheet: Sheet,
        view: KioskView,
        lines: Sequence[ServiceLine],
        size: tuple[int, int],
        *,
        badge: Colour | None = INK,
    ) -> None:
        """`size` is each card's width and height in pixels; None is no badge, for want of room."""
        self._fill = badge
        panel = sheet.panel
        self._sheet, self._view, self._lines = sheet, view, lines
        # A card that is wide enough says how many wait on its right, else under the name.
        self._width, self._height = size
        self._pad = panel.px(7 if panel.upright else 4)
        self._badge = max(panel.step(16, 27), panel.title) if badge else -self._pad
        self._arrange(wide=size[0] >= panel.px(150 * panel.zoom))
        if self._wide and not self.holds_all:
            self._arrange(wide=False)

    def _arrange(self, *, wide: bool) -> None:
        self._wide = wide
        self._side = self._side_width(self._lines) if wide else 0
        self._name = self._name_size(self._lines)

    @property
    def holds_all(self) -> bool:
        """Whether every name has room, at the least size."""
        return all(self._holds(line, self._name) for line in self._lines)

    def put(self, line: ServiceLine, box: Box) -> None:
        """One service in its place: a target when it may be chosen, else greyed with the reason."""
        why = reason(self._sheet, self._view, line)
        ground = SAND
        if why:
            self._sheet.card(box, SAND, edge=SLATE)
        else:
            label = self._said(line)
            # Only a kind of business has no letter of its own.
            target = f"service:{line.code}" if line.prefix else f"group:{line.code}"
            ground = self._sheet.target(target, label, box, WHITE)
        self._put_badge(line, box, SLATE if why else self._fill)
        self._put_words(line, box, ground, why)
        if self._wide and not why:
            self._put_side(line, box.without_right(self._pad).from_right(self._side), ground)

    def _said(self, line: ServiceLine) -> str:
        """All of the card for those who listen."""
        name, detail = (words(text, self._sheet.language) for text in (line.names, line.details))
        parts = [f"{line.prefix} {name}", *self._side_rows(line), detail]
        return ", ".join(part for part in parts if part)

    def _put_badge(self, line: ServiceLine, box: Box, fill: Colour | None) -> None:
        side = self._badge
        if fill is None or side <= 0:
            return
        place = box.without_left(self._pad).from_left(side).middle(side, side)
        self._sheet.card(place, fill, edge=None)
        # Two letters are written smaller, so that they stay on their badge.
        panel = self._sheet.panel
        sizes = (panel.title, panel.name, panel.text)
        size = self._sheet.largest([line.prefix], sizes, (side * 9 // 10, 1), "black")
        like = self._sheet.like(fill, size=size, weight="black")
        like = replace(like, colour=WHITE, align="centre", by_ink=True)
        if line.prefix:
            self._sheet.put(line.prefix, place, like)
        else:
            self._sheet.icon("next", place.middle(side * 3 // 5, side * 3 // 5), WHITE, fill)

    def _put_words(self, line: ServiceLine, box: Box, ground: Colour, why: str) -> None:
        sheet = self._sheet
        place = box.without_left(self._badge + 2 * self._pad).from_left(self._room(why))
        name, under = self._parts(line, self._name)
        top = box.y + (box.height - self._used(name, under, self._name)) // 2
        loud = replace(sheet.like(ground, size=self._name, weight="bold"), box=place)
        top = sheet.stack(name, loud, top=top)
        quiet = replace(sheet.like(ground), box=place)
        if not self._wide and not why:
            quiet = replace(quiet, weight="bold", colour=JADE if ground == WHITE else INK)
        sheet.stack(under, quiet, top=top)

    def _parts(self, line: ServiceLine, size: int) -> tuple[list[str], list[str]]:
        """The lines of the name and of what stands under it; a detail without room is left out."""
        sheet, why = self._sheet, reason(self._sheet, self._view, line)
        room = self._room(why)
        name = sheet.lines(words(line.names, sheet.language), "bold", size, room)
        beneath = why or waiting(sheet, line)
        if self._wide and not why:
            beneath = words(line.details, sheet.language)
        weight: Weight = "medium" if self._wide or why else "bold"
        under = sheet.lines(beneath, weight, sheet.panel.text, room) if beneath else []
        spared = (self._wide and not why) or self._fill is None
        if spared and self._used(name, under, size) > self._most:
            under = []
        return name, under

    def _used(self, name: list[str], under: list[str], size: int) -> int:
        return line_height(size) * len(name) + line_height(self._sheet.panel.text) * len(under)

    @property
    def _most(self) -> int:
        return self._height - self._sheet.panel.step(1, 4)

    def _room(self, why: str) -> int:
        beside = self._side + self._pad if self._side and not why else 0
        return self._width - self._badge - 3 * self._pad - beside

    def _put_side(self, line: ServiceLine, box: Box, ground: Colour) -> None:
        sheet = self._sheet
        rows = self._side_rows(line)
        step = line_height(sheet.panel.text)
        top = (box.height - step * len(rows)) // 2
        loud = replace(sheet.like(ground, weight="bold"), align="right")
        loud = replace(loud, colour=JADE if ground == WHITE else INK)
        sheet.put(rows[0], box.at(top, step), loud)
        for row in rows[1:]:
            sheet.put(row, box.at(top + step, step), replace(sheet.like(ground), align="right"))

    def _side_rows(self, line: ServiceLine) -> list[str]:
        rows = [waiting(self._sheet, line)]
        if line.wait is not None:
            rows.append(wait_words(line.wait, self._sheet.language))
        return rows

    def _side_width(self, lines: Sequence[ServiceLine]) -> int:
        size = self._sheet.panel.text
        rows = [row for line in lines if line.state == "open" for row in self._side_rows(line)]
        return max((self._sheet.width(row, "bold", size) for row in rows), default=0)

    def _name_size(self, lines: Sequence[ServiceLine]) -> int:
        panel = self._sheet.panel
        largest = panel.title if self._height >= panel.px(75 * panel.zoom) else panel.name
        sizes = sorted({panel.title, panel.name, panel.text}, reverse=True)
        for size in (one for one in sizes if one <= largest):
            if all(self._holds(line, size) for line in lines):
                return size
        return panel.text

    def _holds(self, line: ServiceLine, size: int) -> bool:
        name, under = self._parts(line, size)
        room = self._room(reason(self._sheet, self._view, line))
        said = words(line.names, self._sheet.language)
        wide_enough = self._sheet.whole(said, "bold", size, room)
        beside = len(self._side_rows(line)) if self._wide and line.state == "open" else 0
        high = max(self._used(name, under, size), line_height(self._sheet.panel.text) * beside)
        return wide_enough and len(name) <= 2 and high <= self._most
