"""「請確認業務」: the service, all it needs (R24), and the touch that takes the number (R3)."""

from api.contract.look import AMBER, JADE, WHITE, Colour, Weight
from api.contract.phrases import words
from api.contract.views import ClassLine, KioskView, ServiceLine
from kiosk.boxes import Box, Page
from kiosk.choosing import offered_classes
from kiosk.frame import Button, bottom_row, header, language_choice, row_width
from kiosk.hindrance import service
from kiosk.pages.cards import Cards, Choice, turning
from kiosk.sheet import Sheet
from kiosk.states import Confirm, State
from kiosk.wrap import line_height

# A heading, or a line under one.
Line = tuple[str, bool]


def confirm(sheet: Sheet, state: State, view: KioskView, screen: Confirm) -> Page:
    """What to have ready on a white card, and a large card for each class beneath or beside it.

    On a panel too small for both, one is read after the other.
    """
    line = service(view, screen.service)
    name = words(line.names, sheet.language) if line else ""
    body = header(sheet, sheet.say("confirm.title", service=name))
    choices = _choices(sheet, view, offered_classes(state, screen))
    panel = sheet.panel
    above = body.at(0, body.height - panel.bar - panel.gap)
    card, room = _halves(sheet, above, len(choices))
    told, cards = _Told(sheet, line, card), Cards(sheet, choices, room)
    back = Button(name="back", label=sheet.say("back"), sign="back")
    if cards.fits and told.roomy:
        turn = turning(sheet, screen.page, told.pages)
        told.put(screen.page)
        cards.put(0)
    else:
        told, cards = _Told(sheet, line, above), Cards(sheet, choices, above)
        pages = told.pages + cards.pages
        page = min(screen.page, pages - 1)
        turn = turning(sheet, page, pages)
        if page < told.pages:
            told.put(page)
        else:
            cards.put(page - told.pages)
    left = body.width - row_width(sheet, [back, *turn]) - panel.gap
    languages = language_choice(sheet, state, left)
    if row_width(sheet, [back, *languages, *turn]) > body.width:
        languages = []
    bottom_row(sheet, body, [back, *languages], right=turn)
    return sheet.page("confirm")


def _halves(sheet: Sheet, above: Box, cards: int) -> tuple[Box, Box]:
    panel = sheet.panel
    if not panel.upright:
        left, right = above.columns(2, panel.gap)
        return left, right
    height = min(cards * (panel.step(24, 66) + panel.gap) - panel.gap, above.height // 2)
    return above.at(0, above.height - height - panel.gap), above.at(above.height - height, height)


def _choices(sheet: Sheet, view: KioskView, codes: tuple[str, ...]) -> list[Choice]:
    classes = {one.code: one for one in view.classes}
    if len(codes) == 1:
        chosen = classes.get(codes[0])
        label = sheet.say("confirm.take")
        under = words(chosen.names, sheet.language) if chosen else ""
        return [Choice(name=f"class:{codes[0]}", label=label, under=under, sign="hand", fill=AMBER)]
    return [_choice(sheet, classes[code]) for code in codes]


def _choice(sheet: Sheet, one: ClassLine) -> Choice:
    friendly = one.head_start_min > 0
    fill: Colour = JADE if friendly else AMBER
    return Choice(
        name=f"class:{one.code}",
        label=sheet.say("confirm.take_as", ticket_class=words(one.names, sheet.language)),
        under=words(one.details, sheet.language),
        sign="heart" if friendly else "hand",
        fill=fill,
    )


class _Told:
    """All that the matter needs, in lines, on as many pages as the card has room for."""

    def __init__(self, sheet: Sheet, line: ServiceLine | None, box: Box) -> None:
        self._sheet, self._box = sheet, box
        panel = sheet.panel
        self._inner = box.inset(panel.step(4, 10), panel.step(0, 8))
        self._lines = self._broken(line) if line else []
        self._fit = max(self._inner.height // line_height(panel.text), 1)

    @property
    def roomy(self) -> bool:
        """Whether a page of it says more than a word or two."""
        panel = self._sheet.panel
        size, width = panel.text, self._inner.width
        whole = all(self._sheet.width(said, "bold", size) <= width for said, _ in self._lines)
        return whole and self._fit >= min(len(self._lines), 3)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(-(-len(self._lines) // self._fit), 1)

    def put(self, page: int) -> None:
        """One page of it; headings loud, what stands under them quiet."""
        sheet, panel = self._sheet, self._sheet.panel
        sheet.card(self._box, WHITE)
        first = min(page, self.pages - 1) * self._fit
        shown = self._lines[first : first + self._fit]
        step = line_height(panel.text)
        top = self._inner.y
        if self.pages == 1:
            top += (self._inner.height - step * len(shown)) // 2 if not panel.upright else 0
        for said, loud in shown:
            like = sheet.like(WHITE, weight="bold" if loud else "medium")
            sheet.put(said, Box(self._inner.x, top, self._inner.width, step), like)
            top += step

    def _broken(self, line: ServiceLine) -> list[Line]:
        sheet, size = self._sheet, self._sheet.panel.text
        lines: list[Line] = []
        for said, loud in _said(sheet, line):
            weight: Weight = "bold" if loud else "medium"
            lines += [(one, loud) for one in sheet.lines(said, weight, size, self._inner.width)]
        return lines


def _said(sheet: Sheet, line: ServiceLine) -> list[Line]:
    """R24, R33: once, completely; what the hall says nothing of is left out."""
    told, tag = line.told, sheet.language
    said: list[Line] = []
    things = told.documents.get(tag) or ((words(line.documents, tag),) if line.documents else ())
    for heading, rows in (
        ("documents", things),
        ("self_service", (words(told.self_service, tag),)),
        ("procedure", _numbered(told.procedure.get(tag, ()))),
        ("time_limit", (words(told.time_limit, tag),)),
        ("fee", (words(told.fee, tag),)),
        ("sample_form", (words(told.sample_form, tag),)),
    ):
        rows = tuple(one for one in rows if one)
        if rows:
            said += [(sheet.say(f"confirm.{heading}"), True), *((one, False) for one in rows)]
    return said or [(sheet.say("confirm.nothing"), False)]


def _numbered(steps: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{number}. {one}" for number, one in enumerate(steps, 1))
