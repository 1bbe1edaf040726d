"""What is done for a ticket away from a window: return and cancel (R6; F:C4)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    CancelTicket,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    ReprintTicket,
    ReturnTicket,
)
from api.contract.views import Ticket
from api.domain.answers import answer
from tests.api.domain.hall import (
    AT_ONCE,
    calls,
    given,
    health,
    line,
    opens,
    refused,
    state_of,
    take,
    when,
    with_calling,
)

MISSED = (opens(1), take(), calls(1), MarkNoShow(counter=1))


def test_whoever_comes_back_stands_behind_the_third_in_line() -> None:
    """R6: 過號 is not a punishment."""
    hall = given(*MISSED, *[take() for _ in range(5)])
    when(hall, ReturnTicket(number="A001"))
    assert line(hall) == ["A002", "A003", "A004", "A001", "A005", "A006"]


def test_behind_fewer_than_three_he_is_the_last() -> None:
    """R6"""
    hall = given(*MISSED, take())
    when(hall, ReturnTicket(number="A001"))
    assert line(hall) == ["A002", "A001"]


def test_where_nobody_waits_he_keeps_his_clock() -> None:
    """R6"""
    hall = given(*MISSED)
    ticket = hall.state.tickets["2026-03-02-A001"]
    clock = ticket.clock
    when(hall, ReturnTicket(number="A001"))
    assert (line(hall), ticket.clock) == (["A001"], clock)


def test_coming_back_makes_nobody_earlier() -> None:
    """R2, R6: the third in line is a priority ticket with a clock before his own."""
    hall = given(opens(1), "09:30", take(), calls(1), MarkNoShow(counter=1))
    when(hall, take("A", "urgent"), "09:31")
    ticket = hall.state.tickets["2026-03-02-A001"]
    clock = ticket.clock
    when(hall, ReturnTicket(number="A001"))
    assert (line(hall), ticket.clock) == (["A002", "A001"], clock)


def test_how_far_behind_is_the_halls_choice() -> None:
    """R6"""
    hall = given(*MISSED, take(), take(), settings=with_calling(replace(AT_ONCE, return_after=1)))
    when(hall, ReturnTicket(number="A001"))
    assert line(hall) == ["A002", "A001", "A003"]


def test_one_comes_back_a_set_number_of_times() -> None:
    """R6"""
    hall = given(*MISSED)
    for _ in range(2):
        when(hall, ReturnTicket(number="A001"))
        when(hall, calls(1))
        when(hall, MarkNoShow(counter=1))
    assert refused(hall, ReturnTicket(number="A001")) == "R6: returned_too_often"


def test_only_who_was_missed_comes_back() -> None:
    """R6"""
    hall = given(take())
    assert refused(hall, ReturnTicket(number="A001")) == "R6: not_missed"
    assert refused(hall, ReturnTicket(number="A002")) == "R1: no_such_ticket"
    assert refused(hall, ReturnTicket(number="")) == "R1: no_such_ticket"


def test_a_number_can_be_given_up_until_it_is_called() -> None:
    """R8: waiting, set aside or missed; a ticket at a window is the clerk's to end."""
    hall = given(opens(1), take(), take(), take(), calls(1), HoldTicket(counter=1, reason="x"))
    when(hall, CancelTicket(number="A003"))
    assert line(hall) == ["A002"]
    when(hall, CancelTicket(number="A001"))
    when(hall, calls(1))
    assert refused(hall, CancelTicket(number="A002")) == "R8: ticket_at_counter"
    when(hall, MarkNoShow(counter=1))
    when(hall, CancelTicket(number="A002"))
    assert {one.state for one in hall.state.tickets.values()} == {"cancelled"}
    assert refused(hall, CancelTicket(number="A001")) == "R1: ticket_settled"


def test_a_number_that_is_done_cannot_be_given_up() -> None:
    """R1"""
    hall = given(opens(1), take(), calls(1), FinishTicket(counter=1))
    assert refused(hall, CancelTicket(number="A001")) == "R1: ticket_settled"


# A001 waited through the night, and a second A001 has been taken today.
TWO_OF_A_NUMBER = (opens(1), health("printer-1", "ready"), take(), "+1 09:00", take())
YESTERDAY, TODAY = "2026-03-02-A001", "2026-03-03-A001"


def test_of_two_of_a_number_today_is_meant_if_both_could_be() -> None:
    """F:C4"""
    hall = given(*TWO_OF_A_NUMBER)
    when(hall, CancelTicket(number="A001"))
    assert hall.state.tickets[TODAY].state == "cancelled"
    assert hall.state.tickets[YESTERDAY].state == "waiting"


@pytest.mark.parametrize(
    ("before", "command"),
    [
        ([calls(1), MarkNoShow(counter=1)], ReturnTicket(number="A001")),
        ([CancelTicket(number="A001")], CancelTicket(number="A001")),
        ([CancelTicket(number="A001")], ReprintTicket(number="A001")),
    ],
)
def test_of_two_of_a_number_the_one_is_meant_that_can_be(
    before: list[object], command: ReturnTicket | CancelTicket | ReprintTicket
) -> None:
    """F:C4, R6: yesterday's was missed this morning and may come back; the answer speaks of it."""
    hall = given(*TWO_OF_A_NUMBER, *before)  # type: ignore[arg-type]
    told = answer(hall, command, when(hall, command))
    assert isinstance(told, Ticket)
    assert told.day == "2026-03-02"


def test_when_neither_can_be_the_refusal_speaks_of_todays() -> None:
    """F:C4"""
    hall = given(*TWO_OF_A_NUMBER)
    assert refused(hall, ReturnTicket(number="A001")) == "R6: not_missed"
    assert hall.find("A001", "missed") is hall.state.tickets[TODAY]


def test_one_of_yesterday_is_found_by_its_number_alone() -> None:
    """F:C4"""
    hall = given(take(), take(), "+1 09:00", take())
    assert state_of(hall, "A002") == "waiting"
    assert hall.find("A002", "missed") is hall.state.tickets["2026-03-02-A002"]
    assert refused(hall, ReturnTicket(number="A002")) == "R6: not_missed"
