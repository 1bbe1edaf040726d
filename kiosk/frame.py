"""What all screens of the kiosk have in common: buttons, and rows of them at the bottom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from api.contract.look import INK, TARGET_MM, WHITE, Colour
from api.contract.phrases import languages, phrase
from kiosk.boxes import Box, Sign
from kiosk.hindrance import offered_languages
from kiosk.paints import first_voice
from kiosk.sheet import Sheet
from kiosk.states import State
from kiosk.title import header as header
from kiosk.wrap import line_height

# Signs that say what they do without a word: where words have no room, these lose theirs first.
_WELL_KNOWN: tuple[Sign, ...] = ("previous", "next", "back", "erase", "globe", "access")


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button with a word, and a sign before it. `bare`: the sign alone; the word is only said.

    `large` writes it as large as a name. `language`: of its word, where that is not the page's.
    """

    name: str
    label: str
    sign: Sign | None = None
    fill: Colour = WHITE
    large: bool = False
    language: str = ""
    bare: bool = False


def second_language(state: State) -> str:
    """The quiet language under the citizen's own."""
    offered = (*offered_languages(state.view), *languages())
    return next((tag for tag in offered if tag != state.language), state.language)


def bottom_row(
    sheet: Sheet, body: Box, buttons: list[Button], *, right: Sequence[Button] = ()
) -> Box:
    """Buttons of one height at the bottom, from both edges; returns the body above them."""
    panel = sheet.panel
    row = Box(body.x, body.bottom - panel.bar, body.width, panel.bar)
    fitted = fitting(sheet, [*buttons, *right], body.width)
    x = row.x
    for one in fitted[: len(buttons)]:
        place = Box(x, row.y, button_width(sheet, one), row.height)
        button(sheet, one, place)
        x = place.right + panel.gap
    x = row.right
    for one in reversed(fitted[len(buttons) :]):
        place = Box(x - button_width(sheet, one), row.y, button_width(sheet, one), row.height)
        button(sheet, one, place)
        x = place.x - panel.gap
    return body.at(0, body.height - panel.bar - panel.gap)


def fitting(sheet: Sheet, buttons: Sequence[Button], width: int) -> list[Button]:
    """The same buttons; where they are wider than `width` together, some without their words."""
    fitted = list(buttons)
    for sign in _WELL_KNOWN:
        if row_width(sheet, fitted) <= width:
            break
        fitted = [replace(one, bare=one.bare or one.sign == sign) for one in fitted]
    return fitted


def row_width(sheet: Sheet, buttons: Sequence[Button]) -> int:
    """How wide the buttons are side by side."""
    return sum(button_width(sheet, one) + sheet.panel.gap for one in buttons) - sheet.panel.gap


def rows_of(sheet: Sheet, buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """The buttons in their order, on as many rows of `width` as they need."""
    rows: list[list[Button]] = []
    left = 0
    for one in buttons:
        wide = button_width(sheet, one) + sheet.panel.gap
        if not rows or wide > left + sheet.panel.gap:
            rows.append([])
            left = width
        rows[-1].append(one)
        left -= wide
    return rows


def between(sheet: Sheet, body: Box, left: Sequence[Button], right: Sequence[Button]) -> Box:
    """What the bottom row of `body` leaves free between its buttons."""
    panel = sheet.panel
    used_left = sum(button_width(sheet, one) + panel.gap for one in left)
    used_right = sum(button_width(sheet, one) + panel.gap for one in right)
    row = Box(body.x, body.bottom - panel.bar, body.width, panel.bar)
    return row.without_left(used_left).without_right(used_right)


def fits_in(sheet: Sheet, one: Button, place: Box) -> bool:
    """Whether a button's sign and word have room."""
    return button_width(sheet, one) <= place.width


def button(sheet: Sheet, one: Button, place: Box) -> None:
    """One button: a sign and its words, on one line or two, in the middle of its box."""
    panel = sheet.panel
    ground = sheet.target(one.name, one.label, place, one.fill)
    size, lines, signed = _words(sheet, one, place)
    sign = panel.px(TARGET_MM * 0.6) if one.bare else size if signed else 0
    gap = size // 3 if signed and lines else 0
    wide = max((sheet.width(line, "bold", size) for line in lines), default=0)
    inner = place.middle(min(sign + gap + wide, place.width), place.height)
    words = inner.without_left(sign + gap)
    if one.sign and signed:
        # "Next" points away from its word, all other signs stand before it.
        after = one.sign == "next"
        words = inner.without_right(sign + gap) if after else words
        box = (inner.from_right(sign) if after else inner.from_left(sign)).middle(sign, sign)
        sheet.icon(one.sign, box, first_voice(ground), ground)
    like = sheet.like(ground, size=size, weight="bold")
    sheet.stack(lines, replace(like, box=words, language=one.language or like.language))


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
            fill=INK if tag == state.language else WHITE,
            language=tag,
        )
        for tag in offered_languages(state.view)
        if everyone or tag != state.language
    ]


def _words(sheet: Sheet, one: Button, place: Box) -> tuple[int, list[str], bool]:
    """In which size, on which lines, and whether there is room for the sign beside them."""
    panel = sheet.panel
    if one.bare:
        return panel.text, [], True
    for size, most, signed in _ways(sheet, one):
        room = place.width - (size * 4 // 3 if signed else 0) - panel.px(2)
        lines = sheet.lines(one.label, "bold", size, room)
        high = line_height(size) * len(lines) <= place.height
        wide = all(sheet.width(line, "bold", size) <= room for line in lines)
        if len(lines) <= most and high and wide:
            break
    return size, lines, signed


def _ways(sheet: Sheet, one: Button) -> Iterator[tuple[int, int, bool]]:
    """Large if asked for; then smaller, without its sign, and on two lines, in this order."""
    panel = sheet.panel
    signs = (True, False) if one.sign else (False,)
    if one.large:
        yield from ((panel.name, most, signs[0]) for most in (1, 2))
    for most in (1, 2):
        yield from ((panel.text, most, signed) for signed in signs)


def button_width(sheet: Sheet, one: Button) -> int:
    """How wide a button is for its sign and its word, in pixels."""
    panel = sheet.panel
    if one.bare:
        return max(panel.px(TARGET_MM), panel.bar)
    words = sheet.width(one.label, "bold", panel.text)
    sign = panel.text * 4 // 3 if one.sign else 0
    return max(panel.step(28, 40), words + sign + 2 * panel.step(4, 6.5))
