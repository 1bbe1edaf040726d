"""What all screens of the kiosk have in common: header band, ground, bottom row."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.contract.look import CREAM, INK, WHITE, Colour
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
    fill: Colour = WHITE
    large: bool = False
    # Of its word, where that is not the page's.
    language: str = ""


def second_language(state: State) -> str:
    """The quiet language under the citizen's own."""
    offered = (*offered_languages(state.view), *languages())
    return next((tag for tag in offered if tag != state.language), state.language)


def header(sheet: Sheet, title: str, subtitle: str = "") -> Box:
    """The ink band with the one sentence of the screen; returns the body beneath it."""
    panel = sheet.panel
    height = panel.px(18 if panel.small else 58 if panel.upright else 38)
    whole = Box(0, 0, panel.width_px, panel.height_px)
    band = whole.at(0, height)
    sheet.fill(whole, CREAM)
    sheet.fill(band, INK)
    place = band.inset(panel.margin, panel.px(2))
    if panel.upright:
        _stacked(sheet, place, title, subtitle)
    else:
        _side_by_side(sheet, place, title, subtitle)
    top = height + panel.px(4 if panel.small else 10)
    return whole.inset(panel.margin).at(top, panel.height_px - top - panel.margin)


def bottom_row(
    sheet: Sheet, body: Box, buttons: list[Button], *, right: Sequence[Button] = ()
) -> Box:
    """Buttons of one height at the bottom, from both edges; returns the body above them."""
    panel = sheet.panel
    row = Box(body.x, body.bottom - panel.bar, body.width, panel.bar)
    x = row.x
    for one in buttons:
        place = Box(x, row.y, _width(sheet, one), row.height)
        button(sheet, one, place)
        x = place.right + panel.gap
    x = row.right
    for one in reversed(right):
        place = Box(x - _width(sheet, one), row.y, _width(sheet, one), row.height)
        button(sheet, one, place)
        x = place.x - panel.gap
    return body.at(0, body.height - panel.bar - panel.gap)


def rows_of(sheet: Sheet, buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """The buttons in their order, on as many rows of `width` as they need."""
    rows: list[list[Button]] = []
    left = 0
    for one in buttons:
        wide = _width(sheet, one) + sheet.panel.gap
        if not rows or wide > left + sheet.panel.gap:
            rows.append([])
            left = width
        rows[-1].append(one)
        left -= wide
    return rows


def between(sheet: Sheet, body: Box, left: Sequence[Button], right: Sequence[Button]) -> Box:
    """What the bottom row of `body` leaves free between its buttons."""
    panel = sheet.panel
    used_left = sum(_width(sheet, one) + panel.gap for one in left)
    used_right = sum(_width(sheet, one) + panel.gap for one in right)
    row = Box(body.x, body.bottom - panel.bar, body.width, panel.bar)
    return row.without_left(used_left).without_right(used_right)


def fits_in(sheet: Sheet, one: Button, place: Box) -> bool:
    """Whether a button's sign and word have room."""
    return _width(sheet, one) <= place.width


def button(sheet: Sheet, one: Button, place: Box) -> None:
    """One button: a sign and a word in the middle of its box."""
    panel = sheet.panel
    ground = sheet.target(one.name, one.label, place, one.fill)
    size = panel.name if one.large else panel.text
    sign = size if one.sign else 0
    gap = size // 3 if one.sign else 0
    wide = sheet.width(one.label, "bold", size)
    inner = place.middle(min(sign + gap + wide, place.width), place.height)
    words = inner.without_left(sign + gap)
    if one.sign:
        # "Next" points away from its word, all other signs stand before it.
        after = one.sign == "next"
        words = inner.without_right(sign + gap) if after else words
        box = (inner.from_right(sign) if after else inner.from_left(sign)).middle(sign, sign)
        sheet.icon(one.sign, box, first_voice(ground), ground)
    like = sheet.like(ground, size=size, weight="bold")
    sheet.put(one.label, words, replace(like, language=one.language or like.language))


def language_choice(sheet: Sheet, state: State, width: int) -> list[Button]:
    """A button for each other language if all fit in `width`, else one that leads to them."""
    others = language_buttons(state, everyone=False)
    if len(rows_of(sheet, others, width)) <= 1:
        return others
    return [Button(name="languages", label=sheet.say("language.button"), sign="globe")]


def language_buttons(state: State, *, everyone: bool) -> list[Button]:
    """A button for each language in its own name; without `everyone`, for the others only."""
    return [
        Button(
            name=f"language:{tag}",
            label=phrase(tag, "language.name"),
            fill=_fill(state, tag),
            language=tag,
        )
        for tag in offered_languages(state.view)
        if everyone or tag != state.language
    ]


def _fill(state: State, tag: str) -> Colour:
    return INK if tag == state.language else WHITE


def _width(sheet: Sheet, one: Button) -> int:
    panel = sheet.panel
    words = sheet.width(one.label, "bold", panel.text)
    sign = panel.text * 4 // 3 if one.sign else 0
    pad = panel.px(5 if panel.small else 7)
    return max(panel.px(34 if panel.small else 40), words + sign + 2 * pad)


def _stacked(sheet: Sheet, place: Box, title: str, subtitle: str) -> None:
    size, lines = _title(sheet, title, place)
    second = line_height(sheet.panel.text) if subtitle and len(lines) == 1 else 0
    used = line_height(size) * len(lines) + second
    like = replace(sheet.like(INK, size=size, weight="bold"), box=place)
    top = place.y + (place.height - used) // 2
    top = sheet.stack(lines, like, top=top)
    if second:
        like = replace(sheet.like(INK), language=sheet.second)
        sheet.put(subtitle, place.at(top - place.y, second), like)


def _side_by_side(sheet: Sheet, place: Box, title: str, subtitle: str) -> None:
    panel = sheet.panel
    size, lines = _title(sheet, title, place)
    sheet.stack(lines, replace(sheet.like(INK, size=size, weight="bold"), box=place))
    beside = place.width - sheet.width(lines[0], "bold", size) - 2 * panel.gap
    if len(lines) == 1 and sheet.width(subtitle, "medium", panel.text) <= beside:
        like = replace(sheet.like(INK), align="right", language=sheet.second)
        sheet.put(subtitle, place.from_right(beside), like)


def _title(sheet: Sheet, title: str, place: Box) -> tuple[int, list[str]]:
    """The size and lines of a title: one line if possible, two rather than small."""
    panel = sheet.panel
    for size, most in ((panel.title, 1), (panel.name, 1), (panel.name, 2), (panel.text, 2)):
        lines = sheet.lines(title, "bold", size, place.width)
        room = line_height(size) * len(lines) <= place.height + panel.margin
        if len(lines) <= most and room:
            break
    return size, lines
