"""The business day and the health of devices: what happens by itself (R36, R38; F:C4)."""

from api.contract.commands import RollDay
from api.contract.events import DayStarted, HealthChanged
from tests.api.domain.hall import at, calls, given, health, kinds, opens, refused, take, when


def test_the_first_act_of_a_day_starts_it() -> None:
    """R38"""
    hall = given(take())
    assert kinds(when(hall, take(), "+1 09:00")) == ["day_started", "ticket_taken"]
    assert kinds(when(hall, take())) == ["ticket_taken"]


def test_the_clock_alone_starts_a_day_once() -> None:
    """F:C4"""
    hall = given(take())
    roll = RollDay(day="2026-03-03")
    assert when(hall, roll, "+1 03:00") == [DayStarted(day="2026-03-03")]
    assert when(hall, roll, "+1 03:01") == []


def test_a_day_never_runs_backwards() -> None:
    """R38, F:C1: neither by command nor by a clock set back."""
    hall = given("+1 09:00", take())
    assert refused(hall, RollDay(day="2026-03-02")) == "R38: day_runs_backwards"
    assert kinds(when(hall, take(), "09:00")) == ["ticket_taken"]
    assert hall.state.day == "2026-03-03"
    assert list(hall.state.tickets) == ["2026-03-03-A001", "2026-03-03-A002"]


def test_a_refused_act_starts_no_day() -> None:
    """R38: a refusal leaves nothing in the journal."""
    hall = given(opens(1))
    assert refused(hall, calls(1), "+1 09:00") == "R1: nobody_waits"
    assert hall.state.day == "2026-03-02"


def test_what_is_over_does_not_reach_the_next_day() -> None:
    """R34: of yesterday only what still needs the hall is kept at hand, with its papers."""
    printed = (health("printer-1", "ready"), opens(1), take(kiosk="kiosk-1"), calls(1))
    hall = given(*printed, take(kiosk="kiosk-1"), "10:00", calls(1, "A001"), take())
    when(hall, RollDay(day="2026-03-03"), "+1 03:00")
    assert [one.number for one in hall.state.tickets.values()] == ["A002", "A003"]
    assert list(hall.state.jobs) == ["2026-03-02-A002-0"]
    assert (hall.state.issued, hall.state.finished) == (0, 0)


def test_a_devices_health_is_said_once_at_each_change() -> None:
    """R36"""
    hall = given(health("printer-1", "ready"))
    assert when(hall, health("printer-1", "ready")) == []
    changed = HealthChanged(device="printer-1", state="low", detail="near end")
    assert when(hall, health("printer-1", "low", " near\nend ")) == [changed]


def test_a_state_began_when_it_began_whatever_more_is_said_of_it() -> None:
    """R36"""
    hall = given("09:00", health("printer-1", "offline", "no answer"))
    when(hall, health("printer-1", "offline", "unplugged"), "09:30")
    found = hall.state.devices["printer-1"]
    assert (found.since, found.detail) == (at("09:00"), "unplugged")
    when(hall, health("printer-1", "ready"), "09:40")
    assert hall.state.devices["printer-1"].since == at("09:40")


def test_a_stranger_has_no_health() -> None:
    """R36"""
    for stranger in ("nobody", "", "printer-1 "):
        assert refused(given(), health(stranger, "ready")) == "R36: no_such_device"
