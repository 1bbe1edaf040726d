"""What all screens of the kiosk have in common: header band, ground, bottom row."""

from dataclasses import dataclass, replace

from api.contract.look import AMBER, CREAM, INK, WHITE
from api.contract.phrases import languages, phrase
from kiosk.boxes import Box, Sign
from kiosk.hindrance import offered_languages
from kiosk.sheet import Sheet, first_voice
from kiosk.states import State
from kiosk.wrap import line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button of the bottom row."""

    name: str
    label: str
    sign: Sign | None = None
    amber: bool = False


def second_language(state: State) -> str:
    """The quiet language under the citizen's own."""
    offered = (*offered_languages(state.view), *languages())
    return next((tag for tag in offered if tag != state.language), state.language)


def header(sheet: Sheet, title: str, subtitle: str = "") -> Box:
    """The ink band with the one sentence of the screen; returns the body beneath it."""
    panel = sheet.panel
    height = panel.px(24 if panel.small else 58 if panel.upright else 38)
    whole = Box(0, 0, panel.width_px, panel.height_px)
    band = whole.at(0, height)
    sheet.fill(whole, CREAM)
    sheet.fill(band, INK)
    place = band.inset(panel.margin)
    if panel.upright:
        _stacked(sheet, place, title, subtitle)
    else:
        _side_by_side(sheet, place, title, subtitle)
    return whole.inset(panel.margin).at(
        height + panel.gap, panel.height_px - height - panel.gap - panel.margin
    )


def bottom_row(sheet: Sheet, body: Box, buttons: list[Button]) -> Box:
    """Buttons of one height at the bottom, from the left edge; returns the body above them."""
    panel = sheet.panel
    row = Box(body.x, body.bottom - panel.bar, body.width, panel.bar)
    x = row.x
    for one in buttons:
        place = Box(x, row.y, _width(sheet, one), row.height)
        button(sheet, one, place)
        x = place.right + panel.gap
    return body.at(0, body.height - panel.bar - panel.gap)


def button(sheet: Sheet, one: Button, place: Box) -> None:
    """One button: a sign and a word in the middle of its box."""
    panel = sheet.panel
    ground = sheet.target(one.name, one.label, place, AMBER if one.amber else WHITE)
    sign = panel.text if one.sign else 0
    gap = panel.px(3) if one.sign else 0
    wide = sheet.width(one.label, "bold", panel.text)
    inner = place.middle(min(sign + gap + wide, place.width), place.height)
    if one.sign:
        box = inner.from_left(sign).middle(sign, sign)
        sheet.icon(one.sign, box, first_voice(ground), ground)
    words = inner.without_left(sign + gap)
    sheet.put(one.label, words, sheet.like(ground, weight="bold"))


def language_buttons(state: State, *, everyone: bool) -> list[Button]:
    """A button for each language in its own name; without `everyone`, for the others only."""
    return [
        Button(name=f"language:{tag}", label=phrase(tag, "language.name"))
        for tag in offered_languages(state.view)
        if everyone or tag != state.language
    ]


def _width(sheet: Sheet, one: Button) -> int:
    panel = sheet.panel
    words = sheet.width(one.label, "bold", panel.text)
    sign = panel.text + panel.px(3) if one.sign else 0
    return max(panel.px(40), words + sign + 2 * panel.px(7))


def _stacked(sheet: Sheet, place: Box, title: str, subtitle: str) -> None:
    panel = sheet.panel
    size = sheet.largest([title], (panel.title, panel.name, panel.text), (place.width, 1), "bold")
    step, second = line_height(size), line_height(panel.text) if subtitle else 0
    top = (place.height - step - second) // 2
    sheet.put(title, place.at(top, step), sheet.like(INK, size=size, weight="bold"))
    sheet.put(subtitle, place.at(top + step, second), sheet.like(INK))


def _side_by_side(sheet: Sheet, place: Box, title: str, subtitle: str) -> None:
    panel = sheet.panel
    size = sheet.largest([title], (panel.title, panel.text), (place.width, 1), "bold")
    sheet.put(title, place, sheet.like(INK, size=size, weight="bold"))
    beside = place.width - sheet.width(title, "bold", size) - 2 * panel.gap
    if sheet.width(subtitle, "medium", panel.text) <= beside:
        like = replace(sheet.like(INK), align="right")
        sheet.put(subtitle, place.from_right(beside), like)
