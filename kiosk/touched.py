"""Which part of the machine a touch belongs to. Pure."""

from dataclasses import replace

from kiosk.asking import ask_again, call_help
from kiosk.choosing import answer, choose, home, speak
from kiosk.hindrance import hides
from kiosk.staff import on_pin_pad, on_service
from kiosk.states import (
    Access,
    Arrived,
    Attract,
    Busy,
    Choosing,
    Confirm,
    Contact,
    Groups,
    Issued,
    Languages,
    Opinion,
    Pad,
    PinPad,
    Rating,
    Received,
    Refusal,
    Service,
    Services,
    Standing,
    State,
    Step,
    StillHere,
    Take,
    Taking,
    Thanks,
    Touched,
    Unheard,
    Voice,
)
from kiosk.visits import visit


def touched(state: State, touch: Touched, now: float) -> Step:
    """The kiosk after a touch; a target that this screen does not have is nothing."""
    state = replace(state, touched_at=now)
    verb, _, what = touch.target.partition(":")
    if verb == "mode":
        # R35: on every screen, also where numbers cannot be taken.
        return replace(state, modes=state.modes.switched(what)), ()
    if verb == "part" and what.isdecimal():
        return replace(state, part=(state.screen, int(what))), ()
    hidden = hides(state)
    if hidden in ("hub", "starting"):
        return state, ()
    if touch.target == "help":
        # R31: from every screen, and without leaving it.
        return call_help(state, touch.key)
    if isinstance(state.screen, Attract) and (aside := _aside(state, touch.target)):
        return aside, ()
    if hidden:
        return state, ()
    if isinstance(state.screen, Attract | Choosing) and verb in ("languages", "access"):
        back = state.screen
        return replace(state, screen=Languages(back) if verb == "languages" else Access(back)), ()
    return _on_screen(state, touch, now)


def _aside(state: State, target: str) -> State | None:
    """From the start to something else than a new number; also while none is given."""
    match target:
        case "check_in":
            return replace(state, screen=Pad("arrive"))
        case key if key.startswith("key:") and key[4:].isalnum():
            # On a real keyboard nobody presses a button first.
            return replace(state, screen=Pad("arrive", key[4:]))
        case "voice":
            return replace(state, screen=Voice())
        case "staff":
            return replace(state, screen=PinPad())
    return None


def _on_screen(state: State, touch: Touched, now: float) -> Step:
    verb, _, what = touch.target.partition(":")
    screen = state.screen
    match screen:
        case Attract() | Groups() | Services() | Confirm() | Languages() if verb == "language":
            return speak(state, what), ()
        case Languages(back=back) | Access(back=back) if verb == "back":
            return replace(state, screen=back), ()
        case Attract() | Groups() | Services() | Confirm() | Languages():
            return choose(state, touch, now)
        case StillHere(back=back):
            return (replace(state, screen=back) if touch.target == "stay" else state), ()
        case Busy(press=press) if touch.target == "again":
            return replace(state, screen=Taking(press, now)), (Take(press),)
        case Issued() as issued:
            return answer(state, issued, touch.target)
        case Refusal(back=back) if touch.target == "done":
            return replace(state, screen=back), ()
    return _elsewhere(state, touch, now)


def _elsewhere(state: State, touch: Touched, now: float) -> Step:
    match state.screen:
        case Unheard() as unheard if touch.target == "again":
            return ask_again(state, unheard, now)
        case Unheard() if touch.target == "done":
            return home(state), ()
        case PinPad() as pad:
            return on_pin_pad(state, pad, touch, now)
        case Service() as page:
            return on_service(state, page, touch, now)
        case Pad() | Voice() | Rating() | Opinion() | Contact():
            return visit(state, touch, now)
        case Thanks() | Arrived() | Standing() | Received() if touch.target == "done":
            return home(state), ()
    return state, ()
