"""An A001 of yesterday that still waits is never mixed up with today's A001 (R1, R19; F:C4)."""

import pytest

from api.contract.commands import (
    CallTicket,
    CancelTicket,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    ReprintTicket,
    ReturnTicket,
    TakeTicket,
)
from api.contract.events import TicketCalled
from api.contract.views import CounterAnswer, Ticket
from api.domain import views
from api.domain.answers import answer
from api.domain.hall import Hall
from tests.api.domain.hall import at, calls, given, health, kinds, opens, refused, soon, take, when

YESTERDAY, TODAY = "2026-03-02-A001", "2026-03-03-A001"


def two_of_a_number() -> Hall:
    """A001 waited through the night at the desk's word, and a second A001 came this morning."""
    return given(health("printer-1", "ready"), opens(1), opens(2), take(), "+1 09:00", take())


def called(hall: Hall, number: str) -> str:
    """Which ticket a call of this number or id out of turn brings to window 2."""
    (call,) = when(hall, CallTicket(counter=2, number=number, reason="在場"))
    assert isinstance(call, TicketCalled)
    return call.ticket


def test_a_number_of_yesterday_that_waits_is_called_first_and_says_its_day() -> None:
    """R19: nothing expires at midnight."""
    hall = two_of_a_number()
    when(hall, calls(1))
    shown = views.counter(hall, 1, soon(hall)).ticket
    assert shown
    assert (shown.id, shown.number, shown.yesterday) == (YESTERDAY, "A001", True)
    assert [(one.id, one.yesterday) for one in views.counter(hall, 2, soon(hall)).queue] == [
        (TODAY, False)
    ]
    call = views.board(hall, soon(hall)).calls[0]
    assert (call.ticket, call.yesterday) == (YESTERDAY, True)


def test_a_press_that_saw_yesterdays_number_does_not_end_todays() -> None:
    """F:B2, F:C4: the same number stands there again, and it is somebody else."""
    hall = two_of_a_number()
    when(hall, calls(1))
    when(hall, calls(1, YESTERDAY))
    assert hall.counter(1).ticket == TODAY
    assert when(hall, calls(1, YESTERDAY)) == []
    assert kinds(when(hall, calls(1, TODAY))) == ["ticket_finished"]


def test_a_press_of_an_older_device_says_the_plain_number() -> None:
    """F:B2: understood for one more release."""
    hall = given(opens(1), take(), take(), calls(1))
    assert kinds(when(hall, calls(1, "A001"))) == ["ticket_finished", "ticket_called"]


def test_each_of_the_two_is_called_by_its_id() -> None:
    """R4, F:C4: the plain number means today's when both wait."""
    assert called(two_of_a_number(), YESTERDAY) == YESTERDAY
    assert called(two_of_a_number(), TODAY) == TODAY
    assert called(two_of_a_number(), "A001") == TODAY


@pytest.mark.parametrize("ticket", [YESTERDAY, TODAY])
def test_each_command_about_a_ticket_takes_its_id(ticket: str) -> None:
    """F:C4"""
    hall = two_of_a_number()
    copy = ReprintTicket(number=ticket, kiosk="kiosk-1")
    told = answer(hall, copy, when(hall, copy))
    assert isinstance(told, Ticket)
    assert told.id == ticket
    when(hall, CallTicket(counter=1, number=ticket, reason="在場"))
    when(hall, HoldTicket(counter=1, reason="缺件"))
    when(hall, CallTicket(counter=1, number=ticket))
    when(hall, MarkNoShow(counter=1), "+1 10:00")
    when(hall, ReturnTicket(number=ticket))
    when(hall, CancelTicket(number=ticket))
    assert hall.state.tickets[ticket].state == "cancelled"


def test_an_id_means_that_ticket_even_if_another_of_its_number_could_be_meant() -> None:
    """F:C4: the number alone would cancel today's."""
    hall = two_of_a_number()
    when(hall, CancelTicket(number=YESTERDAY))
    assert hall.state.tickets[TODAY].state == "waiting"
    assert refused(hall, CancelTicket(number=YESTERDAY)) == "R1: ticket_settled"


def test_a_scanned_token_names_its_ticket_and_an_empty_one_nobody() -> None:
    """R6, F:C4"""
    hall = given(TakeTicket(service="A", token=""), TakeTicket(service="A", token="5eed"))
    found = hall.find("5eed")
    assert found
    assert found.number == "A002"
    assert hall.find("") is None


def test_the_answer_at_a_window_names_the_ticket() -> None:
    """F:C4: so that a device can say `after` before its next view."""
    hall = given(opens(1), take())
    told = answer(hall, calls(1), when(hall, calls(1)))
    assert isinstance(told, CounterAnswer)
    assert told.ticket == "2026-03-02-A001"
    ended = FinishTicket(counter=1)
    told = answer(hall, ended, when(hall, ended))
    assert isinstance(told, CounterAnswer)
    assert told.ticket is None


def test_a_kiosk_tells_its_tickets_of_two_days_apart() -> None:
    """R19"""
    hall = given(opens(1), take(kiosk="kiosk-1"), "+1 09:00", take(kiosk="kiosk-1"))
    kept = views.kiosk(hall, "kiosk-1", at("+1 09:01")).tickets
    assert [(one.id, one.yesterday) for one in kept] == [(TODAY, False), (YESTERDAY, True)]
