"""Screens that say one thing: wait, press again, closed, out of order, are you there."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from api.contract.look import AMBER, BRICK, JADE, WHITE, Colour
from api.contract.phrases import phrase
from kiosk.boxes import Align, Box, Page, Sign
from kiosk.facts import Fact, facts_height, hall_facts, put_facts
from kiosk.flow import Block, Flow, Part, turning
from kiosk.frame import Button, header
from kiosk.rows import side_by_side
from kiosk.sheet import Sheet
from kiosk.states import Hindrance, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One message: a sign, a sentence, and at most one thing to do. `facts` adds the hours."""

    screen: str
    title: str
    subtitle: str = ""
    lead: str
    more: str = ""
    sign: Sign
    colour: Colour = JADE
    button: Button | None = None
    facts: bool = False


def notice(sheet: Sheet, state: State, message: Notice) -> Page:
    """The message on a card under the header, what can be done large at the bottom."""
    panel = sheet.panel
    body = header(sheet, message.title, message.subtitle)
    facts = hall_facts(sheet, state.view) if message.facts and state.view else []
    body, flow, parts = _parted(sheet, message, body, facts)
    part = sheet.part % len(parts)
    buttons = [replace(message.button, fill=AMBER, large=True)] if message.button else []
    buttons += turning(sheet, part, len(parts))
    if buttons:
        height = _button_height(sheet, message)
        row = body.at(body.height - height, height)
        side_by_side(sheet, row, buttons)
        body = body.at(0, body.height - height - panel.gap)
    _message(sheet, message, body, (flow, parts[part]))
    return sheet.page(message.screen)


def _button_height(sheet: Sheet, message: Notice) -> int:
    panel = sheet.panel
    if not message.button:
        return panel.bar
    return panel.step(22, 100 if panel.upright else 62)


def _parted(
    sheet: Sheet, message: Notice, body: Box, facts: list[Fact]
) -> tuple[Box, Flow, list[Part]]:
    """The message in as few parts as possible: the hours, also posted elsewhere, leave first."""
    panel = sheet.panel
    below = _button_height(sheet, message) + panel.gap if message.button else 0
    flow = Flow(sheet, _blocks(sheet, message, body), _place(sheet, body).width)
    height = facts_height(sheet, facts, body.width) + panel.gap if facts else 0
    inner = _inside(sheet, body.at(0, body.height - height - below))
    if facts and flow.fits(inner.height - _sign_height(sheet)):
        put_facts(sheet, facts, body.at(body.height - height + panel.gap, height - panel.gap))
        body = body.at(0, body.height - height)
    for taken in (below, _button_height(sheet, message) + panel.gap):
        room = _inside(sheet, body.at(0, body.height - taken)).height - _sign_height(sheet)
        parts = flow.parts(room)
        if len(parts) == 1:
            break
    return body, flow, parts


def hindered(sheet: Sheet, state: State, what: Hindrance) -> Page:
    """Why no number can be taken now, calmly."""
    if what in ("closed", "extended"):
        return notice(sheet, state, _closed(sheet, state, what))
    if what == "starting":
        return notice(sheet, state, plain(sheet, "starting"))
    fault = plain(sheet, "fault", lead=sheet.say("fault.desk"))
    screen = "fault" if what == "hub" else "no_printer"
    more = sheet.say(f"fault.{what}")
    fault = replace(fault, screen=screen, more=more, sign="pause", colour=BRICK, facts=True)
    return notice(sheet, state, fault)


def plain(sheet: Sheet, screen: str, *, lead: str | None = None) -> Notice:
    """A message of which the phrasebook has title and lead under the screen's name."""
    title, second = sheet.say(f"{screen}.title"), sheet.say_second(f"{screen}.title")
    return Notice(
        screen=screen,
        title=title,
        subtitle=second,
        lead=sheet.say(f"{screen}.lead") if lead is None else lead,
        sign="clock",
    )


def _closed(sheet: Sheet, state: State, what: Hindrance) -> Notice:
    closed = replace(plain(sheet, what), facts=True)
    opens = _opens(sheet, state)
    return replace(closed, lead=opens, more=closed.lead) if opens and what == "closed" else closed


def _opens(sheet: Sheet, state: State) -> str:
    view = state.view
    if view is None or view.opens_at is None:
        return ""
    local = view.opens_at.astimezone(ZoneInfo(view.hall.timezone))
    weekdays = phrase(sheet.language, "common.weekdays")
    names = weekdays.split(",") if "," in weekdays else list(weekdays)
    return sheet.say(
        "opens_on",
        month=sheet.say("months").split(",")[local.month - 1],
        day=local.day,
        weekday=names[local.isoweekday() % 7],
        time=f"{local:%H:%M}",
    )


def _message(sheet: Sheet, message: Notice, body: Box, words: tuple[Flow, Part]) -> None:
    """Sign over sentence on an upright panel, like a poster; side by side on one that lies."""
    flow, part = words
    sheet.card(body, WHITE)
    inner, side = _inside(sheet, body), _side(sheet)
    if not sheet.panel.upright:
        if side:
            sheet.icon(
                message.sign, inner.from_left(side).middle(side, side), message.colour, WHITE
            )
        flow.put(part, _place(sheet, body))
        return
    used = flow.height(part) + _sign_height(sheet)
    top = (inner.height - used) // 2
    sheet.icon(message.sign, inner.at(top, side).middle(side, side), message.colour, WHITE)
    flow.put(part, inner.at(top + _sign_height(sheet), flow.height(part)))


def _blocks(sheet: Sheet, message: Notice, body: Box) -> list[Block]:
    panel = sheet.panel
    width = _place(sheet, body).width
    size = sheet.largest([message.lead], (panel.title, panel.name), (width, 2), "bold")
    align: Align = "centre" if panel.upright else "left"
    loud = replace(sheet.like(WHITE, size=size, weight="bold"), align=align)
    quiet = replace(sheet.like(WHITE), align=align)
    return [
        Block(words=message.lead, like=loud),
        Block(words=message.more, like=quiet, before=panel.step(0, 4)),
    ]


def _inside(sheet: Sheet, body: Box) -> Box:
    return body.inset(sheet.panel.step(3, 12), sheet.panel.step(1, 3))


def _side(sheet: Sheet) -> int:
    """The sign; on a panel that lies and has no room to spare, there is none."""
    panel = sheet.panel
    return 0 if panel.small and not panel.upright else panel.step(16, 70)


def _sign_height(sheet: Sheet) -> int:
    return _side(sheet) + sheet.panel.step(5, 16) if sheet.panel.upright else 0


def _place(sheet: Sheet, body: Box) -> Box:
    """Where the words stand, beside the sign or under it."""
    inner, side = _inside(sheet, body), _side(sheet)
    beside = side + 2 * sheet.panel.step(5, 16) if side and not sheet.panel.upright else 0
    return inner.without_left(beside)
