"""The start: 您好, what hall this is, how many wait, and one big button."""

from dataclasses import replace

from api.contract.look import AMBER, CREAM
from api.contract.phrases import words
from api.contract.views import KioskView
from kiosk.boxes import Box, Page
from kiosk.facts import Fact, facts_height, hall_facts, put_facts
from kiosk.frame import bottom_row, header, language_buttons, language_choice, rows_of
from kiosk.sheet import Sheet
from kiosk.states import State
from kiosk.wrap import line_height


def attract(sheet: Sheet, state: State, view: KioskView) -> Page:
    """Greeting and facts first, then the amber button: the only thing to do."""
    name, second = (words(view.hall.names, tag) for tag in (sheet.language, sheet.second))
    body = header(sheet, name, second if second != name else "")
    body = _languages(sheet, state, body)
    facts = _facts(sheet, view)
    if sheet.panel.upright:
        _upright(sheet, facts, body)
    else:
        _lying(sheet, facts, body)
    return sheet.page("attract")


def _languages(sheet: Sheet, state: State, body: Box) -> Box:
    """Every language in its own name, on two rows of an upright panel if need be."""
    rows = rows_of(sheet, language_buttons(state, everyone=True), body.width)
    if len(rows) > (2 if sheet.panel.upright else 1):
        rows = [language_choice(sheet, state, 0)]
    for row in reversed(rows):
        body = bottom_row(sheet, body, row)
    return body


def _upright(sheet: Sheet, facts: list[Fact], body: Box) -> None:
    panel = sheet.panel
    used = panel.px(10)
    used += _greeting(sheet, body.at(used, body.height)) + panel.px(14)
    height = facts_height(sheet, facts, body.width)
    put_facts(sheet, facts, body.at(used, height))
    used += height + panel.px(12)
    _begin(sheet, body.at(used, body.height - used))


def _lying(sheet: Sheet, facts: list[Fact], body: Box) -> None:
    left, right = body.columns(2, sheet.panel.gap)
    height = facts_height(sheet, facts, left.width)
    above = left.height - height
    room = above - _greeting_height(sheet, left.width)
    _greeting(sheet, left.at(max(room // 2, 0), above))
    put_facts(sheet, facts, left.at(above, height))
    _begin(sheet, right)


def _facts(sheet: Sheet, view: KioskView) -> list[Fact]:
    count = sum(line.waiting for line in view.services)
    people = sheet.say("attract.people", count=count) if count else sheet.say("attract.nobody")
    return [(sheet.say("attract.waiting"), people), *hall_facts(sheet, view)]


def _greeting(sheet: Sheet, box: Box) -> int:
    """Greeting and one sentence from the top of `box`; returns the height used."""
    huge, gap = _huge(sheet, box.width), sheet.panel.px(10)
    # From the top of a d to the foot of a g is a little more than an em.
    loud = replace(sheet.like(CREAM, size=huge * 15 // 16, weight="black"), by_ink=True)
    sheet.put(sheet.say("attract.greeting"), box.at(0, huge), loud)
    quiet = replace(sheet.like(CREAM), box=box)
    sheet.stack(_lead(sheet, box.width), quiet, top=box.y + huge + gap)
    return _greeting_height(sheet, box.width)


def _greeting_height(sheet: Sheet, width: int) -> int:
    lead = _lead(sheet, width)
    beneath = sheet.panel.px(10) + line_height(sheet.panel.text) * len(lead) if lead else 0
    return _huge(sheet, width) + beneath


def _lead(sheet: Sheet, width: int) -> list[str]:
    if sheet.panel.small:
        return []
    return sheet.lines(sheet.say("attract.lead"), "medium", sheet.panel.text, width)


def _huge(sheet: Sheet, width: int) -> int:
    """The em of the greeting: as large as the longest language's own fits."""
    most = sheet.panel.step(24, 46)
    wide = sheet.width(sheet.say("attract.greeting"), "black", most)
    return most if wide <= width else most * width // wide - 1


def _begin(sheet: Sheet, box: Box) -> None:
    panel = sheet.panel
    first, second = sheet.say("attract.begin"), sheet.say_second("attract.begin")
    ground = sheet.target("start", first, box, AMBER)
    hand = panel.step(28, 52)
    step, small = line_height(panel.title), line_height(panel.text)
    gap = panel.step(3, 8)
    top = (box.height - hand - gap - step - small) // 2
    loud = replace(sheet.like(ground, size=panel.title, weight="bold"), align="centre")
    sheet.icon("hand", box.at(top, hand).middle(hand, hand), loud.colour, ground)
    top += hand + gap
    sheet.put(first, box.at(top, step), loud)
    quiet = replace(sheet.like(ground), align="centre", language=sheet.second)
    sheet.put(second, box.at(top + step, small), quiet)
