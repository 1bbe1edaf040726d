"""櫃員制: windows are given other services while the hall is open (R9, R18)."""

from dataclasses import replace

from api.contract.commands import (
    AssignServices,
    CallTicket,
    CloseCounter,
    HoldTicket,
    OpenCounter,
    ResetServices,
    TransferTicket,
)
from api.contract.events import ServicesAssigned
from api.domain import views
from api.domain.settings import Windows
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    kinds,
    numbers,
    opens,
    pauses,
    refused,
    take,
    values,
    when,
)


def assign(
    counter: int, *services: str, staff: str = "9001", reason: str = "人多"
) -> AssignServices:
    """The leader, or somebody else, gives a window other services."""
    return AssignServices(counter=counter, services=services, staff=staff, reason=reason)


def reset(counter: int, staff: str = "9001") -> ResetServices:
    """As planned."""
    return ResetServices(counter=counter, staff=staff)


def test_a_window_calls_for_what_it_was_given_and_no_longer_for_what_it_lost() -> None:
    """R9: at once, for dispatch, calls by number, transfers and the kiosk."""
    hall = given(opens(1), opens(3), take("A"), take("C"))
    (event,) = when(hall, assign(3, "A"))
    assert event == ServicesAssigned(
        counter=3, services=("A",), before=("C",), staff="9001", reason="人多"
    )
    assert hall.counters_for("C") == (1, 2)
    wrong = CallTicket(counter=3, number="C500", reason="急")
    assert refused(hall, wrong) == "R9: service_not_here"
    assert values(hall, wrong)["counters"] == "1"
    assert numbers(when(hall, calls(3))) == ["A001"]


def test_the_services_are_kept_once_each_and_in_the_halls_order() -> None:
    """R9"""
    hall = given(opens(1))
    when(hall, assign(1, "C", "A", "C"))
    assert hall.served_at(1) == ("A", "C")
    assert when(hall, assign(1, "A", "C")) == []


def test_only_the_leader_assigns_unless_the_hall_lets_a_clerk() -> None:
    """R9: and then at his own window only."""
    hall = given(opens(1), opens(2))
    assert refused(hall, assign(1, "A", staff="1001")) == "R9: assigning_is_leaders"
    assert refused(hall, reset(1, staff="1001")) == "R9: assigning_is_leaders"
    assert refused(hall, assign(1, "A", staff="nobody")) == "R10: no_such_staff"
    freer = replace(SETTINGS, windows=Windows(clerks_assign=True))
    hall = given(opens(1), opens(2), settings=freer)
    assert refused(hall, assign(2, "A", staff="1001")) == "R9: assigning_is_leaders"
    assert kinds(when(hall, assign(1, "A", staff="1001"))) == ["services_assigned"]


def test_an_assignment_names_services_that_are_there_and_a_reason() -> None:
    """R9, R32"""
    hall = given(opens(1))
    assert refused(hall, assign(1)) == "R9: assign_needs_services"
    assert refused(hall, assign(1, "A", "X")) == "R32: no_such_service"
    assert refused(hall, assign(1, "A", reason=" \u200b")) == "R9: assign_needs_reason"
    assert refused(hall, assign(9, "A")) == "R9: no_such_counter"
    assert refused(hall, reset(9)) == "R9: no_such_counter"


def test_nobody_who_waits_is_left_without_a_window() -> None:
    """R18: the refusal names the service and how many."""
    hall = given(opens(1), opens(3), take("A"), take("A"))
    assert refused(hall, assign(1, "C")) == "R18: assign_strands"
    assert values(hall, assign(1, "C")) == {"counter": 1, "service": "A", "waiting": 2}
    when(hall, opens(2))
    assert kinds(when(hall, assign(1, "C"))) == ["services_assigned"]
    assert refused(hall, assign(2, "C")) == "R18: assign_strands"


def test_a_paused_window_is_no_loophole_and_a_closed_one_that_nobody_needs_is_free() -> None:
    """R18"""
    hall = given(opens(1), pauses(1), take("A"))
    assert refused(hall, assign(1, "C")) == "R18: assign_strands"
    hall = given(take("A"))
    when(hall, assign(1, "C"))
    assert refused(hall, assign(2, "C")) == "R18: assign_strands"


