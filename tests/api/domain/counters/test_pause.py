"""A window pauses: who must agree, and nobody is left at an empty window (R16–R18)."""

import pytest

from api.contract.commands import HoldTicket, ResumeCounter, TransferTicket
from api.contract.events import CounterPaused
from api.contract.words import PauseReason
from tests.api.domain.hall import (
    at,
    calls,
    given,
    health,
    kinds,
    line,
    numbers,
    opens,
    pauses,
    refused,
    state_of,
    take,
    when,
)

ALL: list[PauseReason] = ["personal", "settlement", "internal", "fault", "emergency"]


@pytest.mark.parametrize("reason", ALL)
def test_where_nobody_waits_a_window_may_pause(reason: PauseReason) -> None:
    """R16: and says why and until when."""
    (paused,) = when(given(opens(1)), pauses(1, reason, 15), "10:00")
    assert paused == CounterPaused(counter=1, staff="1001", reason=reason, back_at=at("10:15"))


@pytest.mark.parametrize("minutes", [0, -1, 601, 10**9, 10**30])
def test_a_pause_has_minutes_that_a_clock_can_show(minutes: int) -> None:
    """R16: and that no calendar falls off."""
    hall = given(opens(1))
    assert refused(hall, pauses(1, "fault", minutes)) == "R16: pause_minutes"
    assert kinds(when(hall, pauses(1, "fault", 600))) == ["counter_paused"]


@pytest.mark.parametrize("reason", ["settlement", "internal"])
def test_no_cashing_up_while_anybody_waits_who_could_be_served_here(reason: PauseReason) -> None:
    """R17: even if another window is open; but not for one who could not be."""
    hall = given(opens(1), opens(2), opens(3), take("A"))
    assert refused(hall, pauses(1, reason)) == "R17: pause_while_waiting"
    assert kinds(when(hall, pauses(3, reason))) == ["counter_paused"]


def test_a_personal_need_waits_only_if_nobody_else_serves() -> None:
    """R18"""
    hall = given(opens(1), opens(2), take("A"))
    assert kinds(when(hall, pauses(2))) == ["counter_paused"]
    assert refused(hall, pauses(1)) == "R18: last_counter"


def test_nobody_leaves_a_citizen_at_the_window() -> None:
    """R8, R16"""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    for reason in ("personal", "settlement", "internal"):
        assert refused(hall, pauses(1, reason)) == "R8: counter_busy"


@pytest.mark.parametrize("reason", ["fault", "emergency"])
def test_a_fault_or_an_emergency_asks_nobody(reason: PauseReason) -> None:
    """R17: not even at the last window, with a citizen before it and others in line."""
    hall = given(opens(1), take("A"), take("A"), calls(1))
    assert kinds(when(hall, pauses(1, reason))) == ["ticket_transferred", "counter_paused"]
    assert line(hall) == ["A001", "A002"]


def test_all_who_were_to_come_here_are_sent_on_before_the_sign_lights() -> None:
    """R16: the one at the window and the one sent to it, both with their clocks."""
    hall = given(opens(1), opens(2), take("A"), take("A"), take("A"), calls(1), calls(2))
    when(hall, TransferTicket(counter=1, to_counter=2))
    sent = ["ticket_transferred", "ticket_released", "counter_paused"]
    assert kinds(when(hall, pauses(2, "fault"))) == sent
    assert line(hall) == ["A001", "A002", "A003"]
    assert numbers(when(hall, calls(1))) == ["A001"]


def test_one_set_aside_stays_with_his_clerk_over_a_pause() -> None:
    """R8: the clerk comes back and goes on."""
    hall = given(opens(1), take(), calls(1), HoldTicket(counter=1, reason="x"), pauses(1))
    assert state_of(hall, "A001") == "held"


