"""Taking a number: what may be taken when, and the clock that the ticket gets (R1–R3, R15, R19)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from api.contract.commands import TakeTicket
from api.contract.events import Event, TicketTaken
from tests.api.domain.hall import (
    SETTINGS,
    at,
    given,
    health,
    kinds,
    line,
    opens,
    pauses,
    refused,
    take,
    when,
)


def ticket(events: list[Event]) -> TicketTaken:
    """The ticket that was taken."""
    (found,) = [one for one in events if isinstance(one, TicketTaken)]
    return found


@pytest.mark.parametrize(("ticket_class", "minutes"), [("normal", 0), ("priority", 20)])
def test_the_clock_is_the_arrival_less_the_head_start_of_the_class(
    ticket_class: str, minutes: int
) -> None:
    """R2, R3"""
    hall = given(opens(1))
    taken = ticket(when(hall, take("A", ticket_class, "kiosk-1"), "09:30"))
    assert taken.clock == at("09:30") - timedelta(minutes=minutes)


def test_a_citizen_is_told_how_many_are_before_him_by_the_clock() -> None:
    """R2: the priority ticket stands before those who came up to 20 minutes earlier."""
    hall = given("09:00", take("A"), "09:15", take("A"), take("C"))
    assert ticket(when(hall, take("A"), "09:16")).ahead == 2
    assert ticket(when(hall, take("A", "priority"), "09:25")).ahead == 1
    assert line(hall) == ["A001", "A004", "A002", "A003"]


def test_two_who_arrive_at_the_same_instant_stand_in_the_order_of_arrival() -> None:
    """R1"""
    hall = given()
    for _ in range(3):
        when(hall, take("A"), "09:00")
    assert line(hall) == ["A001", "A002", "A003"]


@pytest.mark.parametrize(
    ("time", "closed"),
    [
        ("07:59:59", True),
        ("08:00", False),
        ("11:59:59", False),
        ("12:00", True),
        ("16:59:59", False),
        ("17:00", True),
        ("+2 10:00", True),
        ("+7 10:00", True),
        ("+8 10:00", False),
    ],
)
def test_the_machine_gives_numbers_in_the_posted_hours_only(time: str, closed: bool) -> None:
    """R15: the fourth is no weekday of ours, the ninth a holiday."""
    hall = given(opens(1))
    wish = take("A", kiosk="kiosk-1")
    if closed:
        assert refused(hall, wish, time) == "R15: hall_closed"
    else:
        assert "ticket_taken" in kinds(when(hall, wish, time))


def test_the_desk_can_still_issue_after_closing() -> None:
    """R19: whoever is in the door already."""
    assert ticket(when(given(opens(1)), take("A"), "17:05")).number == "A001"


def test_an_urgent_number_is_granted_at_the_desk_and_not_at_the_machine() -> None:
    """R3"""
    hall = given(opens(1))
    assert refused(hall, take("A", "urgent", "kiosk-1")) == "R3: class_not_at_kiosk"
    assert ticket(when(hall, take("A", "urgent"))).ticket_class == "urgent"


def test_the_machine_does_not_sell_what_nobody_serves() -> None:
    """R18: counter 3 serves C alone; a short pause is not the end of a service."""
    hall = given(opens(3))
    assert refused(hall, take("A", kiosk="kiosk-1")) == "R18: service_unstaffed"
    when(hall, pauses(3))
    assert "ticket_taken" in kinds(when(hall, take("C", kiosk="kiosk-1")))


def test_what_the_hall_does_not_have_is_refused_by_name() -> None:
    """R32, R3"""
    assert refused(given(), take("X")) == "R32: no_such_service"
    assert refused(given(), take("A", "royal")) == "R3: no_such_class"


def test_a_ticket_speaks_a_language_of_the_hall() -> None:
    """R25: what is asked for if the hall has it, else the hall's own."""
    hall = given()
    for asked, spoken in (("en", "en"), ("tlh", "zh-Hant"), ("", "zh-Hant")):
        assert ticket(when(hall, TakeTicket(service="A", language=asked))).language == spoken


def test_the_paper_is_queued_with_the_number_if_the_printer_can_print() -> None:
    """F:R1, F:R6: low paper and a hot head still print."""
    for state in ("ready", "low", "cooling"):
        hall = given(opens(1), health("printer-1", state))
        assert kinds(when(hall, take("A", kiosk="kiosk-1"))) == ["ticket_taken", "print_queued"]


def test_a_printer_that_cannot_tell_prints_and_the_citizen_will_be_asked() -> None:
    """F:R11: a clone without a back channel is never better than unknown."""
    steps = (opens(1), health("printer-1", "unknown"))
    wish = take("A", kiosk="kiosk-1")
    assert kinds(when(given(*steps), wish)) == ["ticket_taken", "print_queued"]


@pytest.mark.parametrize("state", ["no_paper", "cover", "cutter", "dead", "offline"])
def test_without_paper_the_number_is_given_on_the_screen_or_not_at_all(state: str) -> None:
    """F:R2, R36: as the hall has chosen; no answer is never "well"."""
    steps = (opens(1), health("printer-1", state))  # type: ignore[arg-type]
    wish = take("A", kiosk="kiosk-1")
    assert kinds(when(given(*steps), wish)) == ["ticket_taken"]
    strict = replace(SETTINGS, paper=replace(SETTINGS.paper, without_paper=False))
    assert refused(given(*steps, settings=strict), wish) == "R36: no_printer"


def test_a_machine_without_a_printer_and_the_desk_need_no_paper() -> None:
    """R3: nor does a hall's strictness about paper bind the desk."""
    assert kinds(when(given(opens(1)), take("A", kiosk="kiosk-2"))) == ["ticket_taken"]
    strict = replace(SETTINGS, paper=replace(SETTINGS.paper, without_paper=False))
    assert kinds(when(given(settings=strict), take("A")))[-1] == "ticket_taken"
