"""One service as a card: badge, name, detail, how many wait. It does not know where it stands."""

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from api.contract.look import INK, JADE, SAND, SLATE, WHITE, Colour
from api.contract.phrases import words
from api.contract.views import KioskView, ServiceLine
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
        self, sheet: Sheet, view: KioskView, lines: Sequence[ServiceLine], size: tuple[int, int]
    ) -> None:
        """`size` is each card's width and height in pixels."""
        panel = sheet.panel
        self._sheet, self._view = sheet, view
        self._wide = not panel.small
        self._pad = panel.px(4 if panel.small else 8 if panel.upright else 6)
        self._badge = panel.px(30 if self._wide else 20)
        self._side = self._side_width(lines) if self._wide else 0
        self._width, self._height = size
        self._name = self._name_size(lines)

    def put(self, line: ServiceLine, box: Box) -> None:
        """One service in its place: a target when it may be chosen, else greyed with the reason."""
        why = reason(self._sheet, self._view, line)
        ground = SAND
        if why:
            self._sheet.card(box, SAND, edge=SLATE)
        else:
            label = words(line.names, self._sheet.language)
            ground = self._sheet.target(f"service:{line.code}", label, box, WHITE)
        self._put_badge(line, box, SLATE if why else INK)
        self._put_words(line, box, ground, why)
        if self._wide and not why:
            self._put_side(line, box.without_right(self._pad).from_right(self._side), ground)

    def _put_badge(self, line: ServiceLine, box: Box, fill: Colour) -> None:
        side = self._badge
        place = box.without_left(self._pad).from_left(side).middle(side, side)
        self._sheet.card(place, fill, edge=None)
        like = self._sheet.like(fill, size=self._sheet.panel.title, weight="black")
        like = replace(like, colour=WHITE, align="centre", by_ink=True)
        self._sheet.put(line.prefix, place, like)

    def _put_words(self, line: ServiceLine, box: Box, ground: Colour, why: str) -> None:
        sheet, panel = self._sheet, self._sheet.panel
        place = box.without_left(self._badge + 2 * self._pad).from_left(self._text_width)
        if why:
            place = box.without_left(self._badge + 2 * self._pad).without_right(self._pad)
        name = sheet.lines(words(line.names, sheet.language), "bold", self._name, place.width)
        under = self._under(line, why, place.width)
        step, small = line_height(self._name), line_height(panel.text)
        if step * len(name) + small * len(under) > box.height - panel.px(2):
            under = under[:0] if not why else under
        top = box.y + (box.height - step * len(name) - small * len(under)) // 2
        loud = replace(sheet.like(ground, size=self._name, weight="bold"), box=place)
        beneath = sheet.stack(name, loud, top=top)
        quiet = replace(sheet.like(ground), box=place)
        if not self._wide and not why:
            quiet = replace(quiet, weight="bold", colour=JADE if ground == WHITE else INK)
        sheet.stack(under, quiet, top=beneath)

    def _under(self, line: ServiceLine, why: str, width: int) -> list[str]:
        size = self._sheet.panel.text
        if why:
            return self._sheet.lines(why, "medium", size, width)
        if not self._wide:
            return [waiting(self._sheet, line)]
        details = words(line.details, self._sheet.language)
        return self._sheet.lines(details, "medium", size, width) if details else []

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
        if line.wait is not None and line.waiting:
            low, high = line.wait.low, line.wait.high
            rows.append(self._sheet.say("services.range", low=low, high=high))
        return rows

    def _side_width(self, lines: Sequence[ServiceLine]) -> int:
        size = self._sheet.panel.text
        rows = [row for line in lines if line.state == "open" for row in self._side_rows(line)]
        return max((self._sheet.width(row, "bold", size) for row in rows), default=0)

    @property
    def _text_width(self) -> int:
        beside = self._side + self._pad // 2 if self._side else 0
        return self._width - self._badge - 3 * self._pad - beside

    def _name_size(self, lines: Sequence[ServiceLine]) -> int:
        panel = self._sheet.panel
        names = [words(line.names, self._sheet.language) for line in lines]
        room = self._height - line_height(panel.text) - panel.px(2)
        for size in sorted({panel.name, panel.px(14), panel.text}, reverse=True):
            if size > panel.name:
                continue
            most = max(min(room // line_height(size), 2), 1)
            if self._sheet.largest(names, (size, 0), (self._text_width, most), "bold") == size:
                return size
        return panel.text
