"""What time alone brings: screens that end by themselves, and the question before a choice is lost.

Pure: `now` is in seconds of a clock that only goes forward.
"""

from dataclasses import replace

from kiosk.choosing import home
from kiosk.hindrance import hides, offered_languages
from kiosk.issued import follow, leave, over
from kiosk.modes import NONE
from kiosk.staff import STAFF_IDLE_S
from kiosk.staff import leave as leave_service
from kiosk.states import (
    Access,
    Arrived,
    Asking,
    Attract,
    Busy,
    Chime,
    Choosing,
    Forget,
    Issued,
    Languages,
    PinPad,
    Received,
    Refusal,
    Service,
    Standing,
    State,
    Step,
    StillHere,
    Take,
    Taking,
    Thanks,
    Unheard,
)

# F:N1: the longest a citizen looks at 「請稍候」.
ANSWER_S = 8.0
BUSY_S = 30.0
REFUSAL_S = 20.0
IDLE_S = 60.0
# Whoever listens needs as long again.
IDLE_SPEECH_S = 120.0
COUNTDOWN_S = 20.0
# A language or a mode chosen on the first screen and then left is of somebody who has gone.
CHOSEN_S = 20.0
THANKS_S = 6.0
ARRIVED_S = 15.0
# Two words to be noted down.
RECEIVED_S = 60.0


def tick(state: State, now: float) -> Step:
    """The kiosk a moment later."""
    untouched_s = now - state.touched_at
    match state.screen:
        case Attract() if untouched_s >= (idle_s(state) if state.modes.speech else CHOSEN_S):
            own = state.language == offered_languages(state.view)[0] and state.modes == NONE
            return (state if own else home(state)), ()
        case back if isinstance(back, Choosing | Access) and untouched_s >= idle_s(state):
            return _ask(state, back, now)
        case StillHere(until=until) if now >= until:
            return home(state), ()
        case Languages() | PinPad() if untouched_s >= idle_s(state):
            return home(state), ()
        case Service() if untouched_s >= STAFF_IDLE_S:
            return leave_service(state)
        case Taking() | Busy():
            return _asking_for_a_number(state, now)
        case Issued() as issued:
            return _issued(state, issued, now)
    return _elsewhere(state, now)


def idle_s(state: State) -> float:
    """How long nobody touches anything before the kiosk asks."""
    return IDLE_SPEECH_S if state.modes.speech else IDLE_S


def _ask(state: State, back: Choosing | Access, now: float) -> Step:
    """「請問您還在嗎？」 to eye and ear; behind a hindrance the kiosk just begins anew."""
    if hides(state) is not None:
        return home(state), ()
    return replace(state, screen=StillHere(back, now + COUNTDOWN_S)), (Chime(),)


def _elsewhere(state: State, now: float) -> Step:
    match state.screen:
        case Refusal(since=since, about="staff") if now - since >= REFUSAL_S:
            return leave_service(state)
        case Refusal(since=since) if now - since >= REFUSAL_S:
            return home(state), ()
        case Thanks(since=since) if now - since >= THANKS_S:
            return home(state), ()
        case Arrived(since=since) | Standing(since=since) if now - since >= ARRIVED_S:
            return home(state), ()
        case Received(since=since) if now - since >= RECEIVED_S:
            return home(state), ()
        case Asking(since=since) as asking if now - since >= ANSWER_S:
            return replace(state, screen=Unheard(asking, now)), ()
        case Unheard(since=since) if now - since >= BUSY_S:
            return leave_service(home(state))
    return state, ()


def _asking_for_a_number(state: State, now: float) -> Step:
    match state.screen:
        case Taking(press=press, since=since, sent=False) if now >= since:
            return replace(state, screen=Taking(press, now)), (Take(press),)
        case Taking(press=press, since=since, sent=True) if now - since >= ANSWER_S:
            return replace(state, screen=Busy(press, now)), ()
        case Busy(press=press, since=since) if now - since >= BUSY_S:
            return home(state), (Forget(press.key, settled=False),)
    return state, ()


def _issued(state: State, issued: Issued, now: float) -> Step:
    followed = follow(issued, state.view, now)
    if over(followed, now):
        return home(state), leave(followed, state.view)
    return (state if followed is issued else replace(state, screen=followed)), ()