@pytest.mark.parametrize("reason", ["fault", "emergency"])
def test_on_a_fault_one_set_aside_is_served_elsewhere(reason: PauseReason) -> None:
    """R16: only the window where he is set aside could call him, and nobody is there now."""
    hall = given(
        *(opens(1), opens(2), take(), take(), take()),
        *(calls(1), HoldTicket(counter=1, reason="form"), calls(1)),
    )
    sent = ["ticket_transferred", "ticket_transferred", "counter_paused"]
    assert kinds(when(hall, pauses(1, reason))) == sent
    assert line(hall) == ["A001", "A002", "A003"]
    assert hall.at_counter(1) is None
    (first,) = [one for one in hall.state.tickets.values() if one.number == "A001"]
    assert first.reason == ""
    assert numbers(when(hall, calls(2))) == ["A001"]


def test_one_set_aside_at_another_window_is_left_there() -> None:
    """R8"""
    hall = given(
        opens(1), opens(2), take(), calls(2), HoldTicket(counter=2, reason="x"), pauses(1, "fault")
    )
    assert state_of(hall, "A001") == "held"


def test_of_two_who_leave_at_once_the_second_stays() -> None:
    """R18: one commit decides in order, so that never both are gone."""
    hall = given(opens(1), opens(2), take("A"))
    assert kinds(when(hall, pauses(1), "09:30")) == ["counter_paused"]
    assert refused(hall, pauses(2), "09:30") == "R18: last_counter"


@pytest.mark.parametrize("reason", ["fault", "emergency"])
def test_when_the_last_window_must_stop_the_kiosk_sells_no_more_for_it(reason: PauseReason) -> None:
    """R18: nobody knows when it serves again; whoever waits already stays in line."""
    hall = given(opens(1), health("printer-1", "ready"), take("A"), pauses(1, reason, 15))
    assert refused(hall, take("A", kiosk="kiosk-1")) == "R18: service_unstaffed"
    assert line(hall) == ["A001"]
    when(hall, opens(3))
    assert kinds(when(hall, take("C", kiosk="kiosk-1")))[0] == "ticket_taken"
    when(hall, ResumeCounter(counter=1))
    assert kinds(when(hall, take("A", kiosk="kiosk-1")))[0] == "ticket_taken"


@pytest.mark.parametrize(
    ("reason", "minutes", "sold"),
    [
        ("personal", None, True),
        ("settlement", 10, True),
        ("internal", 10, True),
        ("settlement", None, False),
        ("internal", None, False),
    ],
)
def test_the_kiosk_sells_for_a_clerk_who_is_to_come_back(
    reason: PauseReason, minutes: int | None, sold: bool
) -> None:
    """R18: who cashes up without saying until when may not come back today."""
    hall = given(opens(1), health("printer-1", "ready"), pauses(1, reason, minutes))
    wanted = take("A", kiosk="kiosk-1")
    if sold:
        assert kinds(when(hall, wanted))[0] == "ticket_taken"
    else:
        assert refused(hall, wanted) == "R18: service_unstaffed"


def test_a_window_that_is_not_open_cannot_pause() -> None:
    """R16"""
    hall = given(opens(1), pauses(1))
    assert refused(hall, pauses(1, "fault")) == "R16: counter_not_open"
    assert refused(hall, pauses(2)) == "R16: counter_not_open"
    assert refused(hall, pauses(7)) == "R9: no_such_counter"


def test_only_a_paused_window_resumes() -> None:
    """R16: with the same clerk, and the sign dark."""
    hall = given(opens(1), pauses(1, minutes=10))
    assert kinds(when(hall, ResumeCounter(counter=1))) == ["counter_resumed"]
    counter = hall.counter(1)
    assert (counter.state, counter.staff, counter.reason) == ("open", "1001", None)
    assert counter.back_at is None
    assert refused(hall, ResumeCounter(counter=1)) == "R16: not_paused"
    assert refused(hall, ResumeCounter(counter=2)) == "R16: not_paused"
    assert refused(hall, ResumeCounter(counter=9)) == "R9: no_such_counter"
