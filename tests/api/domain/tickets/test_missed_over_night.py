"""What becomes of a missed number when the business day changes (R6, R19)."""

from dataclasses import replace

import pytest

from api.contract.commands import MarkNoShow, ReturnTicket, RollDay
from api.contract.events import TicketLapsed
from api.domain import views
from api.domain.hall import Hall
from api.domain.settings import Calling, HallSettings
from tests.api.domain.hall import (
    calls,
    given,
    kinds,
    leader_takes,
    line,
    opens,
    refused,
    soon,
    state_of,
    take,
    when,
    with_calling,
)

USUAL = with_calling(Calling())
A001 = "2026-03-02-A001"


def missed_late(settings: HallSettings = USUAL) -> Hall:
    """A001 missed his call on Monday just before the end."""
    hall = given(opens(1), leader_takes(), "16:50", calls(1), settings=settings)
    when(hall, MarkNoShow(counter=1), "16:59")
    return hall


def test_whoever_missed_his_call_yesterday_may_come_back_today() -> None:
    """R6, R19: the night takes it from nobody; he comes back as always, behind who waits."""
    hall = missed_late()
    assert kinds(when(hall, RollDay(day="2026-03-03"), "+1 03:00")) == ["day_started"]
    when(hall, take(), "+1 09:00")
    when(hall, ReturnTicket(number=A001))
    assert line(hall) == ["A001", "A001"]
    queue = views.counter(hall, 1, soon(hall)).queue
    assert [(one.id, one.yesterday) for one in queue] == [
        ("2026-03-03-A001", False),
        (A001, True),
    ]


def test_what_may_not_come_back_any_more_ends_with_a_word_in_the_journal() -> None:
    """R6, R19, R38: Tuesday was open, and he did not come."""
    hall = missed_late()
    when(hall, RollDay(day="2026-03-03"), "+1 03:00")
    events = when(hall, RollDay(day="2026-03-04"), "+2 03:00")
    assert events[0] == TicketLapsed(ticket=A001, number="A001", missed_on="2026-03-02")
    assert kinds(events) == ["ticket_lapsed", "day_started"]
    assert hall.state.tickets == {}
    assert refused(hall, ReturnTicket(number=A001), "+2 09:00") == "R1: no_such_ticket"


def test_days_on_which_the_hall_is_closed_take_nothing_away() -> None:
    """R6, R15: missed on Tuesday; the hall opens again on the Monday after next, a holiday between.

    The hall of these stories is open on Mondays and Tuesdays; Monday the 9th is a holiday.
    """
    hall = given(opens(1), "+1 16:50", take(), calls(1), settings=USUAL)
    when(hall, MarkNoShow(counter=1), "+1 16:59")
    for day in range(2, 9):
        roll = RollDay(day=f"2026-03-{2 + day:02d}")
        assert kinds(when(hall, roll, f"+{day} 03:00")) == ["day_started"]
    assert state_of(hall, "A001") == "missed"
    assert kinds(when(hall, RollDay(day="2026-03-11"), "+9 03:00"))[0] == "ticket_lapsed"


@pytest.mark.parametrize("calling", [Calling(return_times=0), Calling(return_next_day=False)])
def test_where_nobody_may_come_back_the_night_ends_it(calling: Calling) -> None:
    """R6"""
    hall = missed_late(with_calling(calling))
    assert kinds(when(hall, RollDay(day="2026-03-03"), "+1 03:00"))[0] == "ticket_lapsed"


def test_a_hall_that_was_off_for_a_month_keeps_no_missed_number() -> None:
    """R6: even if it never opens, as far as hall.toml says."""
    never = replace(USUAL, opening=replace(USUAL.opening, mon=(), tue=()))
    hall = missed_late(never)
    assert kinds(when(hall, RollDay(day="2026-04-02"), "+31 03:00"))[0] == "ticket_lapsed"
