"""The kiosk as a pure machine: (state, happening, now) to (state, effects). No clock, no I/O.

Exactly once (F:N1, F:N2, F:P2). A press gets its key when the finger leaves the button. The
shell writes the press down and syncs it before the first byte leaves, and forgets it when the
hub has answered. So whatever dies, one press can become at most one number:

- dead before it was written: nothing was sent, nothing was promised;
- dead after, younger than SHOW_AGAIN_S at the restart: sent again with its key and shown, since
  its citizen still stands there; the hub replays its first answer or gives the number now;
- up to SEND_AGAIN_S: sent again in silence, so that a number that was or is given still gets its
  paper, which the hub too stops printing at that age (F:P3);
- older: forgotten and logged. Had the hub known the key, the number exists, with its paper or on
  the clerks' list of 未印出; had it not, a late send would put a ticket into the queue, and a
  paper into the outlet, that nobody waits for.

A citizen who leaves the "press again" screen ends the press likewise: the next citizen's press has
a key of its own, or two people would hold one number.
"""

from dataclasses import replace

from kiosk.asking import heard
from kiosk.choosing import first_choice, home
from kiosk.hindrance import beneath, offered_languages, service
from kiosk.idling import tick
from kiosk.issued import follow
from kiosk.states import (
    Answered,
    Attract,
    Busy,
    Confirm,
    Done,
    Forget,
    Happening,
    Issued,
    Press,
    Refusal,
    Refused,
    Scanned,
    Seen,
    State,
    Step,
    Take,
    Taking,
    Tick,
    Touched,
    Unanswered,
)
from kiosk.touched import touched
from kiosk.visits import scanned

SHOW_AGAIN_S = 60.0
SEND_AGAIN_S = 180.0


def begin(unsettled: Press | None, now: float) -> Step:
    """The kiosk at its start, with the press that the last run left unsettled, if any."""
    state = State(touched_at=now)
    if unsettled is None:
        return state, ()
    age_s = now - unsettled.at
    if not 0 <= age_s < SEND_AGAIN_S:
        return state, (Forget(unsettled.key, settled=False),)
    if age_s < SHOW_AGAIN_S:
        screen = Taking(unsettled, now)
        return replace(state, screen=screen, language=unsettled.language), (Take(unsettled),)
    return replace(state, leftover=unsettled), (Take(unsettled),)


def step(state: State, happening: Happening, now: float) -> Step:
    """The kiosk after one happening at `now`, in seconds of a clock that only goes forward."""
    match happening:
        case Touched():
            return touched(state, happening, now)
        case Scanned():
            return scanned(state, happening, now)
        case Seen(view=view, stale=stale):
            return _seen(replace(state, view=view or state.view, stale=stale), now), ()
        case Answered() | Done():
            return _answered(state, happening, now)
        case Refused() | Unanswered():
            return _answered(state, happening, now)
        case Tick():
            return tick(state, now)


def _seen(state: State, now: float) -> State:
    match state.screen:
        case Issued() as issued:
            return replace(state, screen=follow(issued, state.view, now))
        case screen if isinstance(asked := beneath(screen), Confirm):
            line = service(state.view, asked.service)
            gone = line is None or line.state != "open"
            return replace(state, screen=first_choice(state)) if gone else state
        case Attract() if state.language not in offered_languages(state.view):
            return home(state)
    return state


def _answered(state: State, answer: Answered | Done | Refused | Unanswered, now: float) -> Step:
    if state.leftover is not None and answer.key == state.leftover.key:
        return _leftover(state, state.leftover, now, lost=isinstance(answer, Unanswered))
    waiting = state.screen.press if isinstance(state.screen, Taking | Busy) else None
    if waiting is None or waiting.key != answer.key:
        return (state, ()) if isinstance(answer, Answered) else heard(state, answer, now)
    match answer:
        case Answered(ticket=ticket):
            issued = follow(Issued(ticket, "printing", now), state.view, now)
            return replace(state, screen=issued), (Forget(answer.key, settled=True),)
        case Refused(title=title, mend=mend):
            refusal = Refusal(title, mend, now, back=first_choice(state))
            return replace(state, screen=refusal), (Forget(answer.key, settled=True),)
        case Unanswered() if isinstance(state.screen, Taking):
            return replace(state, screen=Busy(waiting, now)), ()
    return state, ()


def _leftover(state: State, press: Press, now: float, *, lost: bool) -> Step:
    if lost and now - press.at < SEND_AGAIN_S:
        return state, (Take(press),)
    return replace(state, leftover=None), (Forget(press.key, settled=not lost),)
