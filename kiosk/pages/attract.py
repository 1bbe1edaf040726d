"""The start: 您好, what hall this is, how many wait, and one big button."""

from dataclasses import replace

from api.contract.look import AMBER, CREAM, WHITE
from api.contract.phrases import words
from api.contract.views import KioskView
from kiosk.boxes import Box, Page
from kiosk.frame import bottom_row, header, language_buttons
from kiosk.sheet import Sheet
from kiosk.states import State
from kiosk.wrap import line_height


def attract(sheet: Sheet, state: State, view: KioskView) -> Page:
    """Greeting and facts first, then the amber button: the only thing to do."""
    panel = sheet.panel
    names = view.hall.names
    second = words(names, sheet.second)
    name = words(names, sheet.language)
    body = header(sheet, name, second if second != name else "")
    body = bottom_row(sheet, body, language_buttons(state, everyone=True))
    facts = _facts(sheet, view)
    if panel.upright:
        top = _greeting(sheet, body.at(panel.px(10), body.height))
        under = body.at(top - body.y + panel.px(14), body.bottom - top - panel.px(14))
        height = _facts_height(sheet, facts, under.width)
        put_facts(sheet, facts, under.at(0, height))
        _begin(sheet, under.at(height + panel.px(12), under.height - height - panel.px(12)))
        return sheet.page("attract")
    left, right = body.columns(2, panel.gap)
    height = _facts_height(sheet, facts, left.width)
    _greeting(sheet, left.at(0, left.height - height - panel.px(4)), centred=True)
    put_facts(sheet, facts, left.at(left.height - height, height))
    _begin(sheet, right)
    return sheet.page("attract")


def put_facts(sheet: Sheet, facts: list[tuple[str, str]], box: Box) -> None:
    """A white card of label and value, a row for each line of each value."""
    panel = sheet.panel
    sheet.card(box, WHITE)
    inner = box.inset(_pad(sheet), _pad(sheet))
    label = sheet.like(WHITE)
    value = sheet.like(WHITE, weight="bold")
    indent = _indent(sheet, facts)
    step = line_height(panel.text)
    y = 0
    for name, words_of in facts:
        sheet.put(name, inner.at(y, step), label)
        for line in sheet.lines(words_of, "bold", panel.text, inner.width - indent):
            sheet.put(line, inner.at(y, step).without_left(indent), value)
            y += step
        y += _between(sheet)


def hall_facts(sheet: Sheet, view: KioskView) -> list[tuple[str, str]]:
    """Hours and phone, as they are posted (R15, R28)."""
    facts = [(sheet.say("hours"), words(view.hall.hours, sheet.language))]
    if view.hall.service_phone and not sheet.panel.small:
        facts.append((sheet.say("phone"), view.hall.service_phone))
    return [(name, value) for name, value in facts if value]


def facts_height(sheet: Sheet, facts: list[tuple[str, str]], width: int) -> int:
    """How high the card of these facts must be."""
    return _facts_height(sheet, facts, width)


def _facts(sheet: Sheet, view: KioskView) -> list[tuple[str, str]]:
    count = sum(line.waiting for line in view.services)
    people = sheet.say("attract.people", count=count) if count else sheet.say("attract.nobody")
    return [(sheet.say("attract.waiting"), people), *hall_facts(sheet, view)]


def _facts_height(sheet: Sheet, facts: list[tuple[str, str]], width: int) -> int:
    panel = sheet.panel
    inner = width - 2 * _pad(sheet) - _indent(sheet, facts)
    rows = sum(len(sheet.lines(value, "bold", panel.text, inner)) for _, value in facts)
    gaps = _between(sheet) * (len(facts) - 1)
    return rows * line_height(panel.text) + gaps + 2 * _pad(sheet)


def _indent(sheet: Sheet, facts: list[tuple[str, str]]) -> int:
    size = sheet.panel.text
    return max(sheet.width(name, "medium", size) for name, _ in facts) + sheet.panel.px(7)


def _pad(sheet: Sheet) -> int:
    return sheet.panel.px(4 if sheet.panel.small else 9)


def _between(sheet: Sheet) -> int:
    return sheet.panel.px(1 if sheet.panel.small else 3)


def _greeting(sheet: Sheet, box: Box, *, centred: bool = False) -> int:
    panel = sheet.panel
    huge = panel.px(22 if panel.small else 46)
    loud = replace(sheet.like(CREAM, size=huge, weight="black"), by_ink=True)
    lead = sheet.lines(sheet.say("attract.lead"), "medium", panel.text, box.width)
    gap = panel.px(3 if panel.small else 10)
    step = line_height(panel.text)
    used = huge + gap + step * len(lead)
    top = (box.height - used) // 2 if centred else 0
    sheet.put(sheet.say("attract.greeting"), box.at(top, huge), loud)
    quiet = replace(sheet.like(CREAM), box=box)
    return sheet.stack(lead, quiet, top=box.y + top + huge + gap)


def _begin(sheet: Sheet, box: Box) -> None:
    panel = sheet.panel
    first, second = sheet.say("attract.begin"), sheet.say_second("attract.begin")
    ground = sheet.target("begin", first, box, AMBER)
    size = panel.title
    hand = panel.px(26 if panel.small else 44)
    step, small = line_height(size), line_height(panel.text)
    gap = panel.px(3 if panel.small else 8)
    top = (box.height - hand - gap - step - small) // 2
    loud = sheet.like(ground, size=size, weight="bold")
    sheet.icon("hand", box.at(top, hand).middle(hand, hand), loud.colour, ground)
    top += hand + gap
    sheet.put(first, box.at(top, step), replace(loud, align="centre"))
    sheet.put(second, box.at(top + step, small), replace(sheet.like(ground), align="centre"))
