"""The book of appointments: lists, moves, cancellations (R12, R34)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    BookAppointments,
    Booking,
    CancelAppointment,
    MoveAppointment,
    RollDay,
)
from api.contract.events import AppointmentBooked, AppointmentMoved
from api.domain.arrivals.codes import LETTERS
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import Appointments
from tests.api.domain.arrivals.given import CODE, WITH_ARRIVALS, books, comes, row
from tests.api.domain.hall import SETTINGS, at, given, kinds, refused, soon, when


def hall_with(*rows: Booking) -> Hall:
    return given(books(*rows), settings=WITH_ARRIVALS)


def said_of(hall: Hall, command: BookAppointments) -> str:
    """What the hall says must be mended."""
    with pytest.raises(Refused) as no:
        decide(hall, command, soon(hall))
    assert no.value.code == "appointments_to_mend"
    return no.value.detail


def test_an_appointment_is_a_code_a_time_and_a_service_and_nothing_else() -> None:
    """R12, R34"""
    hall = hall_with()
    one = hall.state.appointments[CODE]
    assert (one.service, one.booked_at, one.state) == ("A", at("10:00"), "booked")
    assert set(Booking.__dataclass_fields__) == {
        *("service", "time", "code", "language", "ticket_class", "line")
    }


def test_the_same_list_again_changes_nothing() -> None:
    """R12: with the codes of the list, and with codes that the hall made"""
    rows = (row(), row(code="", line=3), row(code="", line=4, time="11:00"))
    hall = hall_with(*rows)
    assert len(hall.state.appointments) == 3
    assert when(hall, books(*rows, chance="another")) == []


def test_two_of_one_slot_without_a_code_are_two_appointments() -> None:
    hall = hall_with(row(code="", line=2))
    events = when(hall, books(row(code="", line=2), row(code="", line=3)))
    assert kinds(events) == ["appointment_booked"]
    assert len(hall.state.appointments) == 2


def test_a_made_code_is_short_and_of_letters_that_nobody_mistakes() -> None:
    *_, event = when(given(settings=WITH_ARRIVALS), books(row(code="")))
    assert isinstance(event, AppointmentBooked)
    assert len(event.code) == 6
    assert set(event.code) <= set(LETTERS)
    assert event.made_here


def test_made_codes_are_told_by_chance_alone_and_never_the_same_twice() -> None:
    rows = [row(code="", line=n, time=f"{8 + n // 4:02}:{n % 4 * 15:02}") for n in range(4, 16)]
    free = replace(WITH_ARRIVALS, appointments=Appointments(enabled=True))
    one, same, other = (given(books(*rows, chance=c), settings=free) for c in ("x", "x", "y"))
    assert set(one.state.appointments) == set(same.state.appointments)
    assert not set(one.state.appointments) & set(other.state.appointments)
    assert len(one.state.appointments) == len(rows)


def test_a_code_is_the_same_however_it_is_keyed_in() -> None:
    hall = hall_with()
    assert refused(hall, books(row(code="k7q-2mx"), row(code="K7Q 2MX", line=3)))
    assert kinds(when(hall, CancelAppointment(code=" k7q-2mx "))) == ["appointment_cancelled"]


def test_a_line_with_another_time_moves_the_appointment() -> None:
    hall = hall_with()
    (event,) = when(hall, books(row("10:30")))
    assert isinstance(event, AppointmentMoved)
    assert (event.was_at, event.booked_at) == (at("10:00"), at("10:30"))


def test_a_move_at_the_desk_is_not_undone_by_the_old_list() -> None:
    hall = given(books(), MoveAppointment(code=CODE, time="11:00"), settings=WITH_ARRIVALS)
    assert when(hall, books()) == []
    assert hall.state.appointments[CODE].booked_at == at("11:00")


def test_a_cancelled_appointment_is_not_raised_by_the_old_list_but_by_a_new_time() -> None:
    hall = given(books(), CancelAppointment(code=CODE), settings=WITH_ARRIVALS)
    assert when(hall, books()) == []
    assert hall.state.appointments[CODE].state == "cancelled"
    when(hall, books(row("11:00")))
    assert hall.state.appointments[CODE].state == "booked"


def test_nobody_is_put_before_others_by_moving_his_appointment_into_the_past() -> None:
    """R2, R12: who comes hours too early is granted a class with a reason, or waits."""
    hall = given("09:00", books(row("15:00")), settings=WITH_ARRIVALS)
    for time in ("10:59", "08:00"):
        earlier = MoveAppointment(code=CODE, time=time)
        assert refused(hall, earlier, "11:00") == "R12: appointment_time"
    assert kinds(when(hall, MoveAppointment(code=CODE, time="11:00"), "11:00")) == [
        "appointment_moved"
    ]


def test_those_without_appointment_have_their_share_of_every_slot() -> None:
    """R12: the quota of two in half an hour; what is cancelled is free again"""
    full = (row("10:00", "AAAAA2"), row("10:29", "AAAAA3", line=3))
    hall = hall_with(*full)
    assert "line 2, time: from 10:00 on there are 2" in said_of(hall, books(row("10:15")))
    assert kinds(when(hall, books(row("10:30", "AAAAA4")))) == ["appointment_booked"]
    assert refused(hall, MoveAppointment(code="AAAAA4", time="10:10")) == "R12: slot_full"
    # one's own place is no other's: within its slot it may be moved
    assert kinds(when(hall, MoveAppointment(code="AAAAA2", time="10:05"))) == ["appointment_moved"]
    when(hall, CancelAppointment(code="AAAAA2"))
    assert kinds(when(hall, MoveAppointment(code="AAAAA4", time="10:10"))) == ["appointment_moved"]


def test_the_quota_is_counted_over_the_lines_of_one_list_too() -> None:
    rows = tuple(row("10:00", f"AAAAA{n}", line=n) for n in (2, 3, 4))
    assert said_of(given(settings=WITH_ARRIVALS), books(*rows)).startswith("line 4, time:")


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        (row(service="X"), "line 2, service: there are no appointments for 'X'; write one of A"),
        (row("25:00"), "line 2, time: '25:00' is not a time of day"),
        (row("ten"), "line 2, time: 'ten' is not a time"),
        (row("2026-13-40 10:00"), "line 2, time: "),
        (row("2026-03-01 10:00"), "line 2, time: 2026-03-01 10:00 is past"),
        (row("12:30"), "line 2, time: the hall is closed at 12:30"),
        (row("2026-03-09 10:00"), "line 2, time: the hall is closed"),
        (row(code="1234"), "line 2, code: '1234' is not 6 to 16 letters and digits"),
        (row(code="A123456789"), "line 2, code: this is a person's number, which the hall"),
        (row(code="0912-345-678"), "line 2, code: this is a person's number, which the hall"),
        (row(code="02-2345-6789"), "line 2, code: this is a person's number, which the hall"),
        (row(ticket_class="vip"), "line 2, class: there is no class 'vip'"),
        # R2: without a reason, and past the leader, nobody is urgent
        (row(ticket_class="urgent"), "line 2, class: 'urgent' is granted at the desk"),
        (row(language="tlh"), "line 2, language: the hall does not speak 'tlh'"),
    ],
)
def test_each_wrong_line_is_named_with_its_column_and_its_mend(
    wrong: Booking, complaint: str
) -> None:
    """R12, R34"""
    said = said_of(given(settings=WITH_ARRIVALS), books(wrong))
    assert said.startswith(complaint)
    assert "; " in said


def test_one_wrong_line_and_nothing_of_the_list_is_taken() -> None:
    hall = given(settings=WITH_ARRIVALS)
    rows = (row(), row("ten", "AAAAA3", line=3), row("11:00", service="X", code="", line=4))
    said = said_of(hall, books(*rows))
    assert [one.partition(",")[0] for one in said.split("\n")] == ["line 3", "line 4"]
    assert hall.state.appointments == {}


def test_a_code_stands_once_in_a_list() -> None:
    said = said_of(given(settings=WITH_ARRIVALS), books(row(), row("11:00", line=3)))
    assert said == "line 3, code: line 2 has the same code; give each its own"


def test_who_is_here_already_is_not_moved_by_a_list() -> None:
    hall = given(books(), "09:55", comes(place="desk"), settings=WITH_ARRIVALS)
    assert "here already" in said_of(hall, books(row("11:00")))
    assert when(hall, books()) == []
    for command in (CancelAppointment(code=CODE), MoveAppointment(code=CODE, time="11:00")):
        assert refused(hall, command) == "R12: appointment_kept"


@pytest.mark.parametrize("time", ["12:30", "ten", "2026-03-01 10:00"])
def test_an_appointment_is_moved_to_a_time_at_which_somebody_is_there(time: str) -> None:
    assert refused(hall_with(), MoveAppointment(code=CODE, time=time)) == "R12: appointment_time"


def test_an_appointment_is_moved_to_a_service_that_has_appointments() -> None:
    some = replace(WITH_ARRIVALS, appointments=Appointments(enabled=True, services=("A",)))
    hall = given(books(), settings=some)
    to_b = MoveAppointment(code=CODE, time="10:00", service="B")
    assert refused(hall, to_b) == "R12: no_appointments_for"
    assert when(hall, MoveAppointment(code=CODE, time="10:00")) == []


def test_what_is_cancelled_or_of_a_day_gone_by_stays_as_it_is() -> None:
    hall = given(books(), CancelAppointment(code=CODE), settings=WITH_ARRIVALS)
    assert refused(hall, CancelAppointment(code=CODE)) == "R12: appointment_over"
    hall = hall_with()
    assert refused(hall, CancelAppointment(code=CODE), "+1 09:00") == "R12: appointment_over"


def test_a_code_that_was_used_on_a_day_gone_by_may_be_given_again() -> None:
    hall = hall_with()
    (event,) = when(hall, books(row("10:00")), "+1 09:00")[1:]
    assert isinstance(event, AppointmentBooked)
    assert event.day == "2026-03-03"


def test_appointments_are_forgotten_a_week_after_their_day() -> None:
    """R34"""
    hall = hall_with()
    when(hall, RollDay(day="2026-03-09"), "+7 09:00")
    assert CODE in hall.state.appointments
    when(hall, RollDay(day="2026-03-10"), "+8 09:00")
    assert hall.state.appointments == {}


def test_a_hall_without_appointments_says_so() -> None:
    assert refused(given(settings=SETTINGS), books()) == "R12: no_appointments"
