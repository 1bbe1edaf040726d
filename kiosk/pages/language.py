"""「請選擇語言」: every language in its own name, paged where a low panel holds only some."""

from collections.abc import Sequence

from kiosk.boxes import Box, Page
from kiosk.frame import Button, bottom_row, button, fits_in, header, language_buttons
from kiosk.sheet import Sheet
from kiosk.states import Languages, State


def language(sheet: Sheet, state: State, screen: Languages) -> Page:
    """A large button for each language of the hall, and the way back."""
    body = header(sheet, sheet.say("language.title"), sheet.say_second("language.title"))
    back = Button(name="back", label=sheet.say("back"), sign="back")
    buttons = language_buttons(state, everyone=True)
    above = body.at(0, body.height - sheet.panel.bar - sheet.panel.gap)
    if len(buttons) <= _capacity(sheet, above, buttons):
        bottom_row(sheet, body, [back])
        _grid(sheet, buttons, above)
    elif len(buttons) < _capacity(sheet, body, [*buttons, back]):
        # A low panel: the way back stands among them, so that all are on one page.
        _grid(sheet, [*buttons, back], body)
    else:
        room = _capacity(sheet, above, buttons)
        pages = -(-len(buttons) // room)
        page = min(screen.page, pages - 1)
        # From the last page to the first, so that one button is enough.
        on = f"page:{(page + 1) % pages}"
        turn = Button(name=on, label=sheet.say("next_page"), sign="next")
        bottom_row(sheet, body, [back], right=[turn])
        _grid(sheet, buttons[page * room :][:room], above)
    return sheet.page("language")


def _columns(sheet: Sheet, room: Box, buttons: Sequence[Button]) -> int:
    """Two beside each other where every name has room on one line."""
    half = room.columns(2, sheet.panel.gap)[0]
    narrow = sheet.panel.upright or not all(fits_in(sheet, one, half) for one in buttons)
    return 1 if narrow else 2


def _capacity(sheet: Sheet, room: Box, buttons: Sequence[Button]) -> int:
    panel = sheet.panel
    rows = (room.height + panel.gap) // (panel.bar + panel.gap)
    return max(rows, 1) * _columns(sheet, room, buttons)


def _grid(sheet: Sheet, buttons: Sequence[Button], room: Box) -> None:
    """The buttons from left to right, then down."""
    count = _columns(sheet, room, buttons)
    rows = -(-len(buttons) // count)
    high = min((room.height + sheet.panel.gap) // rows - sheet.panel.gap, sheet.panel.step(20, 46))
    high = max(high, sheet.panel.bar)
    columns = room.columns(count, sheet.panel.gap)
    step = high + sheet.panel.gap
    for index, one in enumerate(buttons):
        row, column = divmod(index, len(columns))
        button(sheet, one, columns[column].at(row * step, high))
