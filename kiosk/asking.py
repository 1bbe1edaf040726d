"""What is asked of the hub besides a number: each wish under one key, however often it is sent."""

from dataclasses import replace

from api.contract.codes import WRITTEN, keyed
from api.contract.requests import Session
from api.contract.views import CitizenView, Receipt, Ticket
from kiosk.arriving import came, shown
from kiosk.states import (
    About,
    Arrive,
    Arrived,
    Ask,
    Asking,
    CallHelp,
    CheckIn,
    Contact,
    Done,
    Effect,
    File,
    Look,
    Pad,
    PinPad,
    Rate,
    Rating,
    Received,
    Refusal,
    Refused,
    Reprint,
    Return,
    Service,
    SignIn,
    SignOut,
    State,
    Step,
    Thanks,
    Unanswered,
    Unheard,
    Wish,
)

Back = Pad | Rating | Contact | PinPad | Service


def ask(state: State, wish: Wish, key: str, back: Back, now: float) -> Step:
    """The hub is asked, and the screen says so."""
    return _send(state, Asking(key, wish, back, now))


def ask_again(state: State, unheard: Unheard, now: float) -> Step:
    """The same wish under the same key: whatever became of the first, it happens once."""
    return _send(state, replace(unheard.asking, since=now))


def call_help(state: State, key: str) -> Step:
    """R31: somebody is asked to come; pressed again while he is on the way, it is one wish."""
    if state.help_key or (state.view and state.view.help):
        return state, ()
    state = replace(state, help_key=key, help_lost=False)
    return state, (Ask(key, CallHelp(), state.language),)


def heard(state: State, answer: Done | Refused | Unanswered, now: float) -> Step:
    """What the hub said, or did not say, to the wish that waits for it; to any other, nothing."""
    if state.help_key and answer.key == state.help_key:
        return replace(state, help_key="", help_lost=not isinstance(answer, Done)), ()
    screen = state.screen
    asking = screen.asking if isinstance(screen, Unheard) else screen
    if not isinstance(asking, Asking) or asking.key != answer.key:
        return state, _nobody_there(answer, state.language)
    match answer:
        case Done():
            return _done(state, asking, answer, now)
        case Refused(code="no_such_token") if _may_be_a_booking(asking.wish):
            assert isinstance(asking.wish, Look)
            return _send(state, replace(asking, wish=Arrive(keyed(asking.wish.code))))
        case Refused(title=title, mend=mend):
            no = Refusal(title, mend, now, _about(asking.wish), _emptied(asking.back))
            return replace(state, screen=no), ()
        case Unanswered():
            return replace(state, screen=Unheard(asking, now)), ()


def _nobody_there(answer: Done | Refused | Unanswered, language: str) -> tuple[Effect, ...]:
    """A session that opens when its owner has gone is closed again."""
    opened = isinstance(answer, Done) and isinstance(answer.said, Session)
    return (Ask("", SignOut(), language),) if opened else ()


def _send(state: State, asking: Asking) -> Step:
    effect = Ask(asking.key, asking.wish, state.language)
    return replace(state, screen=asking), (effect,)


def _may_be_a_booking(wish: Wish) -> bool:
    """Another system's codes may look like the token on a paper of ours."""
    return isinstance(wish, Look) and WRITTEN.fullmatch(keyed(wish.code)) is not None


def _done(state: State, asking: Asking, answer: Done, now: float) -> Step:
    match asking.wish, answer.said:
        case Look(token=token), CitizenView() as ticket:
            found = shown(ticket, token, now)
            if isinstance(found, Return | CheckIn):
                return _send(state, replace(asking, wish=found))
            return replace(state, screen=found), ()
        case Return(), Ticket() as ticket:
            return replace(state, screen=Arrived(ticket, "returned", now)), ()
        case Arrive() | CheckIn(), Ticket() as ticket:
            return replace(state, screen=came(ticket, state.view, now)), ()
        case Rate(), _:
            return replace(state, screen=Thanks(now)), ()
        case File(), Receipt() as receipt:
            return replace(state, screen=Received(receipt, now)), ()
        case SignIn(), Session(staff=staff):
            return replace(state, screen=Service(), staff=staff), ()
        case Reprint(), Ticket(number=number) if isinstance(asking.back, Service):
            return replace(state, screen=replace(asking.back, reprinted=number)), ()
    return state, ()


def _about(wish: Wish) -> About:
    match wish:
        case Rate():
            return "rate"
        case File():
            return "opinion"
        case SignIn() | Reprint():
            return "staff"
    return "arrive"


def _emptied(back: Back) -> Back:
    """Whoever mistyped begins anew; whoever wrote to the hall finds his words again."""
    match back:
        case Pad():
            return replace(back, typed="")
        case PinPad():
            return PinPad()
    return back
