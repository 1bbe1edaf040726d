"""A citizen rates the service once, when it was given, and no clerk is shown for it (R30)."""

from typing import Any

import pytest

from api.contract.commands import Command, FinishTicket, RateTicket, StartService
from api.contract.events import TicketRated
from api.contract.wire import encode
from api.domain import views
from api.domain.hall import Hall
from tests.api.domain.hall import at, calls, given, opens, refused, take, when
from tests.api.domain.reports.test_all import figures

SERVED: tuple[Command | str, ...] = (
    opens(1),
    take(),
    take(),
    calls(1),
    StartService(counter=1),
    "09:30",
    FinishTicket(counter=1),
)


def rates(grade: int, ticket: str = "A001", **more: Any) -> RateTicket:
    """By phone, unless said otherwise."""
    return RateTicket(**{"grade": grade, "ticket": ticket, "via": "phone", **more})


def keypad(grade: int, counter: int = 1) -> RateTicket:
    """One of five keys at a window."""
    return RateTicket(grade=grade, via="counter", counter=counter)


def rated(hall: Hall, command: RateTicket, time: str) -> TicketRated:
    (event,) = when(hall, command, time)
    assert isinstance(event, TicketRated)
    return event


def test_r30_a_served_ticket_is_rated_with_its_service_and_window() -> None:
    event = rated(given(*SERVED), rates(5), "09:31")
    assert (event.ticket, event.service, event.counter) == ("2026-03-02-A001", "A", 1)
    assert (event.grade, event.low, event.reason, event.again) == (5, False, None, False)


def test_r30_only_what_was_served_can_be_rated() -> None:
    hall = given(*SERVED)
    assert refused(hall, rates(5, "A002"), "09:31") == "R30: rating_closed"
    assert refused(hall, rates(5, "A009"), "09:31") == "R1: no_such_ticket"


def test_r30_a_rating_comes_until_a_set_time_after_the_service() -> None:
    assert rated(given(*SERVED), rates(4), "11:30")
    assert refused(given(*SERVED), rates(4), "11:30:01") == "R30: rating_closed"


@pytest.mark.parametrize("grade", [0, 6, -1, 10**30])
def test_r30_there_are_five_grades(grade: int) -> None:
    assert refused(given(*SERVED), rates(grade), "09:31") == "R30: no_such_grade"


def test_r30_a_low_grade_says_why_and_a_good_one_need_not() -> None:
    hall = given(*SERVED)
    assert refused(hall, rates(2), "09:31") == "R30: rating_needs_reason"
    assert refused(hall, rates(3, reason="manner"), "09:31") == "R30: reason_not_asked"
    assert rated(hall, rates(2, reason="manner"), "09:31").low
    # five keys and no more: a low grade at the window is heard as it is
    assert rated(given(*SERVED), keypad(1), "09:31").reason is None


def test_r30_a_slip_of_the_finger_is_mended_within_a_minute_and_from_the_same_place() -> None:
    hall = given(*SERVED, "09:31", rates(1, reason="other"))
    assert refused(hall, rates(5, via="kiosk"), "09:31:30") == "R30: already_rated"
    assert rated(hall, rates(5), "09:31:30").again
    # the minute runs from the first word, or it would never end
    assert refused(hall, rates(4), "09:32:01") == "R30: already_rated"


def test_r30_the_keypad_means_whom_its_window_just_served() -> None:
    hall = given(*SERVED)
    assert rated(hall, keypad(5), "09:32").ticket == "2026-03-02-A001"
    assert refused(hall, keypad(5, 2), "09:32") == "R30: nothing_to_rate"
    assert refused(hall, keypad(5, 99), "09:32") == "R9: no_such_counter"


def test_r30_the_keypad_speaks_for_nobody_once_the_next_citizen_is_served() -> None:
    hall = given(*SERVED, calls(1))
    assert rated(hall, keypad(5), "09:31")
    hall = given(*SERVED, calls(1), StartService(counter=1))
    assert refused(hall, keypad(1), "09:31") == "R30: nothing_to_rate"
    hall = given(*SERVED)
    assert rated(hall, keypad(1), "09:33")
    assert refused(given(*SERVED), keypad(1), "09:33:01") == "R30: nothing_to_rate"


def test_r30_the_window_shows_that_it_may_be_rated_and_never_how_it_was() -> None:
    hall = given(*SERVED)
    assert views.counter(hall, 1, at("09:31")).rate == "A001"
    assert views.counter(hall, 2, at("09:31")).rate == ""
    before = encode(views.counter(hall, 1, at("09:31")))
    when(hall, keypad(2), "09:31")
    assert views.counter(hall, 1, at("09:31")).rate == ""
    other = given(*SERVED)
    when(other, keypad(5), "09:31")
    # R30: two halls that differ in the grade alone look the same to everybody
    for look in (views.board, views.floor):
        assert encode(look(hall, at("09:32"))) == encode(look(other, at("09:32")))
    assert encode(views.counter(hall, 1, at("09:32"))) == encode(
        views.counter(other, 1, at("09:32"))
    )
    assert before != encode(views.counter(hall, 1, at("09:31")))


def test_r30_the_phone_shows_that_one_may_rate_and_then_that_one_has() -> None:
    hall = given(*SERVED)
    ticket = hall.state.tickets["2026-03-02-A001"]
    assert views.citizen(hall, ticket, at("09:31")).may_rate
    assert not views.citizen(hall, ticket, at("12:31")).may_rate
    when(hall, rates(5), "09:31")
    seen = views.citizen(hall, ticket, at("09:32"))
    assert (seen.may_rate, seen.rated) == (False, True)


def test_r30_ratings_are_reported_by_service_and_window_and_each_counts_once() -> None:
    done = (calls(1), StartService(counter=1), FinishTicket(counter=1))
    found = figures(
        *(opens(1), take("A"), *done, take("C"), *done),
        rates(5, "A001"),
        rates(1, "C500", reason="manner", via="kiosk"),
    )
    assert (found["grade_5", "A"], found["grade_1", "A"]) == (1, 0)
    assert (found["grade_1", "C"], found["low_pct", "C"]) == (1, 100)
    assert (found["grade_1", "counter 1"], found["low_pct", "counter 1"]) == (1, 50)
    assert found["low_reason", "manner"] == 1
    assert found["rated_pct", ""] == 100


def test_r30_what_was_mended_is_not_counted_twice() -> None:
    done = (opens(1), take("A"), calls(1), StartService(counter=1), FinishTicket(counter=1))
    found = figures(*done, rates(1, reason="other"), rates(4))
    assert (found["grade_1", "A"], found["grade_4", "A"], found["low_pct", "A"]) == (0, 1, 0)
