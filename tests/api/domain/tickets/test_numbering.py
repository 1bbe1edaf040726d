"""Numbers run on without a gap, per prefix and business day (R1)."""

from api.contract.events import DayStarted, TicketTaken
from tests.api.domain.hall import (
    given,
    kinds,
    leader_takes,
    line,
    numbers,
    opens,
    refused,
    take,
    when,
)


def test_numbers_follow_each_other_per_prefix_from_the_first_that_the_service_has() -> None:
    """R1"""
    hall = given(take("A"), take("A"), take("C"))
    assert numbers(when(hall, take("A"))) == ["A003"]
    assert numbers(when(hall, take("C"))) == ["C501"]


def test_a_refused_wish_uses_no_number() -> None:
    """R1"""
    hall = given(opens(1), take("A"))
    assert refused(hall, take("A", kiosk="kiosk-1"), "19:00") == "R15: hall_closed"
    assert numbers(when(hall, take("A"))) == ["A002"]


def test_when_all_numbers_are_used_up_none_is_given_twice() -> None:
    """R1: and nobody else's numbers are touched."""
    hall = given(take("B"), take("B"), take("B"))
    assert refused(hall, take("B")) == "R1: numbers_used_up"
    assert numbers(when(hall, take("A"))) == ["A001"]


def test_used_up_numbers_start_afresh_with_the_next_business_day() -> None:
    """R1"""
    hall = given(take("B"), take("B"), take("B"))
    events = when(hall, take("B"), "+1 08:00")
    assert (kinds(events)[0], numbers(events)) == ("day_started", ["B001"])


def test_midnight_is_not_the_end_of_the_day() -> None:
    """R1, F:C4: numbers run on until the hour at which the business day changes."""
    hall = given("23:59", leader_takes("A"))
    assert numbers(when(hall, leader_takes("A"), "+1 00:01")) == ["A002"]
    assert numbers(when(hall, leader_takes("A"), "+1 02:59:59")) == ["A003"]
    start, taken = when(hall, leader_takes("A"), "+1 03:00")
    assert start == DayStarted(day="2026-03-03")
    assert isinstance(taken, TicketTaken)
    assert (taken.number, taken.day, taken.ticket) == ("A001", "2026-03-03", "2026-03-03-A001")


def test_the_order_of_arrival_runs_on_over_the_days() -> None:
    """R1: whoever waits since yesterday came before everybody of today."""
    hall = given(take("A"), "+1 09:00", take("A"))
    assert line(hall) == ["A001", "A001"]
    assert [one.order for one in hall.state.tickets.values()] == [1, 2]
