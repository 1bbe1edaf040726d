"""Calling: next, by number, once more (R1, R4, R5; F:B2)."""

import pytest

from api.contract.commands import (
    CallTicket,
    HoldTicket,
    MarkNoShow,
    PauseCounter,
    Recall,
    StartService,
)
from api.contract.events import TicketCalled, TicketFinished
from tests.api.domain.hall import (
    calls,
    given,
    kinds,
    numbers,
    opens,
    refused,
    state_of,
    take,
    when,
)


def test_call_next_finishes_the_present_ticket_and_calls_the_next() -> None:
    """R1: a clerk who only presses call-next has implied that the matter is done."""
    hall = given(opens(1), take(), take(), calls(1))
    finished, called = when(hall, calls(1, "A001"))
    assert finished == TicketFinished(ticket="2026-03-02-A001", counter=1, implied=True)
    assert numbers([called]) == ["A002"]


def test_a_matter_that_was_begun_is_finished_by_no_implication() -> None:
    """R37"""
    hall = given(opens(1), take(), calls(1), StartService(counter=1))
    assert when(hall, calls(1, "A001")) == [TicketFinished(ticket="2026-03-02-A001", counter=1)]


def test_mashing_call_next_skips_nobody() -> None:
    """F:B2: ten presses against the same screen call one person."""
    hall = given(opens(1), take(), take(), take())
    pressed = [when(hall, calls(1), "09:05") for _ in range(10)]
    assert [numbers(events) for events in pressed] == [["A001"]] + [[]] * 9


@pytest.mark.parametrize("after", [None, "A002", "A009", ""])
def test_a_press_against_an_old_screen_does_nothing(after: str | None) -> None:
    """F:B2"""
    hall = given(opens(1), take(), take(), calls(1))
    assert when(hall, calls(1, after)) == []


def test_within_the_guard_a_press_ends_the_turn_of_nobody_just_called() -> None:
    """F:B2: although the screen has already shown the new number."""
    hall = given(opens(1), take(), take(), "09:10", calls(1))
    assert when(hall, calls(1, "A001"), "09:10:02") == []
    assert numbers(when(hall, calls(1, "A001"), "09:10:03")) == ["A002"]


def test_the_guard_does_not_hold_up_a_clerk_who_began() -> None:
    """F:B2: whoever pressed start saw the citizen."""
    hall = given(opens(1), take(), take(), "09:10", calls(1), StartService(counter=1))
    assert numbers(when(hall, calls(1, "A001"), "09:10:02")) == ["A002"]


def test_after_a_no_show_the_next_may_be_called_at_once() -> None:
    """R5"""
    hall = given(opens(1), take(), take(), "09:10", calls(1), MarkNoShow(counter=1))
    assert numbers(when(hall, calls(1), "09:10:01")) == ["A002"]


def test_two_clerks_at_once_get_two_numbers() -> None:
    """R1, F:B3"""
    hall = given(opens(1), opens(2), take(), take())
    assert numbers(when(hall, calls(1), "09:05")) == ["A001"]
    assert numbers(when(hall, calls(2), "09:05")) == ["A002"]


def test_when_nobody_waits_the_clerk_is_told_and_a_matter_can_still_be_ended() -> None:
    """R1"""
    hall = given(opens(1), take(), calls(1))
    assert kinds(when(hall, calls(1, "A001"))) == ["ticket_finished"]
    assert refused(hall, calls(1)) == "R1: nobody_waits"


@pytest.mark.parametrize("counter", [1, 2])
def test_only_an_open_window_calls(counter: int) -> None:
    """R16: one is paused, the other was never opened."""
    hall = given(opens(1), PauseCounter(counter=1, reason="personal"), take())
    assert refused(hall, calls(counter)) == "R16: counter_not_open"
    call = CallTicket(counter=counter, number="A001", reason="x")
    assert refused(hall, call) == "R16: counter_not_open"


@pytest.mark.parametrize("counter", [0, -1, 4, 10**30])
def test_a_window_that_is_not_there_calls_nobody(counter: int) -> None:
    """R9"""
    assert refused(given(take()), calls(counter)) == "R9: no_such_counter"


def test_calling_out_of_turn_needs_a_visible_reason_and_the_journal_keeps_it() -> None:
    """R4"""
    hall = given(opens(1), take(), take())
    for nothing in ("", "  ", "\u200b", "\x00\n"):
        call = CallTicket(counter=1, number="A002", reason=nothing)
        assert refused(hall, call) == "R4: out_of_turn_needs_reason"
    (called,) = when(hall, CallTicket(counter=1, number="A002", reason=" 趕\n火車\x1b "))
    assert isinstance(called, TicketCalled)
    assert called.reason == "out of turn: 趕 火車"
    assert [one.number for one in called.looked_at] == ["A001"]
    assert (called.passed, called.passed_first) == (1, "2026-03-02-A001")


def test_nobody_is_called_to_a_window_where_somebody_stands() -> None:
    """R8"""
    hall = given(opens(1), take(), take(), calls(1))
    call = CallTicket(counter=1, number="A002", reason="x")
    assert refused(hall, call) == "R8: counter_busy"


def test_nobody_stands_at_two_windows() -> None:
    """R8: neither one just called nor one set aside elsewhere."""
    hall = given(opens(1), opens(2), take(), calls(1))
    call = CallTicket(counter=2, number="A001", reason="x")
    assert refused(hall, call) == "R8: ticket_at_counter"
    when(hall, HoldTicket(counter=1, reason="缺件"))
    assert refused(hall, call) == "R8: ticket_at_counter"


def test_a_ticket_set_aside_here_is_called_again_without_a_reason() -> None:
    """R8"""
    hall = given(opens(1), take(), calls(1), HoldTicket(counter=1, reason="缺件"))
    (called,) = when(hall, CallTicket(counter=1, number="A001"))
    assert isinstance(called, TicketCalled)
    assert called.reason == "held"


def test_only_a_ticket_that_waits_is_called_out_of_turn() -> None:
    """R1, R9"""
    hall = given(opens(1), opens(3), take("A"), take("A"), calls(1), MarkNoShow(counter=1))
    call = CallTicket(counter=1, number="A001", reason="x")
    assert refused(hall, call) == "R1: not_waiting"
    unknown = CallTicket(counter=1, number="A099", reason="x")
    assert refused(hall, unknown) == "R1: no_such_ticket"
    elsewhere = CallTicket(counter=3, number="A002", reason="x")
    assert refused(hall, elsewhere) == "R9: service_not_here"


def test_a_citizen_is_called_again_a_set_number_of_times() -> None:
    """R5"""
    hall = given(opens(1), take(), calls(1))
    for _ in range(3):
        assert kinds(when(hall, Recall(counter=1))) == ["ticket_recalled"]
    assert refused(hall, Recall(counter=1)) == "R5: recalled_enough"


def test_whoever_is_served_already_is_not_called_again() -> None:
    """R5"""
    hall = given(opens(1), take(), calls(1), StartService(counter=1))
    assert refused(hall, Recall(counter=1)) == "R8: already_serving"
    assert state_of(hall, "A001") == "serving"
