"""友善服務 on the first screen, in one touch (R3). It knows how it looks, not what it changes."""

from dataclasses import replace

from api.contract.look import JADE, WHITE
from api.contract.phrases import phrase, words
from api.contract.views import ClassLine
from kiosk.boxes import Box
from kiosk.frame import Button
from kiosk.hindrance import chosen_class, friendly_class
from kiosk.sheet import Sheet
from kiosk.states import Groups, Services, State
from kiosk.wrap import line_height


def heading(sheet: Sheet, one: ClassLine, width: int) -> list[str]:
    """The name, and 優先 beside it where there is room: the head start must be no secret."""
    name = words(one.names, sheet.language)
    priority = phrase(sheet.language, "common.priority")
    if one.head_start_min > 0 and priority not in name:
        han = sheet.language in ("zh-Hant", "ja")
        both = f"{name}・{priority}" if han else f"{name}: {priority}"
        lines = sheet.lines(both, "bold", sheet.panel.name, width)
        if len(lines) == 1:
            return lines
    return sheet.lines(name, "bold", sheet.panel.name, width)


def friendly_button(sheet: Sheet, state: State) -> Button | None:
    """The same as a button of the bottom row, for a panel that lies."""
    view, screen = state.view, state.screen
    offered = friendly_class(view) if view else None
    if view is None or offered is None or not isinstance(screen, Groups | Services):
        return None
    name, target = words(offered.names, sheet.language), f"class:{offered.code}"
    if chosen_class(view, screen) is None:
        return Button(name=target, label=name, sign="heart", fill=JADE)
    return Button(name=target, label=name, sign="check", fill=JADE)


class FriendlyCard:
    """A jade card as wide as the services above it; chosen, it is ticked and says what is next."""

    def __init__(self, sheet: Sheet, offered: ClassLine, width: int, *, chosen: bool) -> None:
        """`width` in pixels."""
        panel = sheet.panel
        self._sheet, self._offered, self._chosen = sheet, offered, chosen
        self._pad, self._side = panel.px(7), panel.px(27)
        self._box = panel.px(17)
        self._room = width - self._side - self._box - 4 * self._pad
        name = words(offered.names, sheet.language)
        details = self._lines(words(offered.details, sheet.language))
        said = sheet.say("services.chosen", ticket_class=name)
        now = self._lines(sheet.say("services.choose_now"))
        before = (heading(sheet, offered, self._room), details)
        after = (sheet.lines(said, "bold", panel.name, self._room), now)
        self._name, self._under = after if chosen else before
        # A choice moves nothing: the card is as high before as after.
        self.height = max(self._used(*before), self._used(*after)) + panel.px(9)

    def _used(self, name: list[str], under: list[str]) -> int:
        panel = self._sheet.panel
        return line_height(panel.name) * len(name) + line_height(panel.text) * len(under)

    def put(self, box: Box) -> None:
        """The card, in its place."""
        sheet, panel, pad = self._sheet, self._sheet.panel, self._pad
        label = f"{self._name[0]} {' '.join(self._under)}"
        ground = sheet.target(f"class:{self._offered.code}", label, box, JADE)
        sign = box.without_left(pad).from_left(self._side)
        sheet.icon("heart", sign.middle(panel.px(23), panel.px(23)), WHITE, ground)
        place = box.without_left(self._side + 2 * pad).from_left(self._room)
        used = self._used(self._name, self._under)
        loud = replace(sheet.like(ground, size=panel.name, weight="bold"), box=place)
        top = sheet.stack(self._name, loud, top=box.y + (box.height - used) // 2)
        sheet.stack(self._under, replace(sheet.like(ground), box=place), top=top)
        tick = box.without_right(pad).from_right(self._box).middle(self._box, self._box)
        sheet.tick(tick, ground, on=self._chosen)

    def _lines(self, said: str) -> list[str]:
        lines = self._sheet.lines(said, "medium", self._sheet.panel.text, self._room)
        return lines if len(lines) <= 2 else []
