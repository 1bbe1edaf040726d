"""Whether numbers can be taken at all, from the hub's newest word. It knows no citizen."""

from api.contract.phrases import FALLBACK, languages
from api.contract.views import ClassLine, KioskView, ServiceLine
from api.contract.words import HealthState
from kiosk.states import (
    Access,
    Attract,
    Confirm,
    Contact,
    Groups,
    Hindrance,
    Languages,
    Opinion,
    Pad,
    Rating,
    Screen,
    Services,
    State,
    StillHere,
    Voice,
)

# "unknown" stays usable: a printer without a back channel never says more (F:R11), and the
# number stands on the screen in any case.
_USABLE: frozenset[HealthState | None] = frozenset({None, "ready", "low", "unknown"})


def printer_usable(view: KioskView) -> bool:
    """Whether a paper can be hoped for, or none is meant to come."""
    return view.printer in _USABLE


def hindrance(state: State) -> Hindrance | None:
    """What stands before every citizen now, most serious first; None when numbers flow."""
    view = state.view
    if state.stale:
        return "hub"
    if view is None:
        return "starting"
    if view.state != "open":
        # R19: at closing time those who wait are served, but no new number is given.
        return "extended" if view.state == "extended" else "closed"
    if printer_usable(view) or view.without_paper:
        return None
    if view.printer in ("no_paper", "cooling"):
        return "no_paper" if view.printer == "no_paper" else "cooling"
    return "printer"


def hides(state: State) -> Hindrance | None:
    """The hindrance that is shown now: a number asked for or given is never hidden by one.

    Whoever comes back to his place, or has something to say, needs the hub but no new number.
    """
    found, screen = hindrance(state), beneath(state.screen)
    if isinstance(screen, Attract | Groups | Services | Confirm):
        return found
    if isinstance(screen, Pad | Voice | Rating | Opinion | Contact):
        return found if found in ("hub", "starting") else None
    return None


def beneath(screen: Screen) -> Screen:
    """The screen that a question stands before."""
    while isinstance(screen, Access | Languages | StillHere):
        screen = screen.back
    return screen


def on_screen_only(view: KioskView) -> bool:
    """Whether numbers are given without paper for now (F:R2)."""
    return not printer_usable(view) and view.without_paper


def offered_languages(view: KioskView | None) -> tuple[str, ...]:
    """The hall's languages that have a phrasebook, its own first."""
    wanted = view.hall.languages if view else ()
    return tuple(tag for tag in wanted if tag in languages()) or (FALLBACK,)


def kiosk_classes(view: KioskView) -> tuple[ClassLine, ...]:
    """The classes that a citizen may take without asking anybody (R3)."""
    return tuple(one for one in view.classes if one.at_kiosk)


def friendly_class(view: KioskView) -> ClassLine | None:
    """友善服務: what the first screen offers in one touch (R3), if there is a choice of class."""
    offered = kiosk_classes(view)
    ahead = (one for one in offered if one.head_start_min > 0)
    return next(ahead, None) if len(offered) > 1 else None


def chosen_class(view: KioskView, screen: Groups | Services) -> ClassLine | None:
    """The class that was chosen before the service, as long as it is offered."""
    friendly = friendly_class(view)
    return friendly if friendly and friendly.code == screen.ticket_class else None


def service(view: KioskView | None, code: str) -> ServiceLine | None:
    """One service of the view, None if it is gone."""
    lines = view.services if view else ()
    return next((line for line in lines if line.code == code), None)


def offered_groups(view: KioskView | None) -> tuple[str, ...]:
    """The kinds of business under which the hall has sorted services that are here, in order."""
    used = {line.group for line in view.services} if view else set()
    return tuple(one.code for one in view.groups if one.code in used) if view else ()
