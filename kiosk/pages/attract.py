"""The start: 您好, what hall this is, how many wait, and one big button."""

from dataclasses import replace

from api.contract.look import AMBER, CREAM, TARGET_MM
from api.contract.phrases import words
from api.contract.views import KioskView
from kiosk.boxes import Box, Page, Touchable
from kiosk.facts import Fact, facts_fit, facts_height, hall_facts, put_facts
from kiosk.flow import Block, Flow
from kiosk.frame import (
    Button,
    bottom_row,
    header,
    language_buttons,
    language_choice,
    row_width,
    rows_of,
)
from kiosk.help import help_width
from kiosk.pages.access import access_choice
from kiosk.rows import side_by_side
from kiosk.sheet import Sheet
from kiosk.states import State

# So long somebody of the staff holds the corner before the pad for his PIN comes.
STAFF_HOLD_S = 3.0


def attract(sheet: Sheet, state: State, view: KioskView) -> Page:
    """Greeting and facts first, then the amber button: the only thing to do."""
    name, second = (words(view.hall.names, tag) for tag in (sheet.language, sheet.second))
    if sheet.panel.small and sheet.width(name, "bold", sheet.panel.text) > _beside_help(sheet):
        # A name on two lines would leave no room for what is to be touched.
        name = second = sheet.say("attract.greeting")
    body = header(sheet, name, second if second != name else "")
    body = _choices(sheet, state, body)
    sheet.hidden.append(_corner(sheet))
    facts = _facts(sheet, view)
    if sheet.panel.upright:
        _upright(sheet, facts, body)
    else:
        _lying(sheet, facts, body)
    return sheet.page("attract")


def _beside_help(sheet: Sheet) -> int:
    return sheet.area.width - 2 * sheet.panel.margin - help_width(sheet)


def _corner(sheet: Sheet) -> Touchable:
    """The upper left corner, where a finger of somebody who knows rests for a while."""
    side = sheet.panel.px(TARGET_MM)
    box = Box(sheet.area.x, sheet.area.y, side, side)
    return Touchable(name="staff", label=sheet.say("staff.title"), box=box, hold_s=STAFF_HOLD_S)


