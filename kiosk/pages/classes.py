"""一般 or 友善服務: who may take which class, in one sentence each (R3), and what to have ready."""

from dataclasses import replace

from api.contract.look import CREAM, JADE, WHITE
from api.contract.phrases import words
from api.contract.views import ClassLine, KioskView
from kiosk.boxes import Box, Page
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
    name = f"{line.prefix}  {words(line.names, sheet.language)}"
    rows = sheet.lines(name, "bold", panel.text, body.width)[:1]
    loud = replace(sheet.like(CREAM, weight="bold"), box=body)
    top = sheet.stack(rows, loud, top=body.y)
    documents = words(line.documents, sheet.language)
    if documents and not panel.small:
        ready = sheet.say("classes.documents", documents=documents)
        quiet = replace(sheet.like(CREAM), box=body)
        top = sheet.stack(sheet.lines(ready, "medium", panel.text, body.width), quiet, top=top)
    used = top - body.y + panel.step(4, 8)
    return body.at(used, body.height - used)


def _class_card(sheet: Sheet, one: ClassLine, box: Box) -> None:
    panel = sheet.panel
    friendly = one.head_start_min > 0
    name = words(one.names, sheet.language)
    ground = sheet.target(f"class:{one.code}", name, box, JADE if friendly else WHITE)
    pad = panel.step(4, 10)
    side = panel.step(13, 40)
    loud = sheet.like(ground, size=panel.name, weight="bold")
    icon = box.without_left(pad).from_left(side).middle(side, side)
    sheet.icon("heart" if friendly else "people", icon, loud.colour, ground)
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
