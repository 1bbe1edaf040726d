"""綠色通道 granted at the desk, with a reason and within its bound (R2, R3, R12)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    Command,
    FinishTicket,
    GrantClass,
    HoldTicket,
    MarkNoShow,
    ReturnTicket,
)
from api.contract.events import ClassGranted, TicketTaken
from api.contract.views import Ticket
from api.domain import views
from api.domain.answers import answer
from api.domain.settings import Staff
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    line,
    opens,
    refused,
    soon,
    state_of,
    take,
    when,
)

A001, A003 = (f"2026-03-02-A00{n}" for n in (1, 3))
# The urgent class is the duty leader's, who is 9001.
LED = replace(
    SETTINGS,
    classes=(*SETTINGS.classes[:2], replace(SETTINGS.classes[2], granted_by="supervisor")),
    staff=(*SETTINGS.staff, Staff(number="9001", role="supervisor")),
)


def grants(
    number: str, ticket_class: str = "priority", reason: str = "孕婦", staff: str = "1001"
) -> GrantClass:
    """The desk gives a number a class."""
    return GrantClass(number=number, ticket_class=ticket_class, reason=reason, staff=staff)


def test_who_is_granted_priority_goes_earlier_by_its_head_start() -> None:
    """R3: the clock is arrival − head start, and the event says who, why, from what to what."""
    hall = given("09:00", take(), "09:10", take(), "09:15", take())
    (granted,) = when(hall, grants("A003", reason=" 孕婦\n"))
    assert granted == ClassGranted(
        ticket=A003,
        number="A003",
        ticket_class="priority",
        was="normal",
        clock=at("08:55"),
        clock_was=at("09:15"),
        reason="孕婦",
        staff="1001",
    )
    assert line(hall) == ["A003", "A001", "A002"]


def test_the_desk_the_paper_and_the_clerk_see_the_granted_class() -> None:
    """R3: the ticket says so; why, only staff see."""
    hall = given(opens(1), take(), take())
    command = grants("A002")
    told = answer(hall, command, when(hall, command))
    assert isinstance(told, Ticket)
    assert (told.ticket_class, told.ahead) == ("priority", 0)
    first = views.counter(hall, 1, soon(hall)).queue[0]
    assert (first.ticket_class, first.class_reason) == ("priority", "孕婦")
    when(hall, calls(1))
    view = views.counter(hall, 1, soon(hall))
    assert view.ticket
    assert view.ticket.class_reason == "孕婦"
    assert "孕婦" not in str(views.board(hall, soon(hall)))
    assert [one.granted_by for one in view.classes] == ["clerk", "clerk", "clerk"]


@pytest.mark.parametrize("nothing", ["", "  ", "\u200b", "\x00\n"])
def test_a_grant_needs_a_visible_reason(nothing: str) -> None:
    """R2"""
    hall = given(take())
    assert refused(hall, grants("A001", reason=nothing)) == "R2: class_needs_reason"


def test_a_number_of_a_class_that_no_kiosk_gives_needs_a_reason_as_well() -> None:
    """R2: else a grant could be had without one by a new number."""
    hall = given()
    urgent = replace(take("A", "urgent"), reason="")
    assert refused(hall, urgent) == "R2: class_needs_reason"
    taken = when(hall, replace(urgent, reason="趕火車", staff="1001"))[-1]
    assert isinstance(taken, TicketTaken)
    assert (taken.class_reason, taken.staff) == ("趕火車", "1001")
    assert hall.state.tickets[A001].class_reason == "趕火車"


def test_a_class_of_the_duty_leader_is_granted_by_nobody_else() -> None:
    """R3: neither to a number that waits nor with a new one."""
    hall = given(take(), settings=LED)
    assert refused(hall, grants("A001", "urgent")) == "R3: class_of_leader"
    assert refused(hall, replace(take("A", "urgent"), staff="1001")) == "R3: class_of_leader"
    assert refused(hall, grants("A001", "urgent", staff="")) == "R3: class_of_leader"
    when(hall, grants("A001", "urgent", staff="9001"))
    assert hall.state.tickets[A001].ticket_class == "urgent"


def test_the_class_of_an_appointment_is_had_by_an_appointment_alone() -> None:
    """R12: neither granted nor taken at the desk, whatever the reason."""
    booked = replace(SETTINGS.classes[1], code="appointment", at_kiosk=False)
    hall = given(take(), settings=replace(SETTINGS, classes=(*SETTINGS.classes[:1], booked)))
    assert refused(hall, grants("A001", "appointment")) == "R12: class_of_appointment"
    wish = replace(take("A", "appointment"), reason="有約")
    assert refused(hall, wish) == "R12: class_of_appointment"


def test_the_page_is_told_who_may_grant_which_class() -> None:
    """R3, R12"""
    booked = replace(SETTINGS.classes[1], code="appointment", at_kiosk=False)
    hall = given(settings=replace(LED, classes=(*LED.classes, booked)))
    granted_by = [one.granted_by for one in views.counter(hall, 1, soon(hall)).classes]
    assert granted_by == ["clerk", "clerk", "supervisor", "appointment"]


def test_an_appointment_that_is_granted_more_counts_from_its_booked_time() -> None:
    """R3, R12: it came at the time booked, though its holder was there a little later."""
    hall = given("10:05", take())
    ticket = hall.state.tickets[A001]
    ticket.booked_at = ticket.clock = at("10:00")
    (granted,) = when(hall, grants("A001"))
    assert isinstance(granted, ClassGranted)
    assert granted.clock == at("09:40")


def test_a_grant_never_makes_a_clock_later_nor_the_same_again() -> None:
    """R3"""
    hall = given(take("A", "urgent"), take("A", "priority"))
    for number, ticket_class in (("A001", "priority"), ("A001", "normal"), ("A002", "priority")):
        assert refused(hall, grants(number, ticket_class)) == "R3: class_not_greater"


def test_who_came_back_keeps_the_places_that_he_gave_up() -> None:
    """R3, R6: the head start counts from the place where he stands again."""
    hall = given(opens(1), "09:00", take(), "09:01", take(), calls(1), MarkNoShow(counter=1))
    when(hall, ReturnTicket(number="A001"), "09:02")
    clock = hall.state.tickets[A001].clock
    (granted,) = when(hall, grants("A001"), "09:03")
    assert isinstance(granted, ClassGranted)
    assert clock == at("09:01").replace(microsecond=1000)
    assert (clock - granted.clock).total_seconds() == 20 * 60


def test_a_head_start_that_the_hall_changed_since_gives_no_more_than_its_own() -> None:
    """R2: the bound on passing holds for the classes as they are now."""
    hall = given("09:00", take("A", "priority"))
    normal, priority, urgent = SETTINGS.classes
    shorter = replace(priority, head_start_min=5)
    hall.settings = replace(SETTINGS, classes=(normal, shorter, urgent))
    (granted,) = when(hall, grants("A001", "urgent"))
    assert isinstance(granted, ClassGranted)
    assert granted.clock == at("07:30")


@pytest.mark.parametrize(
    ("before", "refusal"),
    [
        ([calls(1)], "R8: ticket_at_counter"),
        ([calls(1), FinishTicket(counter=1)], "R1: ticket_settled"),
    ],
)
def test_whoever_is_called_already_needs_no_head_start(before: list[Command], refusal: str) -> None:
    """R3"""
    hall = given(opens(1), take(), *before)
    assert refused(hall, grants("A001")) == refusal


@pytest.mark.parametrize("command", [HoldTicket(counter=1, reason="x"), MarkNoShow(counter=1)])
def test_who_is_set_aside_or_missed_may_be_granted_one(command: Command) -> None:
    """R3"""
    hall = given(opens(1), take(), calls(1), command)
    before = state_of(hall, "A001")
    when(hall, grants("A001"))
    assert (state_of(hall, "A001"), hall.state.tickets[A001].ticket_class) == (before, "priority")


def test_what_is_not_there_is_granted_to_nobody() -> None:
    """R1, R3"""
    hall = given(take())
    assert refused(hall, grants("A009")) == "R1: no_such_ticket"
    assert refused(hall, grants("A001", "royal")) == "R3: no_such_class"
