"""What became of appointments and of numbers by phone, counted from the journal (R12, R13, R37)."""

from api.contract.commands import (
    CancelAppointment,
    CancelTicket,
    Command,
    LapseAppointments,
    LapseRemoteTicket,
    MoveAppointment,
)
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.reports import Happened, report
from tests.api.domain.arrivals.given import WITH_ARRIVALS, books, by_phone, comes, is_here, row
from tests.api.domain.hall import at, calls, opens, take


def figures(*steps: Command | str) -> dict[tuple[str, str], float]:
    """The figures of a day on which this was done: words set the time."""
    hall, now = Hall(WITH_ARRIVALS), at("09:00")
    rows: list[Happened] = []
    for step in steps:
        if isinstance(step, str):
            now = at(step)
            continue
        for event in decide(hall, step, now):
            hall.apply(event, now, len(rows) + 1)
            rows.append(Happened(at=now, actor="somebody", event=event))
    found = report(WITH_ARRIVALS, "2026-03-02", rows).figures
    return {(one.name, one.about): one.value for one in found}


def test_r12_each_appointment_is_counted_once_and_how_he_came() -> None:
    rows = [row(f"{hour}:00", f"AAAAA{hour - 8}", line=hour) for hour in (10, 11, 14, 15, 16)]
    found = figures(
        opens(1),
        books(*rows),
        MoveAppointment(code="AAAAA8", time="16:30"),
        CancelAppointment(code="AAAAA8"),
        *("09:55", comes("AAAAA2"), "11:05", comes("AAAAA3"), "14:30", comes("AAAAA6")),
        *("17:00", LapseAppointments()),
    )
    assert found["appointments_booked", ""] == 5
    assert found["appointments_moved", ""] == found["appointments_cancelled", ""] == 1
    assert found["appointments_kept", "A"] == 3
    ways = ("appointments_early", "appointments_on_time", "appointments_late")
    assert [found[way, ""] for way in ways] == [1, 1, 1]
    assert found["appointments_no_show", ""] == 1


def test_who_comes_after_he_was_counted_out_is_no_no_show() -> None:
    found = figures(
        *(opens(1), books(row("16:00")), "17:00", LapseAppointments()),
        *("17:10", comes(place="desk")),
    )
    assert (found["appointments_no_show", ""], found["appointments_late", ""]) == (0, 1)


def test_r13_numbers_by_phone_are_counted_to_their_end() -> None:
    found = figures(
        *(opens(1), by_phone(), by_phone("B"), by_phone("B")),
        *("09:30", is_here("A001"), CancelTicket(number="B001")),
        *("11:00", LapseRemoteTicket(ticket="2026-03-02-B002")),
    )
    ends = ("remote_taken", "remote_checked_in", "remote_cancelled", "remote_lapsed")
    assert [found[end, ""] for end in ends] == [3, 1, 1, 1]


def test_waits_are_told_apart_by_how_one_came() -> None:
    """R12, R13: from his hour on, from his check-in on, from his number on"""
    found = figures(
        *(opens(1), books(row("10:00")), "09:40", by_phone(), comes()),
        *("09:50", is_here("A001"), "09:55", take(), "10:10"),
        *(calls(1), calls(1, "A001"), "10:15", calls(1, "2026-03-02-A001")),
        *("10:20", calls(1, "2026-03-02-A002")),
    )
    assert found["remote_wait_min", ""] == 20
    assert found["appointment_wait_min", ""] == 15
    assert found["walk_in_wait_min", ""] == 25


def test_a_day_without_any_divides_by_nothing() -> None:
    found = figures(opens(1))
    assert found["appointments_no_show", ""] == found["remote_taken", ""] == 0
    assert not [name for name, _ in found if name.endswith("appointment_wait_min")]
