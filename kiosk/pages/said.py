"""The one sentence of each screen that says one thing. It knows what to say, not how it looks."""

from dataclasses import replace

from api.contract.look import INK
from kiosk.frame import Button
from kiosk.pages.notice import Notice, plain
from kiosk.sheet import Sheet
from kiosk.states import (
    Asking,
    Busy,
    Received,
    Refusal,
    State,
    StillHere,
    Taking,
    Thanks,
    Unheard,
)


def said(sheet: Sheet, state: State, seconds: int) -> Notice:
    """What the screen says; `seconds` are left of a countdown."""
    match state.screen:
        case Busy():
            again = Button(name="again", label=sheet.say("busy.again"), sign="hand")
            return replace(plain(sheet, "busy"), button=again)
        case StillHere():
            yes = Button(name="stay", label=sheet.say("still_here.yes"), sign="hand")
            lead = sheet.say("still_here.lead", seconds=seconds)
            return replace(plain(sheet, "still_here", lead=lead), button=yes)
        case Taking():
            return plain(sheet, "taking")
        case Asking():
            return plain(sheet, "asking")
    return _ended(sheet, state)


def _ended(sheet: Sheet, state: State) -> Notice:
    done = Button(name="done", label=sheet.say("refusal.done"))
    match state.screen:
        case Refusal(title=title, mend=mend, about=about):
            no = plain(sheet, f"refusal.{about}", lead=title)
            return replace(no, screen="refused", more=mend, sign="pause", colour=INK, button=done)
        case Unheard():
            again = Button(name="again", label=sheet.say("busy.again"), sign="hand")
            return replace(plain(sheet, "unheard"), button=again)
        case Thanks():
            return replace(plain(sheet, "thanks"), sign="check", button=done)
        case Received(receipt=receipt):
            lead = sheet.say("received.lead", reference=receipt.reference)
            more = sheet.say("received.more", secret=receipt.secret, due=receipt.due)
            kept = plain(sheet, "received", lead=lead)
            return replace(kept, more=more, sign="check", button=done)
    return plain(sheet, "starting")