def test_who_was_sent_to_this_window_alone_may_go_to_others() -> None:
    """R7, R9: but only for what it serves no longer."""
    hall = given(opens(1), opens(2), opens(3), take("A"), take("C"))
    for _ in range(2):
        when(hall, calls(1))
        when(hall, TransferTicket(counter=1, to_counter=2))
    assert kinds(when(hall, assign(2, "C"))) == ["ticket_released", "services_assigned"]
    tied = {one.number: one.to_counter for one in hall.state.tickets.values()}
    assert tied == {"A001": None, "C500": 2}


def test_only_others_who_could_take_him_count_for_one_who_was_sent_here() -> None:
    """R18: he waits for window 2 alone, and nobody else serves what he needs."""
    hall = given(opens(1), opens(2), take("A"), calls(1), TransferTicket(counter=1, to_counter=2))
    when(hall, CloseCounter(counter=1))
    assert refused(hall, assign(2, "C")) == "R18: assign_strands"


def test_whoever_is_sent_to_another_window_keeps_nobody() -> None:
    """R18: he is cared for there."""
    hall = given(opens(1), opens(2), take("A"), calls(1), TransferTicket(counter=1, to_counter=2))
    assert kinds(when(hall, assign(1, "C"))) == ["services_assigned"]


def test_who_will_need_a_window_later_on_his_way_counts() -> None:
    """R11, R18: he is at his first step, and fees are his next."""
    hall = given(opens(2), opens(3), take("J"), calls(2))
    when(hall, assign(2, "A", "B", "J"))
    assert refused(hall, assign(3, "A")) == "R18: assign_strands"


def test_as_planned_again_on_demand() -> None:
    """R9: and refused where that would leave somebody waiting."""
    hall = given(opens(1), opens(3), take("A"))
    assert when(hall, reset(3)) == []
    when(hall, assign(3, "A"))
    when(hall, assign(1, "C"))
    assert refused(hall, reset(3)) == "R18: assign_strands"
    when(hall, reset(1))
    (event,) = when(hall, reset(3))
    assert isinstance(event, ServicesAssigned)
    assert event.by_plan
    assert hall.served_at(3) == ("C",)


def test_an_assignment_ends_with_its_day() -> None:
    """R9: tomorrow the hall opens as it is planned."""
    hall = given(opens(1), assign(1, "C"))
    assert hall.served_at(1) == ("C",)
    when(hall, take("A"), "+1 08:00")
    assert hall.served_at(1) == SETTINGS.served_at(1)
    assert hall.state.assignments == {}


def test_it_outlives_the_clerk() -> None:
    """R9: it is the window's, not his."""
    hall = given(opens(1), opens(2), assign(1, "C"), CloseCounter(counter=1))
    assert hall.posted_at(1) == ("C",)
    when(hall, OpenCounter(counter=1, staff="1001"))
    assert hall.served_at(1) == ("C",)


def test_what_was_begun_here_is_ended_here() -> None:
    """R8, R9: what is held comes back to its clerk, though the window serves it no longer."""
    hall = given(opens(1), opens(2), take("A"), calls(1), HoldTicket(counter=1, reason="缺件"))
    when(hall, assign(1, "C"))
    assert numbers(when(hall, CallTicket(counter=1, number="A001"))) == ["A001"]


def test_who_sits_there_must_be_able_to_take_what_is_added() -> None:
    """R10: else it would be said and not be so."""
    hall = given("+1 09:00", opens(2), assign(2, "A"))
    assert refused(hall, assign(2, "A", "B")) == "R10: certificate_needed"
    assert refused(hall, assign(2, "B")) == "R10: certificate_needed"
    when(hall, assign(2, "A", "C"))


def test_a_plan_that_the_clerk_there_cannot_serve_at_all_is_refused() -> None:
    """R10: window 2 was planned for seals, and 1002 may not take them today."""
    planned = replace(
        SETTINGS,
        counters=tuple(
            replace(one, services=("B",)) if one.number == 2 else one for one in SETTINGS.counters
        ),
    )
    hall = given("+1 09:00", assign(2, "A"), opens(2), settings=planned)
    assert refused(hall, reset(2)) == "R10: nothing_certified"


def test_the_leader_sees_what_each_window_serves_and_by_whose_word() -> None:
    """R9"""
    hall = given(opens(1), opens(2), "09:05", assign(2, "C"))
    one, two, three = views.floor(hall, at("09:10")).windows
    assert (one.posted, one.assigned_by) == (SETTINGS.served_at(1), "")
    assert (two.posted, two.serves, two.since) == (("C",), ("C",), at("09:05"))
    assert (two.assigned_by, two.reason) == ("9001", "人多")
    assert three.posted == ("C",)
    assert views.counter(hall, 2, at("09:10")).window == two
