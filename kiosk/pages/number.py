"""A number and its paper: printing, take it, did you get it, or keep it in mind."""

from collections.abc import Sequence
from dataclasses import replace

from api.contract.look import AMBER, CREAM, INK, WHITE, Weight
from api.contract.phrases import words
from kiosk.boxes import Box, Page, Run
from kiosk.frame import Button, button, header
from kiosk.hindrance import service
from kiosk.sheet import Sheet
from kiosk.states import Issued, Phase, State
from kiosk.wrap import line_height

# Noto Sans TC: a digit is so high, of its em, with the overshoot of its curves.
_DIGIT = 0.78
# Lines, and how they look.
Block = tuple[list[str], Run]


def number(sheet: Sheet, state: State, issued: Issued) -> Page:
    """The number large in every phase: it is valid from the moment the hub gave it."""
    phase, panel = issued.phase, sheet.panel
    body = header(sheet, sheet.say(f"{phase}.title"), sheet.say_second(f"{phase}.title"))
    body = _actions(sheet, phase, body)
    if panel.upright:
        lead = _lead(sheet, phase, body)
        card = body.at(lead, body.height - lead)
        sheet.card(card, WHITE)
        _upright(sheet, state, issued, card.inset(panel.px(10), panel.px(12)))
    else:
        left, right = body.columns(2, panel.gap)
        sheet.card(left, WHITE)
        place = left.inset(panel.px(5), panel.px(3))
        _huge(sheet, issued, place, _size(sheet, issued, place.width, place.height))
        _lying(sheet, state, issued, right)
    return sheet.page(phase)


def _actions(sheet: Sheet, phase: Phase, body: Box) -> Box:
    panel = sheet.panel
    buttons = _buttons(sheet, phase)
    if not buttons:
        return body
    height = panel.step(20, 40)
    row = body.at(body.height - height, height)
    for one, place in zip(buttons, row.columns(len(buttons), panel.gap), strict=True):
        button(sheet, one, place)
    return body.at(0, body.height - height - panel.gap)


def _buttons(sheet: Sheet, phase: Phase) -> list[Button]:
    if phase == "printing":
        return []
    if phase in ("ask", "weak"):
        yes, no = sheet.say("ask.yes"), sheet.say("ask.no")
        return [
            Button(name="yes", label=yes, sign="check", fill=AMBER, large=True),
            Button(name="no", label=no, large=True),
        ]
    return [Button(name="done", label=sheet.say("done"), sign="check", fill=AMBER, large=True)]


def _lead(sheet: Sheet, phase: Phase, body: Box) -> int:
    """The slip and one sentence from the top of `body`; returns the height used."""
    panel = sheet.panel
    side = panel.px(36)
    indent = side + panel.px(8)
    rows = sheet.lines(sheet.say(f"{phase}.lead"), "bold", panel.text, body.width - indent)
    height = max(line_height(panel.text) * len(rows), side)
    place = body.at(0, height)
    sheet.icon("slip", place.from_left(side).middle(side, side), INK, CREAM)
    like = replace(sheet.like(CREAM, weight="bold"), box=place.without_left(indent))
    sheet.stack(rows, like)
    return height + panel.px(9)


