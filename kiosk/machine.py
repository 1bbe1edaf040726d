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

from kiosk.choosing import home, touched
from kiosk.hindrance import hindrance, offered_languages, service
from kiosk.issued import follow, leave, over
from kiosk.modes import NONE
from kiosk.states import (
    Access,
    Answered,
    Attract,
    Busy,
    Chime,
    Classes,
    Forget,
    Happening,
    Issued,
    Languages,
    Press,
    Refusal,
    Refused,
    Seen,
    Services,
    State,
    Step,
    StillHere,
    Take,
    Taking,
    Tick,
    Touched,
    Unanswered,
)

SHOW_AGAIN_S = 60.0
SEND_AGAIN_S = 180.0
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
        case Seen(view=view, stale=stale):
            return _seen(replace(state, view=view or state.view, stale=stale), now), ()
        case Answered() | Refused() | Unanswered():
            return _answered(state, happening, now)
        case Tick():
            return _tick(state, now)


def _seen(state: State, now: float) -> State:
    match state.screen:
        case Issued() as issued:
            return replace(state, screen=follow(issued, state.view, now))
        case (
            Classes(service=code)
            | StillHere(back=Classes(service=code))
            | Languages(back=Classes(service=code))
            | Access(back=Classes(service=code))
            | StillHere(back=Access(back=Classes(service=code)))
        ):
            line = service(state.view, code)
            gone = line is None or line.state != "open"
            return replace(state, screen=Services()) if gone else state
        case Attract() if state.language not in offered_languages(state.view):
            return home(state)
    return state


def _answered(state: State, answer: Answered | Refused | Unanswered, now: float) -> Step:
    if state.leftover is not None and answer.key == state.leftover.key:
        return _leftover(state, state.leftover, answer, now)
    waiting = state.screen.press if isinstance(state.screen, Taking | Busy) else None
    if waiting is None or waiting.key != answer.key:
        return state, ()
    match answer:
        case Answered(ticket=ticket):
            issued = follow(Issued(ticket, "printing", now), state.view, now)
            return replace(state, screen=issued), (Forget(answer.key, settled=True),)
        case Refused(title=title, mend=mend):
            refusal = Refusal(title, mend, now)
            return replace(state, screen=refusal), (Forget(answer.key, settled=True),)
        case Unanswered() if isinstance(state.screen, Taking):
            return replace(state, screen=Busy(waiting, now)), ()
    return state, ()


def _leftover(
    state: State, press: Press, answer: Answered | Refused | Unanswered, now: float
) -> Step:
    lost = isinstance(answer, Unanswered)
    if lost and now - press.at < SEND_AGAIN_S:
        return state, (Take(press),)
    return replace(state, leftover=None), (Forget(press.key, settled=not lost),)


def _tick(state: State, now: float) -> Step:
    untouched_s = now - state.touched_at
    match state.screen:
        case Attract() if untouched_s >= (idle_s(state) if state.modes.speech else CHOSEN_S):
            own = state.language == offered_languages(state.view)[0] and state.modes == NONE
            return (state if own else home(state)), ()
        case Services() | Classes() | Access() as back if untouched_s >= idle_s(state):
            return _ask(state, back, now)
        case StillHere(until=until) if now >= until:
            return home(state), ()
        case Languages() if untouched_s >= idle_s(state):
            return home(state), ()
        case Refusal(since=since) if now - since >= REFUSAL_S:
            return home(state), ()
        case Taking() | Busy():
            return _tick_asking(state, now)
        case Issued() as issued:
            return _tick_issued(state, issued, now)
    return state, ()


def idle_s(state: State) -> float:
    """How long nobody touches anything before the kiosk asks."""
    return IDLE_SPEECH_S if state.modes.speech else IDLE_S


def _ask(state: State, back: Services | Classes | Access, now: float) -> Step:
    """「請問您還在嗎？」 to eye and ear; behind a hindrance the kiosk just begins anew."""
    if hindrance(state) is not None:
        return home(state), ()
    return replace(state, screen=StillHere(back, now + COUNTDOWN_S)), (Chime(),)


def _tick_asking(state: State, now: float) -> Step:
    match state.screen:
        case Taking(press=press, since=since, sent=False) if now >= since:
            return replace(state, screen=Taking(press, now)), (Take(press),)
        case Taking(press=press, since=since, sent=True) if now - since >= ANSWER_S:
            return replace(state, screen=Busy(press, now)), ()
        case Busy(press=press, since=since) if now - since >= BUSY_S:
            return home(state), (Forget(press.key, settled=False),)
    return state, ()


def _tick_issued(state: State, issued: Issued, now: float) -> Step:
    followed = follow(issued, state.view, now)
    if over(followed, now):
        return home(state), leave(followed, state.view)
    return (state if followed is issued else replace(state, screen=followed)), ()
