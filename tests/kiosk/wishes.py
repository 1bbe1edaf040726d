"""What a hub may say to each wish of a kiosk when it grants it."""

from collections.abc import Iterator
from dataclasses import replace

from api.contract.requests import Session
from api.contract.views import Accepted, CitizenView, HelpAnswer, Receipt
from kiosk.sample import sample_ticket, sample_view
from kiosk.sample_visits import sample_citizen
from kiosk.states import (
    Arrive,
    Ask,
    CallHelp,
    CheckIn,
    File,
    Look,
    Rate,
    Reprint,
    Return,
    Said,
    SignIn,
)


def said_to(asked: Ask) -> Iterator[Said]:
    match asked.wish:
        case Look():
            yield from tickets()
        case Arrive() | CheckIn():
            yield sample_ticket()
            yield replace(sample_ticket(), again=True)
        case Return() | Reprint():
            yield sample_ticket()
        case Rate():
            yield Accepted()
        case File():
            yield Receipt(reference="26-0007", due="2026-12-02", secret="BCDFGHJK")
        case CallHelp():
            yield HelpAnswer(help="h1", state="asked")
        case SignIn():
            yield Session(staff="1002", role="clerk", names={}, counters=())


def tickets() -> Iterator[CitizenView]:
    shown = sample_citizen(sample_view())
    yield shown
    yield replace(shown, ticket_state="missed")
    yield replace(shown, ticket_state="finished", may_rate=True)
