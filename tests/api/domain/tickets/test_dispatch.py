"""Who is next: the least (clock, order of arrival) among what the window may serve (R1, R2, R9)."""

from api.contract.commands import TransferTicket
from api.contract.events import Candidate, TicketCalled
from api.domain.tickets.dispatch import next_for, waiting_at
from tests.api.domain.hall import at, calls, given, numbers, opens, take, when


def test_first_come_first_served_over_all_services_of_the_window() -> None:
    """R1: one hall-wide order of arrival."""
    hall = given(opens(1), take("C"), take("A"), take("B"))
    assert numbers(when(hall, calls(1))) == ["C500"]
    assert numbers(when(hall, calls(1, "C500"))) == ["A001"]
    assert numbers(when(hall, calls(1, "A001"))) == ["B001"]


def test_a_window_for_fees_only_passes_over_the_rest() -> None:
    """R9: and a full window serves every kind of business."""
    hall = given(opens(1), opens(3), take("A"), take("B"), take("C"))
    assert numbers(when(hall, calls(3))) == ["C500"]
    assert numbers(when(hall, calls(1))) == ["A001"]


def test_a_priority_ticket_goes_before_those_of_the_last_twenty_minutes_only() -> None:
    """R2: nobody who came more than the head start after you can pass you."""
    hall = given(opens(1), "09:00", take("A"), "09:10", take("A"), "09:21", take("A", "priority"))
    order = [one.number for one in waiting_at(hall, 1)]
    assert order == ["A001", "A003", "A002"]


def test_equal_clocks_are_decided_by_the_order_of_arrival() -> None:
    """R1: the normal ticket of 09:00 and the priority ticket of 09:20 have one clock."""
    hall = given(opens(1), "09:00", take("C"), "09:20", take("A", "priority"))
    assert numbers(when(hall, calls(1))) == ["C500"]


def test_each_call_tells_why_that_ticket_was_next() -> None:
    """R2, R38: the clocks of the best of each service that the window looked at."""
    hall = given(opens(1), "09:10", take("A"), "09:11", take("C"), "09:12", take("C"))
    (called,) = when(hall, calls(1))
    assert called == TicketCalled(
        ticket="2026-03-02-A001",
        number="A001",
        counter=1,
        staff="1001",
        reason="clock",
        looked_at=(
            Candidate(service="A", number="A001", clock=at("09:10"), ticket="2026-03-02-A001"),
            Candidate(service="C", number="C500", clock=at("09:11"), ticket="2026-03-02-C500"),
        ),
        service="A",
        waiting_since=at("09:10"),
        ticket_class="normal",
    )


def test_a_ticket_sent_to_one_window_waits_for_that_window() -> None:
    """R7: and holds up nobody behind it at another."""
    hall = given(opens(1), opens(2), take("A"), take("A"), calls(1))
    when(hall, TransferTicket(counter=1, to_counter=2))
    assert [one.number for one in waiting_at(hall, 1)] == ["A002"]
    assert [one.number for one in waiting_at(hall, 2)] == ["A001", "A002"]


def test_where_nobody_waits_nobody_is_next() -> None:
    """R1"""
    assert next_for(given(opens(1)), 1) == (None, ())


def test_a_window_that_the_hall_does_not_have_serves_nothing() -> None:
    """R9"""
    assert waiting_at(given(take("A")), 99) == []


def test_whoever_waits_since_yesterday_is_called_first() -> None:
    """R19, F:C4: the day does not end a ticket that waits."""
    hall = given(take("A"), "+1 08:00", opens(1), take("A", "priority"), take("A"))
    (first,) = when(hall, calls(1))
    assert isinstance(first, TicketCalled)
    assert first.ticket == "2026-03-02-A001"
