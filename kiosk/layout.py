"""From the state to a page of boxes: pure, for every screen, language and panel."""

from dataclasses import replace

from api.contract.look import INK
from kiosk.access import possible
from kiosk.boxes import Page
from kiosk.frame import Button, second_language
from kiosk.hindrance import hides
from kiosk.pages.access import access
from kiosk.pages.attract import attract
from kiosk.pages.classes import classes
from kiosk.pages.language import language
from kiosk.pages.notice import Notice, hindered, notice, plain
from kiosk.pages.number import number
from kiosk.pages.services import services
from kiosk.panel import Panel
from kiosk.sheet import Sheet
from kiosk.states import (
    Access,
    Attract,
    Busy,
    Classes,
    Issued,
    Languages,
    Refusal,
    Services,
    State,
    StillHere,
    Taking,
)
from kiosk.tokens import DEFAULT, HIGH_CONTRAST
from kiosk.wrap import Measure


def beat(state: State, now: float) -> int:
    """What a page depends on besides the state: the seconds left of a countdown, else 0."""
    if isinstance(state.screen, StillHere) and not hides(state):
        return max(int(state.screen.until - now + 0.999), 0)
    return 0


def layout(
    state: State,
    panel: Panel,
    measure: Measure,
    *,
    now: float = 0.0,
    pressed: str | None = None,
    focused: str | None = None,
) -> Page:
    """What the screen shows at `now`, as this citizen wishes to see and reach it (R35).

    `pressed` is the target that a finger is on, `focused` the one that the choosing key takes.

    With low controls a page whose targets are all in the bottom third stays as it is; any other
    is composed anew there, with its one sentence large above it.
    """
    modes = possible(panel, state.modes)
    whole = panel.written_large() if modes.large else panel
    sheet = Sheet(
        panel=whole,
        measure=measure,
        language=state.language,
        second=second_language(state),
        pressed=pressed,
        focused=focused if modes.speech else None,
        palette=HIGH_CONTRAST if modes.contrast else DEFAULT,
        part=state.part[1] if state.part and state.part[0] == state.screen else 0,
    )
    page = _composed(sheet, state, now)
    above = panel.height_px - panel.height_px // 3
    if not modes.low or all(one.box.y >= above for one in page.touchables):
        return page
    low = replace(sheet, panel=whole.lower_third(), full=whole, above=above)
    return _composed(low.blank(), state, now)


def _composed(sheet: Sheet, state: State, now: float) -> Page:
    hindrance = hides(state)
    if hindrance is not None:
        return hindered(sheet, state, hindrance)
    match state.screen:
        case Issued() as issued:
            return number(sheet, state, issued)
        case Attract() if state.view is not None:
            return attract(sheet, state, state.view)
        case Services() as screen if state.view is not None:
            return services(sheet, state, state.view, screen)
        case Classes() as screen if state.view is not None:
            return classes(sheet, state, state.view, screen)
        case Languages() as screen:
            return language(sheet, state, screen)
        case Access():
            return access(sheet, state)
    return notice(sheet, state, _said(sheet, state, now))


def _said(sheet: Sheet, state: State, now: float) -> Notice:
    match state.screen:
        case Refusal(title=title, mend=mend):
            okay = Button(name="done", label=sheet.say("refusal.done"))
            said = replace(plain(sheet, "refusal", lead=title), screen="refused", more=mend)
            return replace(said, sign="pause", colour=INK, button=okay)
        case Busy():
            again = Button(name="again", label=sheet.say("busy.again"), sign="hand")
            return replace(plain(sheet, "busy"), button=again)
        case StillHere():
            yes = Button(name="stay", label=sheet.say("still_here.yes"), sign="hand")
            lead = sheet.say("still_here.lead", seconds=beat(state, now))
            return replace(plain(sheet, "still_here", lead=lead), button=yes)
        case Taking():
            return plain(sheet, "taking")
    return plain(sheet, "starting")
