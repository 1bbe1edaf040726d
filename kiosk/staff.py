"""The service page: who may open it, and what he can do there. Pure."""

from dataclasses import replace

from kiosk.asking import ask
from kiosk.states import (
    Adjust,
    Ask,
    Attract,
    PinPad,
    Reprint,
    Service,
    SignIn,
    SignOut,
    State,
    Step,
    Touched,
)

LONGEST_TYPED = 12
# Whoever has gone away leaves it to nobody.
STAFF_IDLE_S = 60.0
LOUDEST = BRIGHTEST = 10
# Nobody makes the glass so dark that he cannot find the button again.
DARKEST = 2


def on_pin_pad(state: State, pad: PinPad, touch: Touched, now: float) -> Step:
    """工號 first, then the PIN; the hub says whether they are right, and counts the wrong ones."""
    verb, _, what = touch.target.partition(":")
    match verb:
        case "key" if what.isdecimal() and len(pad.typed) < LONGEST_TYPED:
            return replace(state, screen=replace(pad, typed=pad.typed + what)), ()
        case "erase":
            return replace(state, screen=replace(pad, typed=pad.typed[:-1])), ()
        case "back":
            return replace(state, screen=Attract() if pad.staff is None else PinPad()), ()
        case "enter" if pad.typed and pad.staff is None:
            return replace(state, screen=PinPad("", pad.typed)), ()
        case "enter" if pad.typed and pad.staff is not None:
            return ask(state, SignIn(pad.staff, pad.typed), touch.key, PinPad(), now)
    return state, ()


def on_service(state: State, page: Service, touch: Touched, now: float) -> Step:
    """Look, print again, set, and leave."""
    verb, _, what = touch.target.partition(":")
    match verb:
        case "done":
            return leave(state)
        case "tickets":
            return replace(state, screen=Service(tab="tickets")), ()
        case "machine":
            return replace(state, screen=Service()), ()
        case "page" if what.isdecimal():
            return replace(state, screen=replace(page, page=int(what))), ()
        case "reprint" if what in _last_tickets(state):
            return ask(state, Reprint(what), touch.key, page, now)
        case "louder" | "softer" | "brighter" | "darker":
            return _adjust(state, verb)
    return state, ()


def leave(state: State) -> Step:
    """Back to the citizens; whoever was signed in is so no longer."""
    gone: tuple[Ask, ...] = (Ask("", SignOut(), state.language),) if state.staff else ()
    return replace(state, screen=Attract(), staff=""), gone


def _last_tickets(state: State) -> set[str]:
    return {one.id for one in state.view.tickets} if state.view else set()


def _adjust(state: State, verb: str) -> Step:
    by = 1 if verb in ("louder", "brighter") else -1
    volume, brightness = state.volume, state.brightness
    if verb in ("louder", "softer"):
        volume = min(max(volume + by, 0), LOUDEST)
    else:
        brightness = min(max(brightness + by, DARKEST), BRIGHTEST)
    state = replace(state, volume=volume, brightness=brightness)
    return state, (Adjust(volume, brightness),)
