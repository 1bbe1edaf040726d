"""Screens that say one thing: wait, press again, closed, out of order, are you there."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from api.contract.look import AMBER, BRICK, JADE, WHITE, Colour
from api.contract.phrases import phrase
from kiosk.boxes import Align, Box, Page, Sign
from kiosk.facts import facts_height, hall_facts, put_facts
from kiosk.frame import Button, button, header
from kiosk.sheet import Sheet
from kiosk.states import Hindrance, State
from kiosk.wrap import line_height


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
    """The message on a card under the header, the button large at the bottom."""
    panel = sheet.panel
    body = header(sheet, message.title, message.subtitle)
    if message.button:
        height = panel.px(34 if panel.small else 100 if panel.upright else 62)
        place = body.at(body.height - height, height)
        button(sheet, replace(message.button, fill=AMBER, large=True), place)
        body = body.at(0, body.height - height - panel.gap)
    facts = hall_facts(sheet, state.view) if message.facts and state.view else []
    if facts:
        height = facts_height(sheet, facts, body.width)
        put_facts(sheet, facts, body.at(body.height - height, height))
        body = body.at(0, body.height - height - panel.gap)
    _message(sheet, message, body)
    return sheet.page(message.screen)


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


def _message(sheet: Sheet, message: Notice, body: Box) -> None:
    """Sign over sentence on an upright panel, like a poster; side by side on one that lies."""
    panel = sheet.panel
    sheet.card(body, WHITE)
    side = panel.step(26, 70)
    gap = panel.step(5, 16)
    inner = body.inset(panel.step(6, 12), panel.px(3))
    place = inner if panel.upright else inner.without_left(side + 2 * gap)
    size = sheet.largest([message.lead], (panel.title, panel.name), (place.width, 2), "bold")
    lead = sheet.lines(message.lead, "bold", size, place.width)
    more = sheet.lines(message.more, "medium", panel.text, place.width) if message.more else []
    between = panel.px(4) if more and not panel.small else 0
    used = line_height(size) * len(lead) + line_height(panel.text) * len(more) + between
    if panel.upright:
        top = inner.y + (inner.height - side - gap - used) // 2
        sign = inner.at(top - inner.y, side).middle(side, side)
        top += side + gap
    else:
        top = inner.y + (inner.height - used) // 2
        sign = inner.from_left(side).middle(side, side)
    sheet.icon(message.sign, sign, message.colour, WHITE)
    align: Align = "centre" if panel.upright else "left"
    loud = replace(sheet.like(WHITE, size=size, weight="bold"), box=place, align=align)
    top = sheet.stack(lead, loud, top=top) + between
    sheet.stack(more, replace(sheet.like(WHITE), box=place, align=align), top=top)
