"""What the hall reports of transfers, responsibility, holds, windows and clerks (R7–R10)."""

from api.contract.commands import (
    AddStep,
    AssignServices,
    CancelTicket,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    ResetServices,
    StartService,
    TransferTicket,
)
from tests.api.domain.hall import calls, health, opens, pauses, take
from tests.api.domain.reports.test_all import figures

OPEN = (opens(1), opens(2), opens(3))


def test_r7_transfers_are_counted_by_from_and_to_and_the_wrong_window_has_its_share() -> None:
    # given three who came: one to the wrong window, one with one matter more, one for a colleague
    found = figures(
        *OPEN,
        *(take("A"), take("A"), take("A"), take("A")),
        *(calls(1), TransferTicket(counter=1, to_counter=2)),
        *(calls(1), MarkNoShow(counter=1)),
        *(calls(1), StartService(counter=1)),
        TransferTicket(counter=1, service="C", reason="next_matter"),
        *(calls(2), FinishTicket(counter=2), calls(3), FinishTicket(counter=3)),
        *(calls(2), TransferTicket(counter=2, service="C")),
    )
    assert found["transfers", "counter 1 → C"] == 1
    assert found["transfers", "counter 2 → C"] == 1
    assert found["transfers", "counter 1 → counter 2"] == 1
    # five times somebody came, for two of them came twice
    assert found["wrong_window_pct", ""] == 20


def test_r7_who_was_sent_back_by_a_fault_was_not_sent_on() -> None:
    found = figures(*OPEN, take("A"), calls(1), pauses(1, "fault"))
    assert not [name for name, _ in found if name == "transfers"]


def test_r8_per_clerk_who_was_first_asked_handed_over_and_is_open() -> None:
    found = figures(
        *OPEN,
        *(take("A"), take("A"), take("A"), take("A")),
        *(calls(1), TransferTicket(counter=1, service="C"), calls(3), FinishTicket(counter=3)),
        *(calls(1), TransferTicket(counter=1, to_counter=2)),
        *(calls(1), MarkNoShow(counter=1)),
        *(calls(2), TransferTicket(counter=2, service="C"), calls(2), calls(2, "A002")),
        FinishTicket(counter=2),
    )
    # A001 and A002 were first asked of 1001, A004 of 1002; A003 did not come
    assert found["first_asked", "1001"] == 2
    assert found["first_asked_handed_over", "1001 → C"] == 1
    assert found["first_asked_handed_over", "1001 → counter 2"] == 1
    # what 1002 sent on was not asked of him first, and it is done
    assert ("first_asked_handed_over", "1002 → C") not in found
    assert ("first_asked_open", "1001") not in found
    assert found["first_asked", "1002"] == 1
    assert ("first_asked_open", "1002") not in found


def test_r8_what_is_still_open_stays_with_who_was_asked_first() -> None:
    found = figures(*OPEN, take("A"), calls(1), TransferTicket(counter=1, to_counter=2), calls(2))
    assert found["first_asked_open", "1001"] == 1
    assert ("first_asked_open", "1002") not in found


def test_r8_holds_are_counted_by_reason_with_their_minutes_and_those_too_late() -> None:
    # given one held for three minutes and looked at in time, and one looked at too late
    found = figures(
        *OPEN,
        *(take("A"), take("A")),
        *(calls(1), HoldTicket(counter=1, reason="缺件", minutes=9)),
        *(health("wall-1", "ready"), health("wall-1", "unknown")),
        TransferTicket(counter=1, service="C", number="A001"),
        CancelTicket(number="A001"),
        *(calls(1), HoldTicket(counter=1, reason="填表", minutes=1)),
        *(health("wall-1", "ready"), health("wall-1", "unknown")),
    )
    assert (found["holds", "缺件"], found["hold_mean_min", "缺件"]) == (1, 3)
    # and the day's last row is as far as anybody knows
    assert (found["holds", "填表"], found["hold_mean_min", "填表"]) == (1, 2)
    assert found["holds_overdue", ""] == 1


def test_r9_it_is_counted_how_often_a_window_was_given_other_services() -> None:
    found = figures(
        *OPEN,
        AssignServices(counter=3, services=("A",), staff="9001", reason="人多"),
        AssignServices(counter=3, services=("B",), staff="9001", reason="人多"),
        ResetServices(counter=3, staff="9001"),
    )
    assert found["assignments", "counter 3"] == 2


def test_r10_per_clerk_and_service_how_many_and_how_long() -> None:
    # a minute passes with each step; the time counts from the start, else from the call
    found = figures(
        *OPEN,
        *(take("A"), take("A"), take("C")),
        *(calls(1), StartService(counter=1), FinishTicket(counter=1)),
        *(calls(1), health("wall-1", "ready"), health("wall-1", "unknown")),
        TransferTicket(counter=1, service="C"),
        *(calls(3), FinishTicket(counter=3), calls(1), MarkNoShow(counter=1)),
    )
    assert (found["clerk_served", "1001 A"], found["clerk_handling_mean_min", "1001 A"]) == (2, 2)
    assert (found["clerk_served", "1003 C"], found["clerk_handling_mean_min", "1003 C"]) == (1, 1)
    assert ("clerk_served", "1001 C") not in found


def test_r10_r11_a_step_of_a_journey_is_a_turn_of_its_own() -> None:
    found = figures(
        *OPEN,
        take("A"),
        *(calls(1), AddStep(number="A001", service="C", reason="規費"), FinishTicket(counter=1)),
        *(calls(3), FinishTicket(counter=3)),
    )
    assert (found["clerk_served", "1001 A"], found["clerk_served", "1003 C"]) == (1, 1)
    assert found["clerk_handling_mean_min", "1001 A"] == 2
    assert not [name for name, _ in found if name == "transfers"]
