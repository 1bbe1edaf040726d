"""Over a number without paper: a code for the telephone instead of the slip (F:R2)."""

from dataclasses import replace

from api.contract.look import CREAM, INK, WHITE
from kiosk.boxes import Box
from kiosk.sheet import Sheet
from kiosk.states import Issued, Phase, State
from kiosk.wrap import line_height

# A code of 40 signs has 37 modules with its quiet zone: 1.5 mm each, read from an arm's length.
CODE_MM = 56.0


def phone_page(state: State, issued: Issued) -> str:
    """The address of the number's own page; nothing where the paper says it, or there is none."""
    url = state.view.url if state.view else ""
    without = issued.phase in ("keep", "sorry") and url
    return f"{url.rstrip('/')}/{issued.ticket.token}" if without else ""


def put_lead(sheet: Sheet, phase: Phase, body: Box, page: str) -> int:
    """The slip, or the code, and one sentence from the top of `body`; returns the height used."""
    panel = sheet.panel
    side = panel.px(CODE_MM if page else 36)
    indent = side + panel.px(8)
    rows = sheet.lines(sheet.say(f"{phase}.lead"), "bold", panel.text, body.width - indent)
    height = max(line_height(panel.text) * len(rows), side)
    place = body.at(0, height)
    sign = place.from_left(side).middle(side, side)
    if page:
        _code(sheet, page, sign)
    else:
        sheet.icon("slip", sign, INK, CREAM)
    like = replace(sheet.like(CREAM, weight="bold"), box=place.without_left(indent))
    sheet.stack(rows, like)
    return height + panel.px(9)


def put_beneath(sheet: Sheet, place: Box, page: str) -> Box:
    """On a panel that lies the code stands under the number, where there is room for both."""
    side = sheet.panel.px(CODE_MM)
    if not page or place.height < 2 * side or place.width < side:
        return place
    _code(sheet, page, place.at(place.height - side, side).middle(side, side))
    return place.at(0, place.height - side - sheet.panel.gap)


def _code(sheet: Sheet, page: str, box: Box) -> None:
    sheet.card(box, WHITE)
    inner = box.width - 2 * sheet.panel.line
    sheet.code(page, box.middle(inner, inner), WHITE)
