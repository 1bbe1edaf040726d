"""「請問辦理什麼業務？」: one card for each service, paged when they do not fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from api.contract.look import BRICK, CREAM, INK, JADE, Colour
from api.contract.views import KioskView, ServiceLine
from kiosk.boxes import Box, Page
from kiosk.frame import Button, bottom_row, header, language_choice, row_width
from kiosk.hindrance import chosen_class, friendly_class, on_screen_only
from kiosk.offers import listed
from kiosk.pages.access import access_choice
from kiosk.pages.friendly import FriendlyCard, friendly_button
from kiosk.pages.service_card import ServiceCard
from kiosk.sheet import Sheet
from kiosk.states import Groups, Services, State
from kiosk.wrap import line_height


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """How many cards a page holds, and where."""

    columns: int
    rows: int
    height: int
    badges: bool = True

    @property
    def capacity(self) -> int:
        """Cards on a page."""
        return self.columns * self.rows


class Place(NamedTuple):
    """Where the cards stand, and the colour of their badges: jade once 友善服務 is chosen."""

    body: Box
    grid: Grid
    badge: Colour


def services(sheet: Sheet, state: State, view: KioskView, screen: Groups | Services) -> Page:
    """The services of the hall, as they may be chosen now."""
    title = "groups.title" if isinstance(screen, Groups) else "services.title"
    body = header(sheet, sheet.say(title), sheet.say_second(title))
    panel = sheet.panel
    room = body.height - panel.bar - panel.gap
    # A low panel has no room for it: there, the number's own screen says it.
    warned = on_screen_only(view) and not panel.small
    if warned:
        room -= _warning_height(sheet, body.width)
    friendly = _friendly_card(sheet, view, screen, body.width)
    if friendly:
        room -= friendly.height + panel.gap
    lines = listed(view, screen)
    grid = _grid(sheet, view, lines, (body.width, room))
    pages = max(-(-len(lines) // grid.capacity), 1)
    page = min(screen.page, pages - 1)
    body = _bottom(sheet, state, body, _turning(sheet, page, pages))
    if warned:
        body = _warning(sheet, body)
    first = page * grid.capacity
    badge = JADE if chosen_class(view, screen) else INK
    _cards(sheet, view, lines[first : first + grid.capacity], Place(body, grid, badge))
    if friendly:
        friendly.put(body.at(body.height - friendly.height, friendly.height))
    return sheet.page("groups" if isinstance(screen, Groups) else "services")


def _friendly_card(
    sheet: Sheet, view: KioskView, screen: Groups | Services, width: int
) -> FriendlyCard | None:
    """A panel that lies has no room for a card: it has a button between the others."""
    offered = friendly_class(view)
    if offered is None or not sheet.panel.upright:
        return None
    return FriendlyCard(sheet, offered, width, chosen=chosen_class(view, screen) is not None)


def _bottom(sheet: Sheet, state: State, body: Box, turning: list[Button]) -> Box:
    """Back, languages, 友善服務 on a panel that lies, and the turning of pages."""
    back = Button(name="back", label=sheet.say("back"), sign="back")
    friendly = None if sheet.panel.upright else friendly_button(sheet, state)
    needed = [back, friendly] if friendly else [back]
    room = body.width - row_width(sheet, [*needed, *turning]) - sheet.panel.gap
    # The language, and the ways to see and hear, can be chosen on the screen before.
    for choice in (language_choice(sheet, state, room), access_choice(sheet, state, room)):
        wide = row_width(sheet, choice) + sheet.panel.gap
        if len(choice) == 1 and wide <= room:
            needed[1:1] = choice
            room -= wide
    return bottom_row(sheet, body, needed, right=turning)


def _turning(sheet: Sheet, page: int, pages: int) -> list[Button]:
    """Back and on; on a panel with little room only on, from the last page to the first."""
    if pages < 2:
        return []
    on = Button(name=f"page:{(page + 1) % pages}", label=sheet.say("next_page"), sign="next")
    if sheet.panel.small:
        return [on]
    back = Button(name=f"page:{page - 1}", label=sheet.say("previous_page"), sign="previous")
    return [back] * (page > 0) + [on] * (page < pages - 1)


def _grid(
    sheet: Sheet, view: KioskView, lines: Sequence[ServiceLine], room: tuple[int, int]
) -> Grid:
    """As many cards as their words allow; on every page of the list the same."""
    panel, count = sheet.panel, len(lines)
    most = panel.px(panel.zoom * 122) if panel.upright else panel.step(44, 122)
    for columns in (1,) if panel.upright else (2, 1):
        width = (room[0] - panel.gap * (columns - 1)) // columns
        fit = max((room[1] + panel.gap) // (panel.bar + panel.gap), 1)
        for rows in range(min(fit, max(-(-count // columns), 1)), 0, -1):
            height = min((room[1] + panel.gap) // rows - panel.gap, most)
            roomy = height >= panel.step(30, 42 if panel.upright else 47) or rows == 1
            if roomy and ServiceCard(sheet, view, lines, (width, height)).holds_all:
                return Grid(columns=columns, rows=rows, height=height)
    return Grid(columns=1, rows=1, height=min(room[1], most), badges=False)


def _warning(sheet: Sheet, body: Box) -> Box:
    panel = sheet.panel
    indent = panel.text + panel.px(4)
    like = replace(sheet.like(CREAM, weight="bold"), colour=BRICK)
    notice = sheet.say("services.screen_only")
    lines = sheet.lines(notice, "bold", panel.text, body.width - indent)
    height = line_height(panel.text) * len(lines)
    place = body.at(0, height)
    sheet.icon("pause", place.from_left(panel.text).middle(panel.text, panel.text), BRICK, CREAM)
    sheet.stack(lines, replace(like, box=place.without_left(indent)))
    return body.at(height + panel.gap, body.height - height - panel.gap)


def _warning_height(sheet: Sheet, width: int) -> int:
    panel = sheet.panel
    room = width - panel.text - panel.px(4)
    lines = sheet.lines(sheet.say("services.screen_only"), "bold", panel.text, room)
    return line_height(panel.text) * len(lines) + panel.gap


def _cards(sheet: Sheet, view: KioskView, lines: Sequence[ServiceLine], place: Place) -> None:
    grid = place.grid
    columns = place.body.columns(grid.columns, sheet.panel.gap)
    step = grid.height + sheet.panel.gap
    badge = place.badge if grid.badges else None
    card = ServiceCard(sheet, view, lines, (columns[0].width, grid.height), badge=badge)
    for index, line in enumerate(lines):
        # Down first, then across: the order in which people read a list.
        column, row = divmod(index, grid.rows)
        card.put(line, columns[column].at(row * step, grid.height))
