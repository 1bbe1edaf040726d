"""一般 or 友善服務: who may take which class, in one sentence each (R3), and what to have ready."""

from dataclasses import replace

from api.contract.look import CREAM, JADE, WHITE
from api.contract.phrases import words
from api.contract.views import ClassLine, KioskView
from kiosk.boxes import Box, Page
from kiosk.flow import Block, Flow
from kiosk.frame import Button, between, bottom_row, header, language_choice
from kiosk.hindrance import kiosk_classes, service
from kiosk.pages.friendly import heading
from kiosk.sheet import Sheet
from kiosk.states import Classes, State
from kiosk.wrap import line_height


def classes(sheet: Sheet, state: State, view: KioskView, screen: Classes) -> Page:
    """One large card for each class that needs nobody's leave."""
    panel = sheet.panel
    body = header(sheet, sheet.say("classes.title"), sheet.say_second("classes.title"))
    back = Button(name="back", label=sheet.say("back"), sign="back")
    languages = language_choice(sheet, state, between(sheet, body, [back], []).width)
    body = bottom_row(sheet, body, [back, *languages])
    body = _chosen(sheet, view, screen.service, body)
    offered = kiosk_classes(view)
    if panel.upright or len(offered) > 3:
        height = min((body.height + panel.gap) // len(offered) - panel.gap, panel.px(170))
        places = [body.at(i * (height + panel.gap), height) for i in range(len(offered))]
    else:
        places = body.columns(len(offered), panel.gap)
    for one, place in zip(offered, places, strict=True):
        _class_card(sheet, one, place)
    return sheet.page("class")


def _chosen(sheet: Sheet, view: KioskView, code: str, body: Box) -> Box:
    """The service that was chosen and its documents (R24): said before the number is taken."""
    panel = sheet.panel
    line = service(view, code)
    if line is None:
        return body
    documents = words(line.documents, sheet.language)
    ready = sheet.say("classes.documents", documents=documents) if documents else ""
    name = f"{line.prefix}  {words(line.names, sheet.language)}"
    loud = sheet.like(CREAM, weight="bold")
    blocks = [Block(words=name, like=loud), Block(words=ready, like=sheet.like(CREAM), leaves=1)]
    flow = Flow(sheet, blocks, body.width)
    cards = len(kiosk_classes(view)) if panel.upright else 1
    air = panel.step(2, 8)
    room = body.height - air - cards * (_least(sheet) + panel.gap)
    parts = flow.parts(room)
    if len(parts) > 1 or flow.height(parts[0]) > room:
        # The name was touched a moment ago; the page before said what to bring.
        return body
    height = flow.height(parts[0])
    flow.put(parts[0], body.at(0, height))
    return body.at(height + air, body.height - height - air)


def _least(sheet: Sheet) -> int:
    """The least height of a card."""
    return max(line_height(sheet.panel.name) + sheet.panel.px(2), sheet.panel.bar)


def _class_card(sheet: Sheet, one: ClassLine, box: Box) -> None:
    panel = sheet.panel
    friendly = one.head_start_min > 0
    name = words(one.names, sheet.language)
    ground = sheet.target(f"class:{one.code}", name, box, JADE if friendly else WHITE)
    pad = panel.step(4, 10)
    side = panel.step(0, 40)
    loud = sheet.like(ground, size=panel.name, weight="bold")
    icon = box.without_left(pad).from_left(side).middle(side, side)
    if side >= panel.px(10):
        sheet.icon("heart" if friendly else "people", icon, loud.colour, ground)
    else:
        side = -pad
    place = box.without_left(side + 2 * pad).without_right(pad)
    lines = heading(sheet, one, place.width)
    details = words(one.details, sheet.language)
    under = sheet.lines(details, "medium", panel.text, place.width)
    step, small = line_height(panel.name), line_height(panel.text)
    room = (box.height - panel.px(4) - step * len(lines)) // small
    under = under if len(under) <= room else []
    top = box.y + (box.height - step * len(lines) - small * len(under)) // 2
    top = sheet.stack(lines, replace(loud, box=place), top=top)
    sheet.stack(under, replace(sheet.like(ground), box=place), top=top)
