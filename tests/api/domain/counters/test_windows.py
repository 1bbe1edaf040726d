"""The ticket at a window: start, finish, no-show, hold, transfer (R5, R7, R8)."""

from datetime import timedelta

import pytest

from api.contract.commands import (
    Command,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    Recall,
    StartService,
    TransferTicket,
)
from api.contract.events import TicketFinished, TicketHeld
from tests.api.domain.hall import (
    calls,
    given,
    kinds,
    leader_takes,
    line,
    numbers,
    opens,
    pauses,
    refused,
    state_of,
    take,
    when,
)

AT_A_WINDOW: list[Command] = [
    StartService(counter=1),
    FinishTicket(counter=1),
    MarkNoShow(counter=1),
    HoldTicket(counter=1, reason="x"),
    TransferTicket(counter=1, service="C"),
    Recall(counter=1),
]


@pytest.mark.parametrize("command", AT_A_WINDOW, ids=lambda one: one.type)
def test_where_nobody_stands_nothing_can_be_done_for_anybody(command: Command) -> None:
    """R8, R16"""
    assert refused(given(opens(1)), command) == "R8: no_ticket_here"
    assert refused(given(), command) == "R16: counter_not_open"


def test_a_citizen_is_called_served_and_done() -> None:
    """R8: the clerk of the first call is the one responsible."""
    hall = given(opens(1), take(), calls(1))
    assert state_of(hall, "A001") == "called"
    when(hall, StartService(counter=1))
    assert state_of(hall, "A001") == "serving"
    assert when(hall, FinishTicket(counter=1)) == [
        TicketFinished(ticket="2026-03-02-A001", counter=1)
    ]
    ticket = hall.state.tickets["2026-03-02-A001"]
    assert (ticket.state, ticket.staff, hall.at_counter(1)) == ("finished", "1001", None)
    assert hall.state.finished == 1


def test_done_without_a_start_is_done_by_implication() -> None:
    """R37"""
    hall = given(opens(1), take(), calls(1))
    (finished,) = when(hall, FinishTicket(counter=1))
    assert isinstance(finished, TicketFinished)
    assert finished.implied


def test_nobody_is_served_twice_at_once_nor_missed_while_served() -> None:
    """R5, R8"""
    hall = given(opens(1), take(), calls(1), StartService(counter=1))
    assert refused(hall, StartService(counter=1)) == "R8: already_serving"
    assert refused(hall, MarkNoShow(counter=1)) == "R8: not_called"


def test_a_citizen_who_does_not_come_is_missed_and_the_window_is_free() -> None:
    """R5"""
    hall = given(opens(1), take(), calls(1), MarkNoShow(counter=1))
    assert (state_of(hall, "A001"), hall.at_counter(1)) == ("missed", None)


def test_setting_aside_needs_a_visible_reason() -> None:
    """R8: which is kept as one short line."""
    hall = given(opens(1), take(), calls(1))
    for nothing in ("", " \t", "\u200b"):
        assert refused(hall, HoldTicket(counter=1, reason=nothing)) == "R8: hold_needs_reason"
    (held,) = when(hall, HoldTicket(counter=1, reason="\x1b@缺\n件" + "長" * 9999))
    assert isinstance(held, TicketHeld)
    assert held.reason.startswith("@缺 件長")
    assert len(held.reason) == 200


def test_a_window_with_somebody_set_aside_calls_the_next() -> None:
    """R8"""
    hall = given(opens(1), take(), take(), calls(1), HoldTicket(counter=1, reason="缺件"))
    assert numbers(when(hall, calls(1))) == ["A002"]
    assert state_of(hall, "A001") == "held"


def test_a_citizen_sent_on_keeps_his_clock() -> None:
    """R7: he stands before all who came after him at the new service."""
    hall = given(opens(1), opens(3), "09:00", take("A"), "09:05", take("C"), calls(1))
    when(hall, TransferTicket(counter=1, service="C"), "09:30")
    assert line(hall, "C") == ["A001", "C500"]
    assert numbers(when(hall, calls(3))) == ["A001"]


def test_a_citizen_sent_to_a_window_waits_for_it_with_his_service() -> None:
    """R7"""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    when(hall, TransferTicket(counter=1, to_counter=2))
    assert refused(hall, calls(1)) == "R1: nobody_waits"
    assert numbers(when(hall, calls(2))) == ["A001"]


def test_the_wall_does_not_go_on_calling_to_the_window_he_was_sent_on_from() -> None:
    """R7"""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    assert [one.number for one in hall.state.calls] == ["A001"]
    when(hall, TransferTicket(counter=1, to_counter=2))
    assert hall.state.calls == []


@pytest.mark.parametrize("how", ["never opened", "paused"])
def test_nobody_is_sent_into_a_void(how: str) -> None:
    """R7: not to a window without a clerk, nor to a service that no open window serves."""
    hall = given(opens(3), take("C"), calls(3))
    if how == "paused":
        when(hall, opens(1))
        when(hall, pauses(1))
    assert refused(hall, TransferTicket(counter=3, to_counter=1)) == "R7: transfer_into_void"
    assert refused(hall, TransferTicket(counter=3, service="A")) == "R7: transfer_into_void"


def test_a_transfer_names_one_place_that_is_there_and_fits() -> None:
    """R7, R9, R32"""
    hall = given(opens(1), opens(3), take("A"), calls(1))
    two = TransferTicket(counter=1, service="A", to_counter=3)
    assert refused(hall, two) == "R7: transfer_needs_one_place"
    assert refused(hall, TransferTicket(counter=1)) == "R7: transfer_needs_one_place"
    assert refused(hall, TransferTicket(counter=1, service="")) == "R32: no_such_service"
    for number in (0, -1, 99):
        nowhere = TransferTicket(counter=1, to_counter=number)
        assert refused(hall, nowhere) == "R9: no_such_counter"
    wrong = TransferTicket(counter=1, to_counter=3)
    assert refused(hall, wrong) == "R9: service_not_here"


def test_a_ticket_at_a_window_outlives_the_day() -> None:
    """R19, F:C4: it is finished as yesterday's, and today's numbers start afresh."""
    hall = given("23:00", opens(1), leader_takes(), leader_takes(), calls(1))
    calls_before = hall.state.calls
    events = when(hall, calls(1, "A001"), "+1 03:30")
    assert kinds(events) == ["day_started", "ticket_finished", "ticket_called"]
    assert hall.state.finished == 1
    assert [one.ticket for one in calls_before] == ["2026-03-02-A001"]
    assert numbers(when(hall, leader_takes())) == ["A001"]


def test_the_wall_still_shows_who_was_called_a_moment_before_the_day_changed() -> None:
    """R5, F:C4: but none of yesterday's other calls."""
    hall = given(opens(1), opens(2), take(), take(), take(), calls(1), "+1 02:59:55", calls(2))
    when(hall, calls(1, "A001"), "+1 02:59:59")
    when(hall, leader_takes(), "+1 03:00:01")
    assert [one.number for one in hall.state.calls] == ["A003", "A002"]


def test_the_times_of_a_ticket_are_kept_for_the_report() -> None:
    """R37"""
    hall = given(opens(1), "09:00", take(), "09:10", calls(1), "09:11", StartService(counter=1))
    when(hall, FinishTicket(counter=1), "09:20")
    ticket = hall.state.tickets["2026-03-02-A001"]
    moments = (ticket.called_at, ticket.started_at, ticket.ended_at)
    waits = [one - ticket.taken_at for one in moments if one]
    assert waits == [timedelta(minutes=minutes) for minutes in (10, 11, 20)]
