"""From the state to a page of boxes: pure, for every screen, language and panel."""

from dataclasses import replace

from api.contract.views import KioskView
from kiosk.access import possible
from kiosk.boxes import Page
from kiosk.frame import second_language
from kiosk.hindrance import hides
from kiosk.pages.access import access
from kiosk.pages.attract import attract
from kiosk.pages.confirm import confirm
from kiosk.pages.help import help_shown, help_words
from kiosk.pages.language import language
from kiosk.pages.notice import hindered, notice
from kiosk.pages.number import number
from kiosk.pages.pad import DIGITS, Typing, pad
from kiosk.pages.place import arrived, standing
from kiosk.pages.said import said
from kiosk.pages.service_page import service_page
from kiosk.pages.services import services
from kiosk.pages.voices import contact, opinion, rating, voice
from kiosk.panel import Panel
from kiosk.sheet import Sheet
from kiosk.states import (
    Access,
    Arrived,
    Attract,
    Confirm,
    Contact,
    Groups,
    Issued,
    Languages,
    Opinion,
    Pad,
    PinPad,
    Rating,
    Screen,
    Service,
    Services,
    Standing,
    State,
    StillHere,
    Voice,
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
        help=help_shown(state),
        help_words=help_words(state),
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
    if state.view is not None and (page := _choosing(sheet, state, state.view)):
        return page
    return _visiting(sheet, state) or notice(sheet, state, said(sheet, state, beat(state, now)))


def _choosing(sheet: Sheet, state: State, view: KioskView) -> Page | None:
    match state.screen:
        case Issued() as issued:
            return number(sheet, state, issued)
        case Attract():
            return attract(sheet, state, view)
        case Groups() | Services() as screen:
            return services(sheet, state, view, screen)
        case Confirm() as screen:
            return confirm(sheet, state, view, screen)
    return None


def _visiting(sheet: Sheet, state: State) -> Page | None:
    match state.screen:
        case Languages() as screen:
            return language(sheet, state, screen)
        case Access():
            return access(sheet, state)
        case Voice():
            return voice(sheet)
        case Rating() as screen:
            return rating(sheet, screen)
        case Opinion() as screen:
            return opinion(sheet, screen)
        case Contact(typed=None):
            return contact(sheet)
        case Arrived() as screen:
            return arrived(sheet, screen)
        case Standing() as screen:
            return standing(sheet, screen)
        case Service() as screen:
            return service_page(sheet, state, screen)
    typing = typed(state.screen)
    return pad(sheet, typing) if typing else None


def typed(screen: Screen) -> Typing | None:
    """What is typed on the keys of this screen; None where there are none."""
    match screen:
        case Pad(purpose=purpose, typed=typed, page=page):
            return Typing(screen=f"pad_{purpose}", typed=typed, page=page)
        case Contact(typed=str() as typed):
            return Typing(screen="telephone", typed=typed, keys=DIGITS)
        case PinPad(staff=None, typed=typed):
            return Typing(screen="staff", typed=typed, keys=DIGITS)
        case PinPad(typed=typed):
            return Typing(screen="pin", typed=typed, keys=DIGITS, hidden=True)
    return None