def _upright(sheet: Sheet, state: State, issued: Issued, inner: Box) -> None:
    """The white card reads like the paper, as one block: service, number, place in line, where."""
    panel = sheet.panel
    head = [_block(sheet, _service(sheet, state, issued), "bold", (panel.name,), inner)]
    tail = [_block(sheet, _ahead(sheet, issued), "bold", (panel.title, panel.name), inner)]
    rows = _rows(sheet, state, issued)
    tail += [_block(sheet, row, "medium", (panel.name, panel.text), inner) for row in rows]
    tail += _documents(sheet, state, issued, inner)
    used = sum(line_height(like.size) * len(lines) for lines, like in [*head, *tail])
    size = _size(sheet, issued, inner.width, inner.height - used)
    number = round(size * _DIGIT)
    # Air around the number, but never so much that words and number part company.
    air = min((inner.height - used - number) // 4, panel.px(22))
    top = inner.y + (inner.height - used - number - 2 * air) // 2
    top = _stack(sheet, head, top) + air
    _huge(sheet, issued, inner.at(top - inner.y, number), size)
    _stack(sheet, tail, top + number + air)


def _block(sheet: Sheet, said: str, weight: Weight, sizes: tuple[int, ...], inner: Box) -> Block:
    """Words in the middle of the card: in the first size that needs one line, else in the last."""
    size = sheet.largest([said], sizes, (inner.width, 1), weight)
    like = replace(sheet.like(WHITE, size=size, weight=weight), align="centre", box=inner)
    return sheet.lines(said, weight, size, inner.width), like


def _documents(sheet: Sheet, state: State, issued: Issued, inner: Box) -> list[Block]:
    """R24: what to have ready, also for whoever came here without the screen of classes."""
    line = service(state.view, issued.ticket.service)
    documents = words(line.documents, sheet.language) if line else ""
    if not documents:
        return []
    said = sheet.say("classes.documents", documents=documents)
    return [_block(sheet, said, "medium", (sheet.panel.text,), inner)]


def _stack(sheet: Sheet, blocks: Sequence[Block], top: int) -> int:
    for lines, like in blocks:
        top = sheet.stack(lines, like, top=top)
    return top


def _lying(sheet: Sheet, state: State, issued: Issued, box: Box) -> None:
    """Beside the card: service, place in line, where, and what to do."""
    panel = sheet.panel
    size = panel.text if panel.small else panel.name
    loud = sheet.like(CREAM, size=size, weight="bold")
    quiet = sheet.like(CREAM)
    rows = _rows(sheet, state, issued)
    parts: list[tuple[str, Run]] = [
        (_service(sheet, state, issued), loud),
        (_ahead(sheet, issued), loud),
        *((row, quiet) for row in (rows[-1:] if panel.small else rows)),
        (sheet.say(f"{issued.phase}.lead"), sheet.like(CREAM, weight="bold")),
    ]
    blocks = [(sheet.lines(t, like.weight, like.size, box.width), like) for t, like in parts if t]
    gap = panel.px(8)
    used = sum(line_height(like.size) * len(lines) for lines, like in blocks) + gap
    # A low panel says first what to do now; where to go is on the paper too.
    while panel.small and used > box.height and len(blocks) > 2:
        lines, like = blocks.pop(-2)
        used -= line_height(like.size) * len(lines)
    y = box.y + max((box.height - used) // 2, 0)
    for index, (lines, like) in enumerate(blocks):
        y += min(gap, max(box.height - used + gap, 0)) if index == len(blocks) - 1 else 0
        y = sheet.stack(lines, replace(like, box=box), top=y)


def _size(sheet: Sheet, issued: Issued, width: int, height: int) -> int:
    """The largest em at which the number's ink stays inside."""
    wide = sheet.width(issued.ticket.number, "black", 100) / 100
    return int(min(width * 0.98 / wide, height * 0.95 / _DIGIT))


def _huge(sheet: Sheet, issued: Issued, box: Box, size: int) -> None:
    like = replace(sheet.like(WHITE, size=size, weight="black"), align="centre", by_ink=True)
    sheet.put(issued.ticket.number, box, like)


def _service(sheet: Sheet, state: State, issued: Issued) -> str:
    line = service(state.view, issued.ticket.service)
    return words(line.names, sheet.language) if line else ""


def _ahead(sheet: Sheet, issued: Issued) -> str:
    ahead = issued.ticket.ahead
    return sheet.say("number.ahead", count=ahead) if ahead else sheet.say("number.next")


def _rows(sheet: Sheet, state: State, issued: Issued) -> list[str]:
    ticket = issued.ticket
    rows = []
    if ticket.wait is not None and ticket.ahead:
        rows.append(sheet.say("number.range", low=ticket.wait.low, high=ticket.wait.high))
    line = service(state.view, ticket.service)
    if line is not None and line.counters:
        comma = "、" if sheet.language.startswith("zh") else ", "
        counters = comma.join(str(one) for one in line.counters)
        rows.append(sheet.say("number.counters", counters=counters))
    return rows
