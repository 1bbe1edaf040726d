"""Screens that say one thing: wait, press again, closed, out of order, are you there."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from api.contract.look import BRICK, CREAM, JADE, Colour
from api.contract.phrases import phrase
from kiosk.boxes import Box, Page, Sign
from kiosk.frame import Button, button, header
from kiosk.pages.attract import facts_height, hall_facts, put_facts
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
    sign: Sign
    colour: Colour = JADE
    button: Button | None = None
    facts: bool = False


def notice(sheet: Sheet, state: State, message: Notice) -> Page:
    """The message: sign and sentence under the header, the button large at the bottom."""
    panel = sheet.panel
    body = header(sheet, message.title, message.subtitle)
    if message.button:
        height = panel.px(36 if panel.small else 90 if panel.upright else 60)
        button(sheet, message.button, body.at(body.height - height, height))
        body = body.at(0, body.height - height - panel.gap)
    if message.facts and state.view is not None:
        facts = hall_facts(sheet, state.view)
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
        lead = sheet.say("starting.lead")
        title, under = sheet.say("starting.title"), sheet.say_second("starting.title")
        return notice(
            sheet,
            state,
            Notice(screen="starting", title=title, subtitle=under, lead=lead, sign="clock"),
        )
    return notice(
        sheet,
        state,
        Notice(
            screen="fault" if what == "hub" else "no_printer",
            title=f"{sheet.say('fault.title')}{_comma(sheet)}{sheet.say('fault.subtitle')}",
            subtitle=f"{sheet.say_second('fault.title')}",
            lead=sheet.say(f"fault.{what}"),
            sign="pause",
            colour=BRICK,
            facts=True,
        ),
    )


def _comma(sheet: Sheet) -> str:
    return "，" if sheet.language.startswith("zh") else ". "


def _closed(sheet: Sheet, state: State, what: Hindrance) -> Notice:
    opens = _opens(sheet, state) or sheet.say("closed.lead")
    return Notice(
        screen=what,
        title=sheet.say(f"{what}.title"),
        subtitle=sheet.say_second(f"{what}.title"),
        lead=opens if what == "closed" else sheet.say("extended.lead"),
        sign="clock",
        facts=True,
    )


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
    panel = sheet.panel
    side = panel.px(26 if panel.small else 60)
    gap = panel.px(5 if panel.small else 14)
    step = line_height(panel.name)
    if panel.upright:
        rows = sheet.lines(message.lead, "bold", panel.name, body.width)
        used = side + gap + step * len(rows)
        top = max((body.height - used) // 3, 0)
        sheet.icon(message.sign, body.at(top, side).from_left(side), message.colour, CREAM)
        place = body.at(top + side + gap, step * len(rows))
    else:
        place = body.without_left(side + 2 * gap)
        rows = sheet.lines(message.lead, "bold", panel.name, place.width)
        sheet.icon(message.sign, body.from_left(side).middle(side, side), message.colour, CREAM)
    like = sheet.like(CREAM, size=panel.name, weight="bold")
    sheet.stack(rows, replace(like, box=place))
