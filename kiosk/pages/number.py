"""A number and its paper: printing, take it, did you get it, or keep it in mind."""

from dataclasses import replace

from api.contract.look import CREAM, INK, WHITE
from api.contract.phrases import words
from kiosk.boxes import Box, Page, Sign
from kiosk.frame import Button, button, header
from kiosk.hindrance import service
from kiosk.sheet import Sheet
from kiosk.states import Issued, Phase, State
from kiosk.wrap import line_height

_SIGNS: dict[Phase, Sign] = {"printing": "slip", "take": "slip", "weak": "slip"}


def number(sheet: Sheet, state: State, issued: Issued) -> Page:
    """The number large in every phase: it is valid from the moment the hub gave it."""
    phase = issued.phase
    panel = sheet.panel
    body = header(sheet, sheet.say(f"{phase}.title"), sheet.say_second(f"{phase}.title"))
    buttons = _buttons(sheet, phase)
    if panel.upright:
        body = _lead(sheet, body.at(0, body.height), phase)
    action = panel.px(20 if panel.small else 34)
    if buttons:
        row = body.at(body.height - action, action)
        for one, place in zip(buttons, row.columns(len(buttons), panel.gap), strict=True):
            button(sheet, one, place)
        body = body.at(0, body.height - action - panel.gap)
    if not panel.upright:
        body = _lead(sheet, body, phase)
    _ticket(sheet, state, issued, body)
    return sheet.page(phase)


def _buttons(sheet: Sheet, phase: Phase) -> list[Button]:
    if phase == "printing":
        return []
    if phase in ("ask", "weak"):
        return [
            Button(name="yes", label=sheet.say("ask.yes"), sign="check", amber=True),
            Button(name="no", label=sheet.say("ask.no")),
        ]
    return [Button(name="done", label=sheet.say("done"), sign="check", amber=True)]


def _lead(sheet: Sheet, body: Box, phase: Phase) -> Box:
    panel = sheet.panel
    sign = _SIGNS.get(phase)
    indent = panel.px(20 if panel.small else 34) if sign else 0
    place = body.without_left(indent)
    rows = sheet.lines(sheet.say(f"{phase}.lead"), "bold", panel.text, place.width)
    step = line_height(panel.text)
    height = max(step * len(rows), indent - panel.px(6))
    like = replace(sheet.like(CREAM, weight="bold"), box=place.at(0, height))
    sheet.stack(rows, like)
    if sign:
        side = indent - panel.px(6)
        sheet.icon(sign, body.at(0, height).from_left(side).middle(side, side), INK, CREAM)
    used = height + panel.px(3 if panel.small else 8)
    return body.at(used, body.height - used)


def _ticket(sheet: Sheet, state: State, issued: Issued, box: Box) -> None:
    """The ticket as a white card: service, number, place in line, where."""
    panel = sheet.panel
    most = panel.px(250)
    if panel.upright and box.height > most:
        box = box.at(0, most)
    sheet.card(box, WHITE)
    inner = box.inset(panel.px(4 if panel.small else 10), panel.px(3 if panel.small else 10))
    if panel.upright:
        _upright(sheet, state, issued, inner)
    else:
        left, right = inner.columns(2, panel.gap)
        _huge(sheet, issued, left)
        rows = _rows(sheet, state, issued, right.width)
        top = (right.height - line_height(panel.text) * len(rows)) // 2
        _put_rows(sheet, rows, right.at(top, right.height))


def _upright(sheet: Sheet, state: State, issued: Issued, inner: Box) -> None:
    rows = _rows(sheet, state, issued, inner.width)
    below = line_height(sheet.panel.text) * len(rows)
    _huge(sheet, issued, inner.at(0, inner.height - below))
    _put_rows(sheet, rows, inner.at(inner.height - below, below), centred=True)


def _huge(sheet: Sheet, issued: Issued, box: Box) -> None:
    panel = sheet.panel
    wide = sheet.width(issued.ticket.number, "black", 100) / 100
    size = int(min(box.width / wide, box.height * 0.95, panel.px(88)))
    like = sheet.like(WHITE, size=size, weight="black")
    sheet.put(issued.ticket.number, box, replace(like, align="centre", by_ink=True))


def _rows(sheet: Sheet, state: State, issued: Issued, width: int) -> list[tuple[str, bool]]:
    ticket = issued.ticket
    line = service(state.view, ticket.service)
    rows: list[tuple[str, bool]] = []
    if line is not None:
        rows.append((words(line.names, sheet.language), True))
    ahead = sheet.say("number.ahead", count=ticket.ahead) if ticket.ahead else ""
    rows.append((ahead or sheet.say("number.next"), True))
    if ticket.wait is not None and ticket.ahead:
        low, high = ticket.wait.low, ticket.wait.high
        rows.append((sheet.say("number.range", low=low, high=high), False))
    if line is not None and line.counters:
        comma = "、" if sheet.language.startswith("zh") else ", "
        counters = comma.join(str(one) for one in line.counters)
        rows.append((sheet.say("number.counters", counters=counters), False))
    return [
        (part, loud)
        for text, loud in rows
        for part in sheet.lines(text, "bold", sheet.panel.text, width)
    ]


def _put_rows(
    sheet: Sheet, rows: list[tuple[str, bool]], box: Box, *, centred: bool = False
) -> None:
    step = line_height(sheet.panel.text)
    for index, (text, loud) in enumerate(rows):
        like = sheet.like(WHITE, weight="bold" if loud else "medium")
        align = "centre" if centred else "left"
        sheet.put(text, box.at(index * step, step), replace(like, align=align))



