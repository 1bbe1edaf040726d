"""A white card of labels and values: hours, phone, how many wait. It knows no screen."""

from dataclasses import replace

from api.contract.look import WHITE
from api.contract.phrases import words
from api.contract.views import KioskView
from kiosk.boxes import Box
from kiosk.sheet import Sheet
from kiosk.wrap import line_height

# Label and value; a value without a label has the whole row.
Fact = tuple[str, str]


def hall_facts(sheet: Sheet, view: KioskView) -> list[Fact]:
    """Hours and phone, as they are posted (R15, R28)."""
    hours = words(view.hall.hours, sheet.language)
    facts = [(sheet.say("hours"), hours), (sheet.say("phone"), view.hall.service_phone)]
    return [(name, value) for name, value in facts if value]


def facts_height(sheet: Sheet, facts: list[Fact], width: int) -> int:
    """How high the card of these facts must be, in pixels."""
    rows = sum(len(_rows(sheet, facts, one, width)) for one in facts)
    gaps = _between(sheet) * (len(facts) - 1)
    return rows * line_height(sheet.panel.text) + gaps + 2 * _pad(sheet)


def facts_fit(sheet: Sheet, facts: list[Fact], width: int) -> bool:
    """Whether every value has room beside its label, on at most two lines."""
    return all(
        sheet.whole(value, "bold", sheet.panel.text, room)
        and len(sheet.lines(value, "bold", sheet.panel.text, room)) <= 2
        for _, value in facts
        for room in (width - 2 * _pad(sheet) - _beside(sheet, facts),)
    )


def put_facts(sheet: Sheet, facts: list[Fact], box: Box) -> None:
    """The card with a row for each line of each value."""
    sheet.card(box, WHITE)
    inner = box.inset(_pad(sheet), _pad(sheet))
    step, y = line_height(sheet.panel.text), 0
    for one in facts:
        indent = _indent(sheet, facts, box.width)
        rows = _rows(sheet, facts, one, box.width)
        label = replace(sheet.like(WHITE), box=inner)
        value = replace(sheet.like(WHITE, weight="bold"), box=inner.without_left(indent))
        under = step * (len(rows) - len(_value(sheet, facts, one, box.width)))
        sheet.stack([one[0]] if one[0] else [], label, top=inner.y + y)
        sheet.stack(_value(sheet, facts, one, box.width), value, top=inner.y + y + under)
        y += step * len(rows) + _between(sheet)


def _rows(sheet: Sheet, facts: list[Fact], one: Fact, width: int) -> list[str]:
    """The value's lines, under its label where it has no room beside it."""
    above = [one[0]] if one[0] and not _indent(sheet, facts, width) else []
    return above + _value(sheet, facts, one, width)


def _value(sheet: Sheet, facts: list[Fact], one: Fact, width: int) -> list[str]:
    room = width - 2 * _pad(sheet) - _indent(sheet, facts, width)
    return sheet.lines(one[1], "bold", sheet.panel.text, room)


def _indent(sheet: Sheet, facts: list[Fact], width: int) -> int:
    return _beside(sheet, facts) if facts_fit(sheet, facts, width) else 0


def _beside(sheet: Sheet, facts: list[Fact]) -> int:
    size = sheet.panel.text
    return max(sheet.width(name, "medium", size) for name, _ in facts) + sheet.panel.px(6)


def _pad(sheet: Sheet) -> int:
    return sheet.panel.step(4, 9)


def _between(sheet: Sheet) -> int:
    return sheet.panel.step(1, 3)
