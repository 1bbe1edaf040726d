"""What the sender of a command is told, once its events have taken effect."""

import pytest

from api.contract.commands import (
    CancelTicket,
    Command,
    MarkNoShow,
    ReprintTicket,
    ReturnTicket,
    RollDay,
)
from api.contract.views import Accepted, CounterAnswer, Ticket
from api.domain.answers import Answer, answer
from api.domain.hall import Hall
from tests.api.domain.hall import at, calls, given, health, opens, pauses, take, when

A001 = "2026-03-02-A001"


def told(hall: Hall, command: Command) -> Answer:
    """The answer to a command that the hall obeys."""
    return answer(hall, command, when(hall, command))


def test_who_takes_a_number_is_told_all_of_it() -> None:
    """R2: with the clock that it stands at."""
    hall = given(opens(1), health("printer-1", "ready"), "09:30")
    command = take("A", "priority", "kiosk-1")
    ticket = answer(hall, command, when(hall, command, "09:30"))
    assert ticket == Ticket(
        id=A001,
        number="A001",
        token="t",
        service="A",
        ticket_class="priority",
        state="waiting",
        day="2026-03-02",
        taken_at=at("09:30"),
        clock=at("09:10"),
        ahead=0,
        returns_left=2,
        job="2026-03-02-A001-0",
    )


def test_a_clerk_is_told_who_stands_at_the_window_now_and_whether_that_is_news() -> None:
    """F:B2"""
    hall = given(opens(1), take())
    assert told(hall, calls(1)) == CounterAnswer(
        counter=1, state="open", number="A001", advanced=True, ticket=A001
    )
    assert told(hall, calls(1)) == CounterAnswer(
        counter=1, state="open", number="A001", advanced=False, ticket=A001
    )
    assert told(hall, calls(1, "A001")) == CounterAnswer(
        counter=1, state="open", number=None, advanced=False
    )
    assert told(hall, pauses(1)) == CounterAnswer(
        counter=1, state="paused", number=None, advanced=False
    )


@pytest.mark.parametrize(
    ("command", "state"),
    [
        (ReturnTicket(number="A001"), "waiting"),
        (CancelTicket(number="A001"), "cancelled"),
        (ReprintTicket(number="A001"), "missed"),
    ],
)
def test_who_does_something_for_a_ticket_is_told_of_that_ticket(
    command: Command, state: str
) -> None:
    """R6"""
    steps = (health("printer-1", "ready"), opens(1), take(), calls(1), MarkNoShow(counter=1))
    ticket = told(given(*steps), command)
    assert isinstance(ticket, Ticket)
    assert (ticket.number, ticket.state) == ("A001", state)


def test_a_device_and_the_day_are_told_that_they_were_heard() -> None:
    """R36"""
    hall = given()
    assert told(hall, health("wall-1", "ready")) == Accepted()
    assert told(hall, health("wall-1", "ready")) == Accepted()
    assert told(hall, RollDay(day="2026-03-02")) == Accepted()
