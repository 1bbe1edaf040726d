"""The end of the day: who is here is served, and who comes is told what to expect (R19)."""

from dataclasses import replace

import pytest

from api.contract.commands import CloseCounter, FinishTicket, MarkNoShow, TakeTicket
from api.contract.views import WaitRange
from api.contract.words import AfterClosing
from api.domain import views
from api.domain.hall import Hall
from api.domain.opening.forecast import called_after_closing, handling_min, plain
from api.domain.settings import HallSettings
from api.domain.state import needs_the_hall
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    kinds,
    leader_takes,
    line,
    opens,
    pauses,
    refused,
    take,
    when,
)


def handling(minutes: int, settings: HallSettings = SETTINGS) -> HallSettings:
    """The hall, which says of every service how long a matter takes."""
    services = tuple(replace(one, handling_min=minutes) for one in settings.services)
    return replace(settings, services=services)


def waiting(*services: str, windows: int = 1, minutes: int = 10) -> Hall:
    """At nine so many wait and so many windows are open."""
    hall = given(
        *(opens(one) for one in range(1, windows + 1)),
        *(take(one) for one in services),
        settings=handling(minutes),
    )
    assert sum(len(line(hall, one)) for one in set(services)) == len(services)
    return hall


def test_the_desk_issues_for_a_while_after_closing_and_the_leader_always() -> None:
    """R19: who stands in the door; the machine stops at the posted time."""
    hall = given(opens(1), "16:59", take(kiosk="kiosk-1"))
    assert refused(hall, take(kiosk="kiosk-1"), "17:00") == "R15: hall_closed"
    for time in ("17:00", "17:30"):
        assert kinds(when(hall, take(), time)) == ["ticket_taken"]
    assert refused(hall, take(), "17:30:01") == "R19: desk_closed"
    clerk = TakeTicket(service="A", staff="1001")
    assert refused(hall, clerk, "20:00") == "R19: desk_closed"
    assert refused(hall, TakeTicket(service="A", staff="0000"), "20:00") == "R19: desk_closed"
    assert kinds(when(hall, leader_takes(), "20:00")) == ["ticket_taken"]


def test_the_desk_begins_as_the_hall_is_made_ready() -> None:
    """R14, R19: ten minutes before the doors; not in the night, not on a holiday."""
    assert refused(given(), take(), "07:49") == "R19: desk_closed"
    assert kinds(when(given(), take(), "07:50"))[-1] == "ticket_taken"
    assert refused(given(), take(), "+7 10:00") == "R19: desk_closed"


def test_the_hall_is_in_extended_service_until_the_last_is_done() -> None:
    """R19: a missed number is not here, so that nobody waits for it until morning."""
    hall = given(opens(1), "16:58", take(), take(), calls(1))
    states = []
    for time, command in (
        ("17:00", calls(1, "A001")),
        ("17:10", MarkNoShow(counter=1)),
        ("17:11", CloseCounter(counter=1)),
    ):
        states.append(views.board(hall, at(time)).today.state)
        when(hall, command, time)
    assert states == ["extended", "extended", "closed"]
    assert views.board(hall, at("17:12")).today.remaining == 0


def test_clerk_and_leader_see_who_remains_and_who_may_not_go() -> None:
    """R19: the window that alone can serve them is named by a count above nought."""
    hall = given(opens(1), opens(2), "16:50", take("A"), take("A"), take("B"), calls(2))
    assert views.counter(hall, 1, at("17:05")).today.remaining == 3
    assert views.counter(hall, 1, at("17:05")).only_here == 0
    when(hall, FinishTicket(counter=2), "17:06")
    when(hall, CloseCounter(counter=2), "17:07")
    assert views.counter(hall, 1, at("17:08")).only_here == 2
    assert views.floor(hall, at("17:08")).board.today.remaining == 2
    assert refused(hall, CloseCounter(counter=1), "17:08") == "R18: last_counter"


def test_a_pause_over_closing_is_no_way_out() -> None:
    """R18, R19: the one that pauses cannot sign off, nor the other because of it."""
    hall = given(opens(1), opens(2), "16:50", pauses(1, "fault"), take("A"))
    assert refused(hall, CloseCounter(counter=2), "17:05") == "R18: last_counter"
    when(hall, pauses(2, "emergency"), "17:06")
    for counter in (1, 2):
        assert refused(hall, CloseCounter(counter=counter), "17:10") == "R18: last_counter"
    assert views.board(hall, at("17:10")).today.state == "extended"


def test_a_window_that_serves_goes_home_once_another_takes_over() -> None:
    """R19"""
    hall = given(opens(1), opens(2), "16:50", take("A"))
    assert kinds(when(hall, CloseCounter(counter=1), "17:05")) == ["counter_closed"]
    assert refused(hall, CloseCounter(counter=2), "17:06") == "R18: last_counter"


@pytest.mark.parametrize(
    ("hall", "wait"),
    [
        (waiting(), WaitRange(low=0, high=0)),
        (waiting("A"), WaitRange(low=0, high=23)),
        (waiting(*"AAAA"), WaitRange(low=14, high=66)),
        (waiting(*"AAAA", windows=2), WaitRange(low=7, high=33)),
        (waiting(*"AABB"), WaitRange(low=14, high=66)),
        (waiting(*"AACC", windows=3), WaitRange(low=4, high=29)),
    ],
)
def test_the_plain_estimate_shares_the_work_before_him_over_the_windows(
    hall: Hall, wait: WaitRange
) -> None:
    """R19: also the work of other services at the same windows, but not what others take."""
    assert plain(hall, "A", at("09:00")) == wait


