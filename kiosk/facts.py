"""A white card of labels and values: hours, phone, how many wait. It knows no screen."""

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
    if sheet.panel.small:
        return [("", hours)] if hours else []
    facts = [(sheet.say("hours"), hours), (sheet.say("phone"), view.hall.service_phone)]
    return [(name, value) for name, value in facts if value]


def facts_height(sheet: Sheet, facts: list[Fact], width: int) -> int:
    """How high the card of these facts must be, in pixels."""
    rows = sum(len(_lines(sheet, facts, one, width)) for one in facts)
    gaps = _between(sheet) * (len(facts) - 1)
    return rows * line_height(sheet.panel.text) + gaps + 2 * _pad(sheet)


def put_facts(sheet: Sheet, facts: list[Fact], box: Box) -> None:
    """The card with a row for each line of each value."""
    sheet.card(box, WHITE)
    inner = box.inset(_pad(sheet), _pad(sheet))
    step = line_height(sheet.panel.text)
    y = 0
    for one in facts:
        sheet.put(one[0], inner.at(y, step), sheet.like(WHITE))
        indent = _indent(sheet, facts) if one[0] else 0
        for line in _lines(sheet, facts, one, box.width):
            row = inner.at(y, step).without_left(indent)
            sheet.put(line, row, sheet.like(WHITE, weight="bold"))
            y += step
        y += _between(sheet)


def _lines(sheet: Sheet, facts: list[Fact], one: Fact, width: int) -> list[str]:
    indent = _indent(sheet, facts) if one[0] else 0
    inner = width - 2 * _pad(sheet) - indent
    return sheet.lines(one[1], "bold", sheet.panel.text, inner)


def _indent(sheet: Sheet, facts: list[Fact]) -> int:
    size = sheet.panel.text
    return max(sheet.width(name, "medium", size) for name, _ in facts) + sheet.panel.px(6)


def _pad(sheet: Sheet) -> int:
    return sheet.panel.step(4, 9)


def _between(sheet: Sheet) -> int:
    return sheet.panel.step(1, 3)