def _choices(sheet: Sheet, state: State, body: Box) -> Box:
    """Every language in its own name, the ways to see, reach and hear, and what else somebody may
    have come for."""
    panel = sheet.panel
    if panel.upright and not panel.small:
        return _in_rows(sheet, state, body)
    asides = _asides(sheet, body.width // 3)
    beside = body.width - row_width(sheet, asides) - panel.gap
    rows = rows_of(sheet, language_buttons(state, everyone=True), body.width)
    if len(rows) > 1 or panel.small:
        language = language_choice(sheet, state, 0)
        access = access_choice(sheet, state, beside - row_width(sheet, language) - panel.gap)
        return bottom_row(sheet, body, [*language, *access], right=asides)
    body = bottom_row(sheet, body, access_choice(sheet, state, beside), right=asides)
    return bottom_row(sheet, body, rows[0])


def _in_rows(sheet: Sheet, state: State, body: Box) -> Box:
    """On an upright panel what else somebody may want has a row of its own, as wide as the card."""
    panel = sheet.panel
    spoken, access = language_buttons(state, everyone=True), access_choice(sheet, state, 0)
    rows = rows_of(sheet, [*spoken, *access], body.width)
    if len(rows) > 2:
        # Languages are found by their own names; the sign of the other is known without a word.
        rows = rows_of(sheet, [*spoken, *(replace(o, bare=True) for o in access)], body.width)
    if len(rows) > 2:
        rows = rows_of(sheet, [*language_choice(sheet, state, 0), *access], body.width)
    for row in reversed(rows):
        body = bottom_row(sheet, body, row)
    asides = _asides(sheet, (body.width - panel.gap) // 2)
    side_by_side(sheet, body.at(body.height - panel.bar, panel.bar), asides)
    return body.at(0, body.height - panel.bar - panel.gap)


def _asides(sheet: Sheet, width: int) -> list[Button]:
    """For those who come for something else than a new number; signs alone where one of the words
    is wider than `width`."""
    both = [
        Button(name="check_in", label=sheet.say("attract.check_in"), sign="slip"),
        Button(name="voice", label=sheet.say("attract.voice"), sign="face5"),
    ]
    if max(row_width(sheet, [one]) for one in both) <= width:
        return both
    return [replace(one, bare=True) for one in both]


def _upright(sheet: Sheet, facts: list[Fact], body: Box) -> None:
    panel = sheet.panel
    begin = max(panel.step(60, 110), (body.height - panel.gap) * 2 // 5)
    _begin(sheet, body.at(body.height - begin, begin))
    room = body.height - begin - panel.gap
    height = facts_height(sheet, facts, body.width)
    greeting = Flow(sheet, _greeting(sheet, body.width), body.width)
    parts = greeting.parts(room - height)
    used = greeting.height(parts[0])
    air = (room - height - used) // 3
    greeting.put(parts[0], body.at(air, used))
    put_facts(sheet, facts, body.at(used + 2 * air, height))


def _lying(sheet: Sheet, facts: list[Fact], body: Box) -> None:
    left, right = body.columns(2, sheet.panel.gap)
    if sheet.panel.small:
        # What is to be touched needs its words whole.
        right = body.from_right(body.width * 3 // 5)
        left = body.without_right(right.width + sheet.panel.gap)
    height = facts_height(sheet, facts, left.width)
    flow = Flow(sheet, _greeting(sheet, left.width), left.width)
    above = left.height - height - sheet.panel.gap
    if facts_fit(sheet, facts, left.width) and flow.fits(above):
        flow.put(flow.parts(above)[0], left.at(0, above))
        put_facts(sheet, facts, left.at(above + sheet.panel.gap, height))
    else:
        # No room for a card: what is most asked for first, the greeting last.
        flow = Flow(sheet, _in_words(sheet, facts, left.width), left.width)
        flow.put(flow.parts(left.height)[0], left)
    _begin(sheet, right)


def _in_words(sheet: Sheet, facts: list[Fact], width: int) -> list[Block]:
    loud = sheet.like(CREAM, weight="bold")
    greeting = [replace(one, leaves=9) for one in _greeting(sheet, width)]
    return greeting + [
        Block(words=" ".join(fact), like=loud, leaves=place) for place, fact in enumerate(facts)
    ]


def _facts(sheet: Sheet, view: KioskView) -> list[Fact]:
    count = sum(line.waiting for line in view.services)
    people = sheet.say("attract.people", count=count) if count else sheet.say("attract.nobody")
    return [(sheet.say("attract.waiting"), people), *hall_facts(sheet, view)]


def _greeting(sheet: Sheet, width: int) -> list[Block]:
    """Greeting and one sentence."""
    loud = sheet.like(CREAM, size=_huge(sheet, width), weight="black")
    gap = sheet.panel.step(2, 8)
    return [
        Block(words=sheet.say("attract.greeting"), like=loud, leaves=1),
        Block(words=sheet.say("attract.lead"), like=sheet.like(CREAM), before=gap, leaves=2),
    ]


def _huge(sheet: Sheet, width: int) -> int:
    """The em of the greeting: as large as the longest language's own fits."""
    most = sheet.panel.step(20, 42)
    wide = sheet.width(sheet.say("attract.greeting"), "black", most)
    return most if wide <= width else most * width // wide - 1


def _begin(sheet: Sheet, box: Box) -> None:
    """The hand, what to do, and the same in the other language where it has room."""
    panel = sheet.panel
    first, second = sheet.say("attract.begin"), sheet.say_second("attract.begin")
    ground = sheet.target("start", first, box, AMBER)
    inner = box.inset(panel.step(2, 8), panel.step(0, 8))
    size = sheet.largest([first], (panel.title, panel.name, panel.text), (inner.width, 2), "bold")
    loud = replace(sheet.like(ground, size=size, weight="bold"), align="centre")
    quiet = replace(sheet.like(ground), align="centre", language=sheet.second)
    blocks = [Block(words=first, like=loud)]
    if sheet.width(second, "medium", panel.text) <= inner.width:
        blocks.append(Block(words=second, like=quiet, leaves=1))
    flow = Flow(sheet, blocks, inner.width)
    hand, gap = panel.step(14, 46), panel.step(2, 8)
    parts = flow.parts(inner.height - hand - gap)
    if len(parts) > 1 or flow.height(parts[0]) + hand + gap > inner.height:
        # What to do is more than a hand.
        flow.put(flow.parts(inner.height)[0], inner)
        return
    part, used = parts[0], flow.height(parts[0])
    top = (inner.height - hand - gap - used) // 2
    sheet.icon("hand", inner.at(top, hand).middle(hand, hand), loud.colour, ground)
    flow.put(part, inner.at(top + hand + gap, used))
