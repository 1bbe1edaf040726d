"""The page for the staff: the last tickets with 補印, loudspeaker, light, and the machine."""

from collections.abc import Sequence
from dataclasses import replace

from api.contract.look import AMBER, INK, WHITE
from api.contract.phrases import phrase
from api.contract.views import KioskTicket
from kiosk.boxes import Box, Page, Sign
from kiosk.facts import Fact, facts_height, put_facts
from kiosk.frame import Button, bottom_row, button, header
from kiosk.pages.cards import turning
from kiosk.sheet import Sheet
from kiosk.states import Service, State
from kiosk.wrap import line_height


def service_page(sheet: Sheet, state: State, screen: Service) -> Page:
    """One of its two pages; a switch leads to the other."""
    title = sheet.say("service.title", staff=state.staff)
    body = header(sheet, title)
    other = "tickets" if screen.tab == "machine" else "machine"
    sign: Sign = "slip" if other == "tickets" else "clock"
    switch = Button(name=other, label=sheet.say(f"service.{other}"), sign=sign)
    leave = sheet.say("service.leave")
    done = Button(name="done", label=leave, sign="check", fill=AMBER)
    if sheet.panel.room < 0.9:
        # Beside the turning of pages there is room for signs alone.
        switch, done = replace(switch, bare=True), replace(done, bare=True)
    room = body.at(0, body.height - sheet.panel.bar - sheet.panel.gap)
    if screen.tab == "tickets":
        table = _Tickets(sheet, state, room)
        right = [*turning(sheet, screen.page, table.pages), done]
        bottom_row(sheet, body, [switch], right=right)
        table.put(screen)
        return sheet.page("service_tickets")
    bottom_row(sheet, body, [switch], right=[done])
    _machine(sheet, state, room)
    return sheet.page("service")


class _Tickets:
    """The last numbers of this kiosk, newest first, each with its paper and a button for 補印."""

    def __init__(self, sheet: Sheet, state: State, room: Box) -> None:
        self._sheet, self._room = sheet, room
        self._tickets = state.view.tickets if state.view else ()
        panel = sheet.panel
        self._rows = max((room.height + panel.gap) // (panel.bar + panel.gap), 1)

    @property
    def pages(self) -> int:
        return max(-(-len(self._tickets) // self._rows), 1)

    def put(self, screen: Service) -> None:
        sheet, panel = self._sheet, self._sheet.panel
        first = min(screen.page, self.pages - 1) * self._rows
        shown = self._tickets[first : first + self._rows]
        for row, one in enumerate(shown):
            box = self._room.at(row * (panel.bar + panel.gap), panel.bar)
            self._put(one, box, fresh=one.number == screen.reprinted)
        if not shown:
            none = sheet.say("service.no_tickets")
            sheet.put(none, self._room.at(0, panel.bar), sheet.like(WHITE))

    def _put(self, one: KioskTicket, box: Box, *, fresh: bool) -> None:
        sheet, panel = self._sheet, self._sheet.panel
        sheet.card(box, WHITE)
        again = Button(
            name=f"reprint:{one.id}", label=sheet.say("service.reprint"), sign="slip", bare=True
        )
        side = max(panel.bar, panel.px(20))
        inner = box.inset(panel.step(3, 8)).without_right(side + panel.gap)
        loud = sheet.like(WHITE, weight="bold")
        sheet.put(one.number, inner, loud)
        known = "service.reprinted" if fresh else f"service.paper.{one.paper or 'none'}"
        said = sheet.say(known)
        if one.copy and not fresh:
            said = f"{phrase(sheet.language, 'ticket.copy', copy=one.copy)} {said}"
        rest = inner.without_left(sheet.width(f"{one.number}  ", "bold", panel.text))
        lines = sheet.lines(said, "medium", panel.text, rest.width)
        fits = max(box.height // line_height(panel.text), 1)
        sheet.stack(lines[:fits], replace(sheet.like(WHITE), box=rest))
        button(sheet, again, box.from_right(side))


def _machine(sheet: Sheet, state: State, room: Box) -> None:
    """What it is and how it is, then loudspeaker and light."""
    panel = sheet.panel
    dials = room.at(room.height - 2 * panel.bar - panel.gap, 2 * panel.bar + panel.gap)
    if not panel.upright:
        dials = room.at(room.height - panel.bar, panel.bar)
    facts = _facts(sheet, state)
    above = room.at(0, room.height - dials.height - panel.gap)
    while facts and facts_height(sheet, facts, above.width) > above.height:
        facts = facts[:-1]
    if facts:
        put_facts(sheet, facts, above.at(0, facts_height(sheet, facts, above.width)))
    places = dials.rows(2, panel.gap) if panel.upright else dials.columns(2, panel.gap)
    _dial(sheet, places[0], "volume", ("softer", "louder"), state.volume)
    _dial(sheet, places[1], "brightness", ("darker", "brighter"), state.brightness)


def _facts(sheet: Sheet, state: State) -> list[Fact]:
    printer = state.view.printer if state.view else None
    how = phrase(sheet.language, f"ticket.detail.{printer}") if printer else ""
    machine = state.machine
    rows = [
        (sheet.say("service.printer"), how),
        (sheet.say("service.device"), machine.device),
        (sheet.say("service.hub"), machine.hub),
        (sheet.say("service.version"), machine.version),
        (sheet.say("service.scanner"), machine.scanner or sheet.say("service.keyboard")),
        (sheet.say("service.copies"), str(_copies(state))),
    ]
    return [(name, value) for name, value in rows if value]


def _copies(state: State) -> int:
    return sum(one.copy for one in state.view.tickets) if state.view else 0


def _dial(sheet: Sheet, box: Box, what: str, ways: Sequence[str], level: int) -> None:
    panel = sheet.panel
    sheet.card(box, WHITE)
    side = max(panel.bar, panel.px(20))
    for way, place in zip(ways, (box.from_left(side), box.from_right(side)), strict=True):
        sign: Sign = "minus" if way in ("softer", "darker") else "plus"
        button(
            sheet, Button(name=way, label=sheet.say(f"service.{way}"), sign=sign, bare=True), place
        )
    inner = box.without_left(side + panel.gap).without_right(side + panel.gap)
    loud = replace(sheet.like(WHITE, weight="bold"), colour=INK, align="centre")
    said = str(level) if panel.small else sheet.say(f"service.{what}", level=level)
    lines = sheet.lines(said, "bold", panel.text, inner.width)
    sheet.stack(lines[:1], replace(loud, box=inner))
