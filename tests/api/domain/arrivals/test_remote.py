"""Numbers by phone: taken at home, passed over until their holders are here (R13)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from api.contract.commands import CancelTicket, LapseRemoteTicket, SkipStep
from api.contract.events import TicketCheckedIn, TicketTaken
from api.contract.views import CitizenView
from api.domain import views
from api.domain.answers import answer
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.settings import HallSettings, Remote
from tests.api.domain.arrivals.given import WITH_ARRIVALS, by_phone, is_here
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    health,
    kinds,
    line,
    numbers,
    opens,
    refused,
    state_of,
    take,
    when,
)


def with_remote(**more: Any) -> HallSettings:
    return replace(WITH_ARRIVALS, remote=Remote(enabled=True, **more))


def page(hall: Hall, number: str, time: str) -> CitizenView:
    ticket = hall.find(number)
    assert ticket is not None
    return views.citizen(hall, ticket, at(time))


def test_numbers_by_phone_and_at_the_kiosk_run_in_one_order() -> None:
    """R1, R13"""
    hall = given(opens(1), take(), by_phone(), take(), settings=WITH_ARRIVALS)
    tickets = hall.state.tickets.values()
    assert [(one.number, one.order) for one in tickets] == [("A001", 1), ("A002", 2), ("A003", 3)]
    assert (state_of(hall, "A002"), line(hall)) == ("pending", ["A001", "A003"])


def test_a_number_by_phone_is_passed_over_and_holds_nobody_up() -> None:
    """R13"""
    hall = given(opens(1), by_phone(), take(), settings=WITH_ARRIVALS)
    assert numbers(when(hall, calls(1))) == ["A002"]


def test_who_comes_soon_keeps_his_whole_place() -> None:
    """R13: as if he had stood there from the moment on at which he took his number"""
    hall = given("09:00", opens(1), by_phone(), "09:05", take(), settings=WITH_ARRIVALS)
    when(hall, is_here(), "09:20")
    assert line(hall) == ["A001", "A002"]


def test_who_comes_late_passes_only_those_of_the_last_minutes() -> None:
    """R13: nobody who stood in the hall for longer than `keep_min` is passed by one from home"""
    hall = given("09:00", opens(1), by_phone(), settings=WITH_ARRIVALS)
    for time in ("09:05", "09:39", "09:41"):
        when(hall, take(), time)
    (came,) = when(hall, is_here(), "10:00")
    assert isinstance(came, TicketCheckedIn)
    # A second late: his number was taken a second after nine.
    assert came.clock == at("09:40")
    assert line(hall) == ["A002", "A003", "A001", "A004"]


def test_the_head_start_of_a_class_is_kept_by_phone() -> None:
    """R3, R13"""
    hall = given("09:00", opens(1), by_phone(ticket_class="priority"), settings=WITH_ARRIVALS)
    (came,) = when(hall, is_here(), "10:00")
    assert isinstance(came, TicketCheckedIn)
    assert came.clock == at("09:20")


def test_who_says_twice_that_he_is_here_stays_where_he_is() -> None:
    hall = given("09:00", opens(1), by_phone(), settings=WITH_ARRIVALS)
    when(hall, is_here(), "09:30")
    clock = hall.state.tickets["2026-03-02-A001"].clock
    assert when(hall, is_here(), "09:50") == []
    assert answer(hall, is_here(), []).clock == clock  # type: ignore[union-attr]


def test_a_kiosk_that_scans_the_number_prints_it() -> None:
    hall = given(health("printer-1", "ready"), opens(1), by_phone(), settings=WITH_ARRIVALS)
    events = when(hall, replace(is_here(place="kiosk"), kiosk="kiosk-1"))
    assert kinds(events) == ["ticket_checked_in", "print_queued"]
    assert hall.state.tickets["2026-03-02-A001"].kiosk == "kiosk-1"


def test_a_kiosk_without_paper_checks_in_all_the_same() -> None:
    hall = given(health("printer-1", "no_paper"), opens(1), by_phone(), settings=WITH_ARRIVALS)
    events = when(hall, replace(is_here(place="kiosk"), kiosk="kiosk-1"))
    assert kinds(events) == ["ticket_checked_in"]


def test_who_stands_in_the_hall_need_not_check_in() -> None:
    hall = given(opens(1), take(), settings=WITH_ARRIVALS)
    assert refused(hall, is_here()) == "R13: no_check_in"
    assert refused(hall, is_here("Z999")) == "R1: no_such_ticket"


def test_each_hour_has_its_numbers_by_phone_and_one_given_up_is_not_given_again() -> None:
    """R13: whoever takes and cancels without end takes them from nobody but himself"""
    hall = given("09:10", opens(1), by_phone(), by_phone(), settings=WITH_ARRIVALS)
    assert refused(hall, by_phone(), "09:59") == "R13: phone_quota"
    when(hall, CancelTicket(number="A001"))
    assert refused(hall, by_phone(), "09:59") == "R13: phone_quota"
    assert views.remote(hall, at("09:59")).services[0].left == 0
    # Another kind of business has its own, the desk gives any number, and so does the next hour.
    assert numbers(when(hall, by_phone("B"), "09:59")) == ["B001"]
    assert numbers(when(hall, take(), "09:59")) == ["A003"]
    assert numbers(when(hall, by_phone(), "10:00")) == ["A004"]


def test_a_hall_gives_no_numbers_by_phone_unless_it_wants_to() -> None:
    assert refused(given(opens(1), settings=SETTINGS), by_phone()) == "R13: not_by_phone"
    some = given(opens(1), settings=with_remote(services=("B",)))
    assert refused(some, by_phone()) == "R13: not_by_phone"


@pytest.mark.parametrize(("time", "why"), [("07:59", "R15"), ("12:30", "R15"), ("17:00", "R15")])
def test_numbers_by_phone_are_given_while_the_hall_is_open(time: str, why: str) -> None:
    hall = given(opens(1), settings=WITH_ARRIVALS)
    assert refused(hall, by_phone(), time) == f"{why}: hall_closed"


def test_or_in_hours_of_their_own_before_it_opens_but_not_on_a_day_off() -> None:
    early = with_remote(hours=("07:00-15:00",))
    hall = given(settings=early)
    assert numbers(when(hall, by_phone(), "07:30")) == ["A001"]
    assert refused(hall, by_phone(), "08:30") == "R18: service_unstaffed"
    when(hall, opens(1), "08:30")
    assert numbers(when(hall, by_phone(), "08:40")) == ["A002"]
    assert refused(hall, by_phone(), "15:00") == "R13: phone_hours"
    assert refused(hall, by_phone(), "+7 08:00") == "R13: phone_hours"


def test_what_the_desk_grants_is_not_granted_by_phone() -> None:
    """R3"""
    hall = given(opens(1), settings=WITH_ARRIVALS)
    assert refused(hall, by_phone(ticket_class="urgent")) == "R3: class_not_at_kiosk"
    early = given(settings=with_remote(hours=("07:00-15:00",)))
    assert refused(early, by_phone(ticket_class="urgent"), "07:30") == "R3: class_not_at_kiosk"


@pytest.mark.parametrize("time", ["07:30", "09:00"])
def test_what_nobody_begins_with_at_the_machine_is_not_begun_by_phone(time: str) -> None:
    """R11, R13: a later step of a journey, taken for itself, would stand before those on it"""
    early = with_remote(hours=("07:00-15:00",))
    services = (replace(early.services[0], at_kiosk=False), *early.services[1:])
    hall = given("07:00", opens(1), settings=replace(early, services=services))
    assert refused(hall, by_phone(), time) == "R13: not_by_phone"
    offers = views.remote(hall, at(time)).services
    assert "A" not in [one.service.code for one in offers]


def test_who_never_comes_loses_his_number_after_its_time() -> None:
    """R13"""
    hall = given("09:00", opens(1), by_phone(), settings=WITH_ARRIVALS)
    lapse = LapseRemoteTicket(ticket="2026-03-02-A001")
    # Taken a second after nine, when the window was open.
    assert lapse not in due(hall, at("11:00"))
    assert lapse in due(hall, at("11:00:01"))
    assert kinds(when(hall, lapse, "11:00:01")) == ["remote_ticket_lapsed"]
    assert lapse not in due(hall, at("11:00:02"))
    assert refused(hall, is_here(), "11:05") == "R13: ticket_lapsed"
    seen = page(hall, "A001", "11:05")
    assert (seen.ticket_state, seen.lapsed) == ("cancelled", True)


def test_or_when_the_hall_closes() -> None:
    """R19: nobody is here for it, so the hall does not stay open either"""
    hall = given("16:30", opens(1), by_phone(), settings=WITH_ARRIVALS)
    assert LapseRemoteTicket(ticket="2026-03-02-A001") in due(hall, at("17:00"))
    assert views.board(hall, at("17:00")).state == "closed"


def test_who_is_here_or_gave_it_up_does_not_lose_it() -> None:
    hall = given("09:00", opens(1), by_phone(), by_phone("B"), settings=WITH_ARRIVALS)
    when(hall, is_here(), "09:30")
    when(hall, CancelTicket(number="B001"), "09:31")
    assert not any(isinstance(one, LapseRemoteTicket) for one in due(hall, at("+1 12:00")))
    for number in ("A001", "B001"):
        nobody = LapseRemoteTicket(ticket=f"2026-03-02-{number}")
        assert refused(hall, nobody, "09:32") == "R1: no_such_ticket"
    assert refused(hall, is_here("B001"), "09:33") == "R1: ticket_settled"


def test_no_step_that_is_left_out_puts_somebody_in_line_who_is_not_here() -> None:
    """R11, R13: without its first step a journey goes on at the next, when its holder has come."""
    hall = given("09:00", opens(1), by_phone("J"), settings=WITH_ARRIVALS)
    skips = SkipStep(number="J001", service="J", reason="線上已申請")
    assert refused(hall, skips, "09:05") == "R1: not_waiting"
    when(hall, SkipStep(number="J001", service="C", reason="線上已繳費"), "09:06")
    assert (state_of(hall, "J001"), line(hall, "C")) == ("pending", [])
    when(hall, is_here("J001"), "09:10")
    when(hall, skips, "09:11")
    # what is left of his way waits for its signal
    assert [one.awaits for one in hall.state.tickets.values()] == ["signal"]


def test_the_phone_page_says_until_when_to_come() -> None:
    hall = given("09:00", opens(1), take(), by_phone(), settings=WITH_ARRIVALS)
    seen = page(hall, "A002", "09:10")
    assert seen.remote
    assert (seen.ticket_state, seen.awaits) == ("pending", "check_in")
    assert seen.ahead == 1
    taken = hall.state.tickets["2026-03-02-A002"].taken_at
    assert seen.check_in_by == taken + timedelta(minutes=120)
    assert seen.place_kept_until == taken + timedelta(minutes=20)


def test_the_desk_sees_who_is_on_the_way() -> None:
    hall = given("09:00", opens(1), by_phone(), settings=WITH_ARRIVALS)
    for view in (views.counter(hall, 1, at("09:10")), views.floor(hall, at("09:10"))):
        assert [one.number for one in view.on_the_way] == ["A001"]
    when(hall, is_here())
    assert views.floor(hall, at("09:10")).on_the_way == ()


def test_a_number_by_phone_is_told_apart_in_the_journal() -> None:
    """R38"""
    (taken,) = when(given(opens(1), settings=WITH_ARRIVALS), by_phone())
    assert isinstance(taken, TicketTaken)
    assert (taken.remote, taken.awaits, taken.kiosk) == (True, "check_in", None)
