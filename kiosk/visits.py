"""What a touch or a scan means to those who come for something else than a new number. Pure."""

from dataclasses import replace
from typing import get_args

from api.contract.phrases import phrase
from api.contract.words import OpinionKind, RatingReason
from kiosk.arriving import meant, number_in
from kiosk.asking import ask
from kiosk.hindrance import hides, offered_languages
from kiosk.states import (
    Attract,
    Contact,
    File,
    Look,
    Opinion,
    Pad,
    Rate,
    Rating,
    Refusal,
    Scanned,
    Services,
    Standing,
    State,
    Step,
    Touched,
    VisitScreen,
    Voice,
)

LONGEST_CODE = 16
SHORTEST_PHONE, LONGEST_PHONE = 8, 15
# At these grades the hall asks why (R30).
LOW = (1, 2)
GRADES = (5, 4, 3, 2, 1)
REASONS: tuple[RatingReason, ...] = get_args(RatingReason)
KINDS: tuple[OpinionKind, ...] = get_args(OpinionKind)
# Prepared sentences for those who would not write (R30); `kiosk.opinion.say.…` of the phrasebook.
SENTENCES: dict[OpinionKind, tuple[str, ...]] = {
    "opinion": ("thanks", "seats", "signs", "clean", "machine", "hours", "windows", "language"),
    "complaint": ("wait", "order", "manner", "unclear", "turned_away", "absent", "access", "error"),
}


def visit(state: State, touch: Touched, now: float) -> Step:
    """After a touch on one of these screens; a target that it does not have is nothing."""
    verb, _, what = touch.target.partition(":")
    match state.screen:
        case Pad() as pad:
            return _on_pad(state, pad, touch, now)
        case Voice() if verb == "rate":
            return _go(state, Pad("rate")), ()
        case Voice() if verb == "opinion":
            return _go(state, Opinion()), ()
        case Voice() if verb == "back":
            return _go(state, Attract()), ()
        case Rating() as rating:
            return _rate(state, rating, touch, now)
        case Opinion() as opinion:
            return _go(state, _write(opinion, verb, what)), ()
        case Contact() as contact:
            return _contact(state, contact, touch, now)
    return state, ()


def scanned(state: State, scan: Scanned, now: float) -> Step:
    """A code was read: wherever nothing else is under way, it is acted on at once."""
    free = isinstance(state.screen, Attract | Services | Pad | Voice | Standing | Refusal)
    if not free or hides(state) in ("hub", "starting"):
        return state, ()
    purpose = state.screen.purpose if isinstance(state.screen, Pad) else "arrive"
    return _entered(replace(state, touched_at=now), Pad(purpose), scan.code, scan.key, now)


def _on_pad(state: State, pad: Pad, touch: Touched, now: float) -> Step:
    verb, _, what = touch.target.partition(":")
    match verb:
        case "key" if len(what) == 1 and what.isalnum() and len(pad.typed) < LONGEST_CODE:
            return _go(state, replace(pad, typed=pad.typed + what.upper())), ()
        case "erase":
            return _go(state, replace(pad, typed=pad.typed[:-1])), ()
        case "page" if what.isdecimal():
            return _go(state, replace(pad, page=int(what))), ()
        case "enter" if pad.typed:
            return _entered(state, pad, pad.typed, touch.key, now)
        case "back":
            return _go(state, Voice() if pad.purpose == "rate" else Attract()), ()
    return state, ()


def _entered(state: State, pad: Pad, code: str, key: str, now: float) -> Step:
    """A whole code, typed or scanned. One that is none of the hall's is said to be none at once."""
    wish = meant(code, state.view)
    number = number_in(code, state.view)
    if pad.purpose == "rate" and number:
        return _go(state, Rating(number, number)), ()
    if wish is None or (pad.purpose == "rate" and not isinstance(wish, Look)):
        title = phrase(state.language, "kiosk.unknown_code.title")
        mend = phrase(state.language, "kiosk.unknown_code.mend")
        return _go(state, Refusal(title, mend, now, "arrive", replace(pad, typed=""))), ()
    return ask(state, wish, key, pad, now)


def _rate(state: State, rating: Rating, touch: Touched, now: float) -> Step:
    verb, _, what = touch.target.partition(":")
    if verb == "back":
        return _go(state, replace(rating, grade=None) if rating.grade else Voice()), ()
    if verb == "grade" and what.isdecimal() and int(what) in GRADES and rating.grade is None:
        if int(what) in LOW:
            return _go(state, replace(rating, grade=int(what))), ()
        return ask(state, Rate(rating.ticket, int(what)), touch.key, rating, now)
    for reason in REASONS:
        if rating.grade and verb == "reason" and what == reason:
            return ask(state, Rate(rating.ticket, rating.grade, reason), touch.key, rating, now)
    return state, ()


def _write(opinion: Opinion, verb: str, what: str) -> VisitScreen:
    match verb, opinion.kind:
        case "back", None:
            return Voice()
        case "back", _:
            return Opinion()
        case "kind", None:
            return Opinion(kind=next((one for one in KINDS if one == what), None))
        case "page", _ if what.isdecimal():
            return replace(opinion, page=int(what))
        case "say", kind if kind and what in SENTENCES[kind]:
            return replace(opinion, chosen=_toggled(opinion.chosen, what))
        case "next", _ if opinion.chosen:
            return Contact(opinion)
    return opinion


def _toggled(chosen: tuple[str, ...], one: str) -> tuple[str, ...]:
    if one in chosen:
        return tuple(other for other in chosen if other != one)
    return (*chosen, one)


def _contact(state: State, contact: Contact, touch: Touched, now: float) -> Step:
    verb, _, what = touch.target.partition(":")
    typed = contact.typed
    if verb == "back":
        before = contact.opinion if typed is None else replace(contact, typed=None)
        return _go(state, before), ()
    if typed is None:
        if verb == "call":
            return _go(state, replace(contact, typed="")), ()
        return _file(state, contact, touch.key, now) if verb == "none" else (state, ())
    if verb == "key" and what.isdecimal() and len(typed) < LONGEST_PHONE:
        return _go(state, replace(contact, typed=typed + what)), ()
    if verb == "erase":
        return _go(state, replace(contact, typed=typed[:-1])), ()
    if verb == "enter" and len(typed) >= SHORTEST_PHONE:
        return _file(state, contact, touch.key, now)
    return state, ()


def _file(state: State, contact: Contact, key: str, now: float) -> Step:
    """In the hall's own language, so that whoever has to answer can read what was touched."""
    kind = contact.opinion.kind or "opinion"
    own = offered_languages(state.view)[0]
    said = [phrase(own, f"kiosk.opinion.say.{one}") for one in contact.opinion.chosen]
    return ask(state, File(kind, "\n".join(said), contact.typed or ""), key, contact, now)


def _go(state: State, screen: VisitScreen | Attract | Refusal) -> State:
    return replace(state, screen=screen)
