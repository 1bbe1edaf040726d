"""Whom a call passes, by its class or out of turn, and nobody is surprised (R3, R4, R7)."""

from dataclasses import replace

from api.contract.commands import (
    CallTicket,
    Command,
    FinishTicket,
    MarkNoShow,
    ReturnTicket,
    TransferTicket,
)
from api.contract.events import TicketCalled
from api.domain import views
from api.domain.hall import Hall
from tests.api.domain.hall import calls, given, line, opens, refused, soon, take, when

A001, A002 = (f"2026-03-02-A00{n}" for n in (1, 2))


def the_call(hall: Hall, command: Command) -> TicketCalled:
    """The call that comes of a command."""
    return next(one for one in when(hall, command) if isinstance(one, TicketCalled))


def test_a_call_says_how_many_it_passed_because_of_its_class() -> None:
    """R3: who came before and has a smaller head start, not who came later or came back."""
    hall = given(
        opens(1), "09:00", take(), calls(1), "09:05", take(), take(), take("A", "priority")
    )
    when(hall, take(), "09:06")
    when(hall, MarkNoShow(counter=1))
    when(hall, ReturnTicket(number="A001"))
    call = the_call(hall, calls(1))
    assert (call.number, call.ticket_class) == ("A004", "priority")
    assert (call.passed, call.passed_first) == (2, A002)
    assert line(hall)[-1] == "A005"
    call = the_call(hall, calls(1, call.ticket))
    assert (call.number, call.passed, call.passed_first) == ("A002", 0, "")


def test_a_call_out_of_turn_is_seen_at_the_windows_that_could_have_called_it() -> None:
    """R4: a number that is gone from a line surprises nobody there."""
    hall = given(opens(1), opens(2), opens(3), take(), take(), take())
    call = the_call(hall, CallTicket(counter=2, number="A003", reason="不舒服"))
    assert (call.passed, call.passed_first) == (2, A001)
    (seen,) = views.counter(hall, 1, soon(hall)).out_of_turn
    assert (seen.number, seen.counter, seen.reason, seen.passed) == ("A003", 2, "不舒服", 2)
    assert views.counter(hall, 2, soon(hall)).out_of_turn == ()
    assert views.counter(hall, 3, soon(hall)).out_of_turn == ()
    when(hall, FinishTicket(counter=2))
    assert views.counter(hall, 1, soon(hall)).out_of_turn == ()


def test_who_was_sent_to_one_window_is_not_called_away_from_it() -> None:
    """R4, R7: its clerk counts on him."""
    hall = given(opens(1), opens(2), take(), take(), calls(1))
    when(hall, TransferTicket(counter=1, to_counter=2))
    call = CallTicket(counter=1, number="A001", reason="在場")
    assert refused(hall, call) == "R7: waits_for_counter"
    assert the_call(hall, replace(call, counter=2)).ticket == A001
