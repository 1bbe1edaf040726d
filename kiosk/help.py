"""The corner of every screen where somebody is asked to come (R31), as boxes."""

from dataclasses import replace

from api.contract.look import JADE, TARGET_MM, WHITE, Colour
from kiosk.boxes import Box, Sign
from kiosk.sheet import Sheet
from kiosk.wrap import line_height

_LABELS = ("ask", "asked", "coming")
# Wider, its words stand on two lines.
_WORDS_MM = 60.0
_ROOMY = 0.9


def help_in(sheet: Sheet, band: Box) -> None:
    """At the right of the band, under a word where there is room for one."""
    if sheet.help == "none":
        return
    panel = sheet.panel
    wide, high = help_width(sheet) - panel.gap, help_height(sheet) - _air(sheet)
    box = band.inset(panel.margin).from_right(wide).middle(wide, high)
    if panel.small:
        _bare(sheet, box)
        return
    ground, sign = _target(sheet, box)
    side = panel.step(12, 17)
    loud = sheet.like(ground, weight="bold")
    sheet.icon(sign, box.at(panel.px(3), side).middle(side, side), loud.colour, ground)
    lines = _broken(sheet, sheet.help)
    words = box.at(panel.px(3) + side, high - side - panel.px(4))
    sheet.stack(lines, replace(loud, box=words, align="centre"))


def help_beside(sheet: Sheet, body: Box) -> Box:
    """With low controls it stands at the right of all others; returns what is left of them."""
    if sheet.help == "none":
        return body
    panel = sheet.panel
    side = max(panel.px(TARGET_MM), panel.bar)
    _bare(sheet, body.from_right(side).at(0, side))
    return body.without_right(side + panel.gap)


def help_width(sheet: Sheet) -> int:
    """Of the corner and the gap before it; the words of every state fit, so that nothing moves."""
    panel = sheet.panel
    if sheet.help == "none":
        return 0
    if panel.small:
        return panel.px(TARGET_MM) + panel.gap
    lines = [line for one in _LABELS for line in _broken(sheet, one)]
    wide = max(sheet.width(one, "bold", panel.text) for one in lines) + panel.px(8)
    return max(wide, panel.px(34)) + panel.gap


def help_height(sheet: Sheet) -> int:
    """Of the least band with the corner in it."""
    panel = sheet.panel
    if sheet.help == "none":
        return 0
    if panel.small:
        return panel.px(TARGET_MM) + _air(sheet)
    words = line_height(panel.text) * max(len(_broken(sheet, one)) for one in _LABELS)
    return panel.step(12, 17) + words + panel.px(7) + _air(sheet)


def beneath_help(sheet: Sheet, otherwise: int) -> int:
    """From the band to what may be touched beneath it."""
    least = 0 if sheet.help == "none" else sheet.panel.gap - _air(sheet) // 2
    return max(least, otherwise)


def strip_fits(sheet: Sheet) -> bool:
    """Whether a sentence of its own has room on every screen."""
    return sheet.panel.room >= _ROOMY


def answered(sheet: Sheet, body: Box) -> Box:
    """What became of the wish, over whatever the citizen is doing; returns the body beneath."""
    if not sheet.help_words:
        return body
    panel = sheet.panel
    pad = panel.step(4, 8)
    lines = sheet.lines(sheet.help_words, "bold", panel.text, body.width - 2 * pad)
    height = line_height(panel.text) * len(lines) + panel.step(2, 6)
    strip = body.at(0, height)
    sheet.card(strip, JADE)
    sheet.stack(lines, replace(sheet.like(JADE, weight="bold"), box=strip.inset(pad)))
    return body.at(height + panel.gap, body.height - height - panel.gap)


def _bare(sheet: Sheet, box: Box) -> None:
    ground, sign = _target(sheet, box)
    side = box.height * 3 // 4
    sheet.icon(sign, box.middle(side, side), sheet.like(ground, weight="bold").colour, ground)


def _target(sheet: Sheet, box: Box) -> tuple[Colour, Sign]:
    asked = sheet.help != "ask"
    label = sheet.say(f"help.{sheet.help}")
    ground = sheet.target("help", label, box, WHITE if asked else JADE)
    return ground, "check" if asked else "question"


def _broken(sheet: Sheet, one: str) -> list[str]:
    panel = sheet.panel
    return sheet.lines(sheet.say(f"help.{one}"), "bold", panel.text, panel.px(_WORDS_MM))


def _air(sheet: Sheet) -> int:
    return sheet.panel.step(1, 12)
