"""Buttons that share a whole row, however many there are."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.boxes import Box
from kiosk.frame import Button, bottom_row, button, button_width
from kiosk.sheet import Sheet
from kiosk.wrap import line_height


def side_by_side(sheet: Sheet, row: Box, buttons: Sequence[Button]) -> None:
    """Buttons that share a whole row; one that only turns the page takes what its sign needs."""
    gap = sheet.panel.gap
    turns = [replace(one, bare=True) for one in buttons if one.name.startswith("part:")]
    acts = [one for one in buttons if not one.name.startswith("part:")]
    if not acts:
        bottom_row(sheet, row, [], right=buttons)
        return
    for one in turns:
        width = button_width(sheet, one)
        button(sheet, one, row.from_right(width))
        row = row.without_right(width + gap)
    for one, place in zip(acts, row.columns(len(acts), gap), strict=True):
        button(sheet, one, place)


def least_height(sheet: Sheet, buttons: Sequence[Button], width: int) -> int:
    """How high buttons that share a row of `width` must be for their words."""
    turns = [replace(one, bare=True) for one in buttons if one.name.startswith("part:")]
    acts = [one for one in buttons if not one.name.startswith("part:")]
    rest = width - sum(button_width(sheet, one) + sheet.panel.gap for one in turns)
    share = (rest - sheet.panel.gap * (len(acts) - 1)) // max(len(acts), 1)
    room = share - sheet.panel.px(2)
    size = sheet.panel.text
    lines = [len(sheet.lines(one.label, "bold", size, room)) for one in acts]
    return max(sheet.panel.bar, line_height(size) * max(lines, default=1) + sheet.panel.step(1, 6))
