"""「請問需要哪種方式？」: each way to see, reach and hear better is one touch (R35)."""

from collections.abc import Sequence
from dataclasses import replace

from api.contract.look import AMBER, INK, JADE, WHITE
from kiosk.access import offered
from kiosk.boxes import Box, Page, Sign
from kiosk.flow import turning
from kiosk.frame import Button, bottom_row, header, rows_of
from kiosk.modes import Mode
from kiosk.panel import Panel
from kiosk.sheet import Sheet
from kiosk.states import State
from kiosk.wrap import line_height

SIGNS: dict[Mode, Sign] = {"large": "large", "contrast": "contrast", "low": "low", "speech": "ear"}


def access(sheet: Sheet, state: State) -> Page:
    """A card for each mode that this panel has room for, ticked when it is on."""
    body = header(sheet, sheet.say("access.title"), sheet.say_second("access.title"))
    done = Button(name="back", label=sheet.say("access.done"), sign="check", fill=AMBER)
    offer = offered(sheet.glass, state.modes)
    places = _places(sheet, body.at(0, body.height - sheet.panel.bar - sheet.panel.gap), offer)
    parts = -(-len(offer) // len(places))
    part = sheet.part % parts
    bottom_row(sheet, body, turning(sheet, part, parts), right=[done])
    shown = offer[part * len(places) :][: len(places)]
    for mode, place in zip(shown, places, strict=False):
        _card(sheet, mode, place, on=state.modes.has(mode))
    return sheet.page("access")


def access_choice(sheet: Sheet, state: State, width: int) -> list[Button]:
    """A switch for each mode if all fit in one row of `width`, else one button that leads there."""
    switches = [
        Button(
            name=f"mode:{mode}",
            label=sheet.say(f"access.{mode}"),
            sign="check" if state.modes.has(mode) else SIGNS[mode],
            fill=INK if state.modes.has(mode) else WHITE,
        )
        for mode in offered(sheet.glass, state.modes)
    ]
    if len(rows_of(sheet, switches, width)) <= 1:
        return switches
    return [Button(name="access", label=sheet.say("access.button"), sign="access")]


def _places(sheet: Sheet, body: Box, offer: Sequence[Mode]) -> list[Box]:
    """One under the other where that is enough, else in two columns; never too low for a name."""
    panel = sheet.panel
    for columns in (1, 2):
        column = body.columns(columns, panel.gap)[0]
        least = _least(sheet, offer, column.width)
        rows = max((body.height + panel.gap) // (least + panel.gap), 1)
        if rows * columns >= len(offer):
            break
    rows = min(rows, -(-len(offer) // columns))
    height = (body.height + panel.gap) // rows - panel.gap
    height = min(height, max(panel.step(30, 80), least))
    return [
        column.at(row * (height + panel.gap), height)
        for row in range(rows)
        for column in body.columns(columns, panel.gap)
    ]


def _least(sheet: Sheet, offer: Sequence[Mode], width: int) -> int:
    """The height that the longest name needs."""
    panel = sheet.panel
    names = [sheet.say(f"access.{mode}") for mode in offer]
    room = width - _beside(sheet)
    lines = max(len(sheet.lines(name, "bold", panel.text, room)) for name in names)
    return max(line_height(panel.text) * lines + panel.px(2), panel.bar)


def _beside(sheet: Sheet) -> int:
    """What sign, tick and the space between take of a card's width."""
    pad, side, tick = _parts_of(sheet.panel)
    return side + tick + 4 * pad if side else tick + 3 * pad


def _parts_of(panel: Panel) -> tuple[int, int, int]:
    """Space, sign, tick; a panel with little room has no sign."""
    side = 0 if panel.room < 0.25 else panel.step(8, 30)
    return panel.step(3, 9), side, panel.step(11, 17)


def _card(sheet: Sheet, mode: Mode, box: Box, *, on: bool) -> None:
    panel = sheet.panel
    name = sheet.say(f"access.{mode}")
    said = sheet.say("access.on" if on else "access.off", mode=name)
    does = sheet.say(f"access.{mode}_does")
    ground = sheet.target(f"mode:{mode}", f"{said}, {does}", box, JADE if on else WHITE)
    pad, side, tick = _parts_of(panel)
    loud = sheet.like(ground, size=panel.name, weight="bold")
    if side:
        sign = box.without_left(pad).from_left(side).middle(side, side)
        sheet.icon(SIGNS[mode], sign, loud.colour, ground)
    place = box.without_left(side + 2 * pad if side else pad).without_right(tick + 2 * pad)
    size = sheet.largest([name], (panel.name, panel.text), (place.width, 1), "bold")
    lines = sheet.lines(name, "bold", size, place.width)
    under = sheet.lines(does, "medium", panel.text, place.width)
    used = line_height(size) * len(lines)
    if used + line_height(panel.text) * len(under) > box.height - panel.px(4):
        under = []
    used += line_height(panel.text) * len(under)
    top = box.y + (box.height - used) // 2
    top = sheet.stack(lines, replace(loud, size=size, box=place), top=top)
    sheet.stack(under, replace(sheet.like(ground), box=place), top=top)
    sheet.tick(box.without_right(pad).from_right(tick).middle(tick, tick), ground, on=on)
