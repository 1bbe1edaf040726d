"""「請問需要哪一種方式？」: each way to see, reach and hear better is one touch (R35)."""

from collections.abc import Sequence
from dataclasses import replace

from api.contract.look import AMBER, INK, JADE, WHITE
from kiosk.access import offered
from kiosk.boxes import Box, Page, Sign
from kiosk.frame import Button, bottom_row, header, rows_of
from kiosk.modes import Mode
from kiosk.sheet import Sheet
from kiosk.states import State
from kiosk.wrap import line_height

SIGNS: dict[Mode, Sign] = {"large": "large", "contrast": "contrast", "low": "low", "speech": "ear"}


def access(sheet: Sheet, state: State) -> Page:
    """A card for each mode that this panel has room for, ticked when it is on."""
    body = header(sheet, sheet.say("access.title"), sheet.say_second("access.title"))
    done = Button(name="back", label=sheet.say("access.done"), sign="check", fill=AMBER)
    body = bottom_row(sheet, body, [], right=[done])
    offer = offered(sheet.glass, state.modes)
    for mode, place in zip(offer, _places(sheet, body, len(offer)), strict=True):
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


def _places(sheet: Sheet, body: Box, count: int) -> Sequence[Box]:
    """One under the other where they are high enough, else in two columns."""
    panel = sheet.panel
    columns = 1 if (body.height + panel.gap) // count - panel.gap >= _least(sheet) else 2
    rows = -(-count // columns)
    height = min((body.height + panel.gap) // rows - panel.gap, panel.step(30, 80))
    cells = [
        column.at(row * (height + panel.gap), height)
        for row in range(rows)
        for column in body.columns(columns, panel.gap)
    ]
    return cells[:count]


def _least(sheet: Sheet) -> int:
    panel = sheet.panel
    return max(line_height(panel.name) + panel.px(4), panel.bar)


def _card(sheet: Sheet, mode: Mode, box: Box, *, on: bool) -> None:
    panel = sheet.panel
    name = sheet.say(f"access.{mode}")
    said = sheet.say("access.on" if on else "access.off", mode=name)
    ground = sheet.target(f"mode:{mode}", said, box, JADE if on else WHITE)
    pad, side, tick = panel.step(3, 9), panel.step(13, 30), panel.step(11, 17)
    loud = sheet.like(ground, size=panel.name, weight="bold")
    sign = box.without_left(pad).from_left(side).middle(side, side)
    sheet.icon(SIGNS[mode], sign, loud.colour, ground)
    place = box.without_left(side + 2 * pad).without_right(tick + 2 * pad)
    size = sheet.largest([name], (panel.name, panel.text), (place.width, 1), "bold")
    lines = sheet.lines(name, "bold", size, place.width)
    under = sheet.lines(sheet.say(f"access.{mode}_does"), "medium", panel.text, place.width)
    used = line_height(size) * len(lines)
    if used + line_height(panel.text) * len(under) > box.height - panel.px(4):
        under = []
    used += line_height(panel.text) * len(under)
    top = box.y + (box.height - used) // 2
    top = sheet.stack(lines, replace(loud, size=size, box=place), top=top)
    sheet.stack(under, replace(sheet.like(ground), box=place), top=top)
    sheet.tick(box.without_right(pad).from_right(tick).middle(tick, tick), ground, on=on)
