"""「請問辦理什麼業務？」: one card for each service, paged when they do not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from api.contract.look import BRICK, CREAM, INK, JADE, Colour
from api.contract.views import KioskView, ServiceLine
from kiosk.boxes import Box, Page
from kiosk.frame import (
    Button,
    between,
    bottom_row,
    button,
    fits_in,
    header,
    language_choice,
)
from kiosk.hindrance import chosen_class, friendly_class, on_screen_only
from kiosk.pages.friendly import FriendlyCard, friendly_button
from kiosk.pages.service_card import ServiceCard
from kiosk.sheet import Sheet
from kiosk.states import Services, State
from kiosk.wrap import line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """How many cards a page holds, and where."""

    columns: int
    rows: int
    height: int

    @property
    def capacity(self) -> int:
        """Cards on a page."""
        return self.columns * self.rows


class Place(NamedTuple):
    """Where the cards stand, and the colour of their badges: jade once 友善服務 is chosen."""

    body: Box
    grid: Grid
    badge: Colour


def services(sheet: Sheet, state: State, view: KioskView, screen: Services) -> Page:
    """The services of the hall, as they may be chosen now."""
    body = header(sheet, sheet.say("services.title"), sheet.say_second("services.title"))
    panel = sheet.panel
    room = body.height - panel.bar - panel.gap
    # A low panel has no room for it: there, the number's own screen says it.
    warned = on_screen_only(view) and not panel.small
    if warned:
        room -= line_height(panel.text) + panel.gap
    friendly = _friendly_card(sheet, view, screen, body.width)
    if friendly:
        room -= friendly.height + panel.gap
    grid = _grid(sheet, view, (body.width, room))
    pages = max(-(-len(view.services) // grid.capacity), 1)
    page = min(screen.page, pages - 1)
    body = _bottom(sheet, state, body, _turning(sheet, page, pages))
    if warned:
        body = _warning(sheet, body)
    first = page * grid.capacity
    badge = JADE if chosen_class(view, screen) else INK
    _cards(sheet, view, view.services[first : first + grid.capacity], Place(body, grid, badge))
    if friendly:
        friendly.put(body.at(body.height - friendly.height, friendly.height))
    return sheet.page("services")


def _friendly_card(
    sheet: Sheet, view: KioskView, screen: Services, width: int
) -> FriendlyCard | None:
    """A panel that lies has no room for a card: it has a button between the others."""
    offered = friendly_class(view)
    if offered is None or not sheet.panel.upright:
        return None
    return FriendlyCard(sheet, offered, width, chosen=chosen_class(view, screen) is not None)


def _bottom(sheet: Sheet, state: State, body: Box, turning: list[Button]) -> Box:
    """Back, languages, 友善服務 on a panel that lies, and the turning of pages."""
    back = Button(name="back", label=sheet.say("back"), sign="back")
    room = between(sheet, body, [back], turning).width - sheet.panel.gap
    left = [back, *language_choice(sheet, state, room)]
    friendly = None if sheet.panel.upright else friendly_button(sheet, state)
    if friendly and not fits_in(sheet, friendly, between(sheet, body, left, turning)):
        # The language can be chosen on the screen before.
        left = [back]
    place = between(sheet, body, left, turning)
    if friendly and fits_in(sheet, friendly, place):
        button(sheet, friendly, place)
    return bottom_row(sheet, body, left, right=turning)


def _turning(sheet: Sheet, page: int, pages: int) -> list[Button]:
    rows = []
    if page > 0:
        rows.append(Button(name=f"page:{page - 1}", label=sheet.say("previous_page")))
    if page < pages - 1:
        rows.append(Button(name=f"page:{page + 1}", label=sheet.say("next_page"), sign="next"))
    return rows


def _grid(sheet: Sheet, view: KioskView, room: tuple[int, int]) -> Grid:
    """As many columns as the longest name allows; on every page of the hall the same."""
    most = 1 if sheet.panel.upright else 2
    for columns in range(most, 0, -1):
        grid = _columns(sheet, columns, len(view.services), room[1])
        width = (room[0] - sheet.panel.gap * (columns - 1)) // columns
        if ServiceCard(sheet, view, view.services, (width, grid.height)).holds_all:
            break
    return grid


def _columns(sheet: Sheet, columns: int, count: int, room: int) -> Grid:
    panel = sheet.panel
    least = panel.px(32 if panel.small else 42 if panel.upright else 47)
    most = panel.step(44, 122)
    fit = max((room + panel.gap) // (least + panel.gap), 1)
    rows = min(fit, max(-(-count // columns), 1))
    height = min((room + panel.gap) // rows - panel.gap, most)
    return Grid(columns=columns, rows=rows, height=height)


def _warning(sheet: Sheet, body: Box) -> Box:
    panel = sheet.panel
    step = line_height(panel.text)
    icon = Box(body.x, body.y, panel.text, panel.text)
    sheet.icon("pause", icon, BRICK, CREAM)
    place = body.at(0, panel.text).without_left(panel.text + panel.px(4))
    notice = sheet.say("services.screen_only")
    sheet.put(notice, place, replace(sheet.like(CREAM, weight="bold"), colour=BRICK))
    return body.at(step + panel.gap, body.height - step - panel.gap)


def _cards(sheet: Sheet, view: KioskView, lines: Sequence[ServiceLine], place: Place) -> None:
    grid = place.grid
    columns = place.body.columns(grid.columns, sheet.panel.gap)
    step = grid.height + sheet.panel.gap
    card = ServiceCard(sheet, view, lines, (columns[0].width, grid.height))
    card.badge = place.badge
    for index, line in enumerate(lines):
        # Down first, then across: the order in which people read a list.
        column, row = divmod(index, grid.rows)
        card.put(line, columns[column].at(row * step, grid.height))
