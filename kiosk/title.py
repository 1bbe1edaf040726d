"""The one sentence of a screen: in a band at its head, or large over everything that is touched."""

from dataclasses import replace

from api.contract.look import AMBER, CREAM, INK
from kiosk.boxes import Box
from kiosk.help import (
    answered,
    beneath_help,
    help_beside,
    help_height,
    help_in,
    help_width,
    strip_fits,
)
from kiosk.sheet import Sheet
from kiosk.wrap import line_height


def header(sheet: Sheet, title: str, subtitle: str = "") -> Box:
    """The ink band with the one sentence of the screen; returns the body beneath it."""
    panel = sheet.panel
    if sheet.above:
        return _high_above(sheet, title, subtitle)
    least = max(panel.step(13, 58 if panel.upright else 38), help_height(sheet))
    width = sheet.area.width - 2 * panel.margin - help_width(sheet)
    if sheet.help_words and not strip_fits(sheet):
        # There is no room to say both, and whoever asked for help reads this.
        said = sheet.help_words
        fits = sheet.width(said, "bold", panel.text) <= width
        title, subtitle = (said, "") if fits else (title, subtitle)
    size, lines = _title(sheet, title, width)
    fits_under = sheet.width(subtitle, "medium", panel.text) <= width
    room = panel.upright and len(lines) == 1 and fits_under
    second = line_height(panel.text) if subtitle and room else 0
    height = max(least, line_height(size) * len(lines) + second + panel.step(0, 12))
    band = sheet.area.at(0, height)
    sheet.fill(sheet.area, CREAM)
    sheet.fill(band, INK)
    help_in(sheet, band)
    place = band.inset(panel.margin).without_right(help_width(sheet))
    if panel.upright:
        _stacked(sheet, place, (title, size, lines), subtitle if second else "")
    else:
        _side_by_side(sheet, place, (title, size, lines), subtitle)
    top = height + beneath_help(sheet, panel.step(3, 10))
    body = sheet.area.inset(panel.margin).at(top, panel.height_px - top - panel.margin)
    return answered(sheet, body) if strip_fits(sheet) else body


def _high_above(sheet: Sheet, title: str, subtitle: str) -> Box:
    """Low controls: the sentence has the glass above them, with an arrow down to them."""
    panel = sheet.panel
    margin = panel.px(13)
    upper = Box(0, 0, panel.width_px, sheet.above)
    sheet.fill(upper, INK)
    sheet.fill(sheet.area, CREAM)
    place = upper.inset(margin, margin)
    sizes = [panel.px(mm * panel.zoom) for mm in (24, 20, 17)]
    size = sheet.largest([title], sizes, (place.width, 2), "bold")
    lines = sheet.lines(title, "bold", size, place.width)
    loud = replace(sheet.like(INK, size=size, weight="bold"), box=place)
    quiet = replace(sheet.like(INK, size=panel.name), language=sheet.second, box=place)
    subtitle = sheet.help_words or subtitle
    under = sheet.lines(subtitle, "medium", panel.name, place.width)[:3] if subtitle else []
    used = line_height(size) * len(lines) + line_height(panel.name) * len(under)
    top = sheet.stack(lines, loud, top=(sheet.above - used) // 2)
    sheet.stack(under, quiet, top=top)
    arrow = panel.px(24)
    sheet.icon("low", place.at(place.height - arrow, arrow).from_left(arrow), AMBER, INK)
    top = panel.step(3, 10)
    body = sheet.area.inset(panel.margin).at(top, panel.height_px - top - panel.margin)
    return help_beside(sheet, body)


def _stacked(sheet: Sheet, place: Box, said: tuple[str, int, list[str]], subtitle: str) -> None:
    _, size, lines = said
    second = line_height(sheet.panel.text) if subtitle else 0
    like = replace(sheet.like(INK, size=size, weight="bold"), box=place)
    top = place.y + (place.height - line_height(size) * len(lines) - second) // 2
    top = sheet.stack(lines, like, top=top)
    if second:
        like = replace(sheet.like(INK), language=sheet.second)
        sheet.put(subtitle, place.at(top - place.y, second), like)


def _side_by_side(
    sheet: Sheet, place: Box, said: tuple[str, int, list[str]], subtitle: str
) -> None:
    panel = sheet.panel
    _, size, lines = said
    sheet.stack(lines, replace(sheet.like(INK, size=size, weight="bold"), box=place))
    beside = place.width - sheet.width(lines[0], "bold", size) - 2 * panel.gap
    if len(lines) == 1 and sheet.width(subtitle, "medium", panel.text) <= beside:
        like = replace(sheet.like(INK), align="right", language=sheet.second)
        sheet.put(subtitle, place.from_right(beside), like)


def _title(sheet: Sheet, title: str, width: int) -> tuple[int, list[str]]:
    """The size and lines of a title: one line if possible, two rather than small."""
    panel = sheet.panel
    for size, most in ((panel.title, 1), (panel.name, 1), (panel.name, 2), (panel.text, 2)):
        lines = sheet.lines(title, "bold", size, width)
        if len(lines) <= most:
            break
    return size, lines