def test_a_window_at_work_is_half_done() -> None:
    """R19"""
    hall = waiting("A")
    when(hall, calls(1))
    assert plain(hall, "A", at("09:10")) == WaitRange(low=5, high=5)


def test_what_nobody_knows_is_not_guessed() -> None:
    """R19: without an open window, or with nobody saying how long a matter takes."""
    assert plain(given(settings=handling(10)), "A", at("09:00")) is None
    assert plain(given(opens(1), pauses(1), settings=handling(10)), "A", at("09:00")) is None
    assert plain(given(opens(1), take("A")), "A", at("09:00")) is None
    assert plain(given(opens(1), take("A"), calls(1)), "A", at("09:00")) is None
    assert plain(given(opens(1)), "A", at("09:00")) == WaitRange(low=0, high=0)


@pytest.mark.parametrize(
    ("time", "told"), [("10:50", "no"), ("11:10", "perhaps"), ("11:50", "surely"), ("12:00", None)]
)
def test_a_number_that_may_not_be_reached_by_closing_says_so(
    time: str, told: AfterClosing | None
) -> None:
    """R19: on kiosk, console and floor alike; after closing there is nothing to tell."""
    hall = waiting(*"AAAA")
    for view in (
        views.kiosk(hall, "kiosk-1", at(time)),
        views.counter(hall, 1, at(time)),
        views.floor(hall, at(time)).board,
    ):
        assert view.services[0].after_closing == told


def test_a_better_estimate_takes_the_place_of_the_plain_one() -> None:
    """R19: the seam."""

    def crystal(_hall: Hall, service: str, _now: object) -> WaitRange | None:
        return {"A": WaitRange(low=200, high=300), "B": WaitRange(low=100, high=181)}.get(service)

    told = [called_after_closing(given(), one, at("09:00"), crystal) for one in "ABC"]
    assert told == ["surely", "perhaps", None]


def test_the_hall_learns_how_long_its_matters_take() -> None:
    """R19: from five on, whatever hall.toml says; a window that was left teaches nothing."""
    hall = given(opens(1), "08:00", *(take("A") for _ in range(7)), settings=handling(30))
    after: str | None = None
    for minute in range(0, 50, 10):
        when(hall, calls(1, after), f"09:{minute:02}")
        after = f"A00{minute // 10 + 1}"
    assert handling_min(hall, "A") == 30
    when(hall, calls(1, after), "09:50")
    assert handling_min(hall, "A") == pytest.approx(10)
    when(hall, FinishTicket(counter=1), "16:30")
    assert handling_min(hall, "A") == pytest.approx(10)
    assert handling_min(hall, "B") == 30


def test_a_free_window_takes_the_next_one_at_once() -> None:
    """R19: whatever the other is at, and though nobody knows how long that takes."""
    for minutes in (0, 10):
        hall = waiting("A", windows=2, minutes=minutes)
        when(hall, calls(1))
        assert plain(hall, "A", at("09:10")) == WaitRange(low=0, high=0)


def on_a_journey() -> Hall:
    """J001 was registered and has paid; his form for B is not approved yet, and he sits here."""
    return given(opens(1), opens(2), "16:00", take("J"), calls(1), "16:10", calls(1, "J001"))


def test_the_hall_learns_from_each_step_of_a_journey() -> None:
    """R11, R19: by the service of the step, not by that of the ticket."""
    hall = on_a_journey()
    assert hall.state.handling["J"].mean_s == pytest.approx(600, abs=2)
    when(hall, FinishTicket(counter=1), "16:15")
    assert hall.state.handling["C"].mean_s == pytest.approx(300, abs=2)
    assert hall.state.handling["J"].count == 1


def test_who_waits_for_a_signal_is_here_and_keeps_the_last_window_also_out_of_a_pause() -> None:
    """R11, R18, R19: his form may come at any moment, and then somebody must be there."""
    hall = on_a_journey()
    when(hall, FinishTicket(counter=1), "16:15")
    assert views.board(hall, at("17:05")).today.state == "extended"
    when(hall, CloseCounter(counter=2), "17:06")
    assert refused(hall, CloseCounter(counter=1), "17:07") == "R18: last_counter"
    when(hall, pauses(1, "emergency"), "17:08")
    assert refused(hall, CloseCounter(counter=1), "17:09") == "R18: last_counter"


def test_who_has_not_come_keeps_nobody_here() -> None:
    """R13, R19: a number taken by phone whose holder never checked in does not hold the hall."""
    hall = given(opens(1), take("A"))
    ticket = hall.state.tickets["2026-03-02-A001"]
    sits_here = replace(ticket, state="pending", awaits="signal")
    on_the_phone = replace(ticket, state="pending", awaits="check_in")
    missed = replace(ticket, state="missed")
    here = [needs_the_hall(one, ticket.day) for one in (ticket, sits_here, on_the_phone, missed)]
    assert here == [True, True, False, False]
