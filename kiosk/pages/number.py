"""A number and its paper: printing, take it, did you get it, or keep it in mind."""

from collections.abc import Sequence
from dataclasses import replace

from api.contract.look import AMBER, CREAM, WHITE, Weight
from api.contract.phrases import words
from api.contract.waiting import wait_words
from kiosk.boxes import Box, Page, Run
from kiosk.flow import Block as Words
from kiosk.flow import Flow, Part, turning
from kiosk.frame import Button, header
from kiosk.hindrance import service
from kiosk.pages.take_along import phone_page, put_beneath, put_lead
from kiosk.rows import least_height, side_by_side
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
    if panel.upright:
        body = _actions(sheet, _buttons(sheet, phase), body)
        lead = put_lead(sheet, phase, body, phone_page(state, issued))
        card = body.at(lead, body.height - lead)
        sheet.card(card, WHITE)
        _upright(sheet, state, issued, card.inset(panel.px(10), panel.px(12)))
    else:
        _lying(sheet, state, issued, body)
    return sheet.page(phase)


def _above_actions(sheet: Sheet, body: Box, buttons: Sequence[Button]) -> Box:
    if not buttons:
        return body
    height = max(sheet.panel.step(20, 40), least_height(sheet, buttons, body.width))
    return body.at(0, body.height - height - sheet.panel.gap)


def _actions(sheet: Sheet, buttons: Sequence[Button], body: Box) -> Box:
    """The buttons side by side at the bottom; returns the body above them."""
    if not buttons:
        return body
    above = _above_actions(sheet, body, buttons)
    row = body.at(above.height + sheet.panel.gap, body.height - above.height - sheet.panel.gap)
    side_by_side(sheet, row, buttons)
    return above


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


def _upright(sheet: Sheet, state: State, issued: Issued, inner: Box) -> None:
    """The white card reads like the paper, as one block: service, number, place in line, where."""
    panel = sheet.panel
    head = [_block(sheet, _service(sheet, state, issued), "bold", (panel.name,), inner)]
    tail = [_block(sheet, _ahead(sheet, issued), "bold", (panel.title, panel.name), inner)]
    rows = _rows(sheet, state, issued)
    tail += [_block(sheet, row, "medium", (panel.name, panel.text), inner) for row in rows]
    ready = _documents(sheet, state, issued)
    tail += [_block(sheet, ready, "medium", (panel.text,), inner)] if ready else []
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


def _documents(sheet: Sheet, state: State, issued: Issued) -> str:
    """R24: what to have ready, also for whoever came here without the screen of classes."""
    line = service(state.view, issued.ticket.service)
    documents = words(line.documents, sheet.language) if line else ""
    return sheet.say("classes.documents", documents=documents) if documents else ""


def _stack(sheet: Sheet, blocks: Sequence[Block], top: int) -> int:
    for lines, like in blocks:
        top = sheet.stack(lines, like, top=top)
    return top


def _lying(sheet: Sheet, state: State, issued: Issued, body: Box) -> None:
    """The number on its card; beside it service, place in line, where, and what to do."""
    panel = sheet.panel
    buttons = _buttons(sheet, issued.phase)
    flow, parts = _parted(sheet, state, issued, body)
    part = sheet.part % len(parts)
    above = _actions(sheet, [*buttons, *turning(sheet, part, len(parts))], body)
    left, right = above.columns(2, panel.gap)
    sheet.card(left, WHITE)
    place = put_beneath(sheet, left.inset(panel.px(5), panel.px(3)), phone_page(state, issued))
    _huge(sheet, issued, place, _size(sheet, issued, place.width, place.height))
    flow.put(parts[part], right)


def _parted(sheet: Sheet, state: State, issued: Issued, body: Box) -> tuple[Flow, list[Part]]:
    """The words beside the number; where they need parts, the button that turns needs room too."""
    width = body.columns(2, sheet.panel.gap)[1].width
    flow = Flow(sheet, _blocks(sheet, state, issued, width), width)
    buttons = _buttons(sheet, issued.phase)
    parts = flow.parts(_above_actions(sheet, body, buttons).height)
    if len(parts) > 1:
        turned = [*buttons, *turning(sheet, 0, len(parts))]
        parts = flow.parts(_above_actions(sheet, body, turned).height)
    return flow, parts


def _blocks(sheet: Sheet, state: State, issued: Issued, width: int) -> list[Words]:
    """What the paper says too leaves first where there is no room; without paper all stays."""
    panel = sheet.panel
    printed = issued.phase not in ("keep", "sorry")
    first = [_service(sheet, state, issued), _ahead(sheet, issued)]
    size = sheet.largest(first, (panel.name, panel.text), (width, 2), "bold")
    loud = sheet.like(CREAM, size=size, weight="bold")
    quiet = sheet.like(CREAM)
    rows = _rows(sheet, state, issued)
    lead = sheet.say(f"{issued.phase}.lead")
    return [
        Words(words=first[0], like=loud, leaves=2 if printed else 0),
        Words(words=first[1], like=loud),
        *(Words(words=row, like=quiet, leaves=1 if printed else 0) for row in rows),
        Words(words=_documents(sheet, state, issued), like=quiet, leaves=3 if printed else 0),
        Words(words=lead, like=sheet.like(CREAM, weight="bold"), before=panel.step(1, 8)),
    ]


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
    if ticket.wait is not None:
        rows.append(wait_words(ticket.wait, sheet.language))
    line = service(state.view, ticket.service)
    if line is not None and line.counters:
        comma = "、" if sheet.language.startswith("zh") else ", "
        counters = comma.join(str(one) for one in line.counters)
        rows.append(sheet.say("number.counters", counters=counters))
    return rows
