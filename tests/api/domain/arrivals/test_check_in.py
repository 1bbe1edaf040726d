"""Checking in for an appointment: early, on time, late, and who then stands where (R12)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from api.contract.commands import CancelAppointment, CancelTicket, LapseAppointments
from api.contract.events import AppointmentCheckedIn, Event, TicketTaken
from api.domain import views
from api.domain.answers import answer
from api.domain.due import due
from tests.api.domain.arrivals.given import CODE, WITH_ARRIVALS, books, comes, row
from tests.api.domain.hall import (
    at,
    calls,
    given,
    health,
    kinds,
    line,
    numbers,
    opens,
    refused,
    take,
    when,
)


def taken(events: list[Event]) -> TicketTaken:
    (found,) = [one for one in events if isinstance(one, TicketTaken)]
    return found


def arrival(events: list[Event]) -> str:
    (found,) = [one for one in events if isinstance(one, AppointmentCheckedIn)]
    return found.arrival


@pytest.mark.parametrize(
    ("time", "how"),
    [("09:30", "early"), ("09:59:59", "early"), ("10:00", "on_time"), ("10:10", "on_time")],
)
def test_who_comes_in_time_stands_where_he_stood_from_his_hour_on(time: str, how: str) -> None:
    """R12: clock = booked time - head start of the class"""
    hall = given(books(), opens(1), settings=WITH_ARRIVALS)
    events = when(hall, comes(), time)
    assert taken(events).clock == at("10:00") - timedelta(minutes=10)
    assert (taken(events).ticket_class, arrival(events)) == ("appointment", how)


def test_who_is_early_by_more_than_the_hall_allows_is_told_when() -> None:
    hall = given(books(), opens(1), settings=WITH_ARRIVALS)
    assert refused(hall, comes(), "09:29:59") == "R12: appointment_early"


def test_who_is_late_is_as_welcome_as_anybody() -> None:
    """R12, R19: he joins by his arrival, as one without appointment"""
    hall = given(books(), opens(1), settings=WITH_ARRIVALS)
    events = when(hall, comes(), "10:10:01")
    assert (taken(events).ticket_class, taken(events).clock) == ("normal", at("10:10:01"))
    assert arrival(events) == "late"


def test_who_is_late_and_of_a_class_keeps_his_class() -> None:
    """R3"""
    hall = given(books(row(ticket_class="priority")), opens(1), settings=WITH_ARRIVALS)
    late = taken(when(hall, comes(), "10:30"))
    assert (late.ticket_class, late.clock) == ("priority", at("10:10"))


def test_appointments_and_those_without_are_called_by_one_clock() -> None:
    """R1, R2, R12: before 09:50 come those who were here before; after it, he"""
    hall = given(
        books(),
        opens(1),
        "09:40",
        take(),
        "09:52",
        take(),
        "09:55",
        comes(),
        settings=WITH_ARRIVALS,
    )
    assert line(hall) == ["A001", "A003", "A002"]


def test_twice_checked_in_is_one_number() -> None:
    """R1: the kiosk, the phone and the desk all give the same, and say that it is the same"""
    hall = given(books(), opens(1), "09:55", settings=WITH_ARRIVALS)
    first = when(hall, comes(), "09:55")
    assert not answer(hall, comes(), first).again  # type: ignore[union-attr]
    for place in ("kiosk", "phone", "desk"):
        again = comes(place=place)
        assert when(hall, again) == []
        assert answer(hall, again, []).number == "A001"  # type: ignore[union-attr]
        assert answer(hall, again, []).again  # type: ignore[union-attr]


def test_a_number_that_was_given_up_is_still_the_one_of_the_appointment() -> None:
    hall = given(books(), opens(1), "09:55", comes(), settings=WITH_ARRIVALS)
    when(hall, CancelTicket(number="A001"))
    assert when(hall, comes()) == []


def test_the_kiosk_gives_a_paper_too() -> None:
    hall = given(health("printer-1", "ready"), books(), opens(1), settings=WITH_ARRIVALS)
    events = when(hall, comes(kiosk="kiosk-1"), "09:55")
    assert kinds(events) == ["ticket_taken", "appointment_checked_in", "print_queued"]


def test_a_code_that_nobody_has_is_refused() -> None:
    hall = given(books(), opens(1), settings=WITH_ARRIVALS)
    assert refused(hall, comes("ZZZZZZ"), "10:00") == "R12: no_such_appointment"


def test_the_code_of_another_day_is_told_its_day() -> None:
    tomorrow = given(books(row("2026-03-03 10:00")), opens(1), settings=WITH_ARRIVALS)
    assert refused(tomorrow, comes(), "10:00") == "R12: appointment_other_day"
    yesterday = given(books(), opens(1), settings=WITH_ARRIVALS)
    assert refused(yesterday, comes(), "+1 10:00") == "R12: appointment_other_day"


def test_a_cancelled_appointment_gives_no_number() -> None:
    hall = given(books(), CancelAppointment(code=CODE), opens(1), settings=WITH_ARRIVALS)
    assert refused(hall, comes(), "10:00") == "R12: appointment_over"


def test_who_comes_in_time_is_served_though_no_window_is_open_yet() -> None:
    """R12: he was promised it; only who is late finds the hall as it is (R18)"""
    hall = given(books(), settings=WITH_ARRIVALS)
    assert refused(hall, comes(), "10:30") == "R18: service_unstaffed"
    assert numbers(when(hall, comes(place="desk"), "10:30")) == ["A001"]
    hall = given(books(), settings=WITH_ARRIVALS)
    assert numbers(when(hall, comes(), "10:00")) == ["A001"]


def test_the_first_of_the_morning_checks_in_before_the_doors_open() -> None:
    hall = given("07:00", books(row("08:00")), settings=WITH_ARRIVALS)
    assert numbers(when(hall, comes(), "07:45")) == ["A001"]


def test_on_a_day_that_was_closed_after_all_nobody_is_given_a_number() -> None:
    """R15: a typhoon, or a holiday that came into hall.toml after the list"""
    hall = given(books(), settings=WITH_ARRIVALS)
    holiday = replace(WITH_ARRIVALS.opening, holidays=("2026-03-02",))
    hall.settings = replace(WITH_ARRIVALS, opening=holiday)
    assert refused(hall, comes(), "10:00") == "R15: hall_closed"


def test_who_comes_just_in_time_at_closing_is_served() -> None:
    """R19: his time was within the hours, though he stands there after them"""
    hall = given(books(row("16:55")), opens(1), settings=WITH_ARRIVALS)
    assert numbers(when(hall, comes(), "17:04")) == ["A001"]


def test_who_comes_late_after_closing_asks_the_desk() -> None:
    hall = given(books(row("16:30")), opens(1), settings=WITH_ARRIVALS)
    assert refused(hall, comes(), "17:05") == "R15: hall_closed"
    assert numbers(when(hall, comes(place="desk"), "17:05")) == ["A001"]


def test_who_never_came_is_counted_when_the_hall_closes() -> None:
    """R12: once, and the hour does it by itself"""
    hall = given(books(row(), row("11:00", "AAAAA3", line=3)), opens(1), settings=WITH_ARRIVALS)
    when(hall, comes(), "10:00")
    lapses = LapseAppointments()
    assert lapses not in due(hall, at("12:30"))
    assert lapses not in due(hall, at("16:59:59"))
    assert lapses in due(hall, at("17:00"))
    assert kinds(when(hall, lapses, "17:00")) == ["appointment_missed"]
    assert lapses not in due(hall, at("17:00:01"))
    # He is served all the same, when he comes after all.
    assert arrival(when(hall, comes("AAAAA3", "desk"), "17:10")) == "late"


def test_appointments_of_a_day_that_the_hub_slept_through_are_counted_too() -> None:
    hall = given(books(), opens(1), settings=WITH_ARRIVALS)
    when(hall, take(), "+1 09:00")
    assert LapseAppointments() in due(hall, at("+1 09:01"))


def test_staff_sees_who_is_due_who_is_late_and_who_is_here() -> None:
    """R12"""
    rows = (row(), row("10:20", "AAAAA3", line=3), row("16:00", "AAAAA4", line=4))
    hall = given(books(*rows), opens(1), opens(3), settings=WITH_ARRIVALS)
    seen = views.counter(hall, 1, at("10:11"))
    assert [(one.code, one.late, one.may_check_in) for one in seen.appointments] == [
        (CODE, True, True),
        ("AAAAA3", False, True),
        ("AAAAA4", False, False),
    ]
    assert (seen.appointment_count.due, seen.appointment_count.late) == (2, 1)
    when(hall, comes("AAAAA3"), "10:11")
    after = views.floor(hall, at("10:12"))
    assert [one.code for one in after.appointments] == [CODE, "AAAAA4"]
    assert after.appointment_count.checked_in == 1
    assert views.kiosk(hall, "kiosk-1", at("10:12")).appointments_due == 1
    # Counter 3 serves nothing but fees: these are not for it.
    assert views.counter(hall, 3, at("10:12")).appointments == ()
    when(hall, calls(1))
    at_window = views.counter(hall, 1, at("10:13")).ticket
    assert at_window is not None
    assert at_window.booked_at == at("10:20")
    (book,) = [o for o in views.book(hall, "", at("10:13")).appointments if o.code == "AAAAA3"]
    assert (book.number, book.arrival) == ("A001", "early")
