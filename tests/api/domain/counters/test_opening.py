"""A window opens and closes: one clerk, one window, and nobody left behind (R8, R18–R20)."""

from api.contract.commands import (
    CloseCounter,
    FinishTicket,
    HoldTicket,
    OpenCounter,
    TransferTicket,
)
from tests.api.domain.hall import calls, given, kinds, opens, pauses, refused, take, when


def test_a_window_is_opened_by_a_clerk_of_the_hall() -> None:
    """R9, R10"""
    assert kinds(when(given(), opens(1)))[-1] == "counter_opened"
    for nobody in ("0000", ""):
        opening = OpenCounter(counter=1, staff=nobody)
        assert refused(given(), opening) == "R10: no_such_staff"
    assert refused(given(), OpenCounter(counter=9, staff="1001")) == "R9: no_such_counter"


def test_a_window_has_one_clerk() -> None:
    """R8, R14: also while it is paused."""
    for hall in (given(opens(1)), given(opens(1), pauses(1))):
        assert refused(hall, opens(1)) == "R14: already_open"
        assert refused(hall, OpenCounter(counter=1, staff="1002")) == "R8: counter_in_use"


def test_a_clerk_has_one_window() -> None:
    """R20: also while it is paused; after signing off another is free to be taken."""
    for hall in (given(opens(1)), given(opens(1), pauses(1))):
        assert refused(hall, OpenCounter(counter=2, staff="1001")) == "R20: staff_elsewhere"
        when(hall, CloseCounter(counter=1))
        assert kinds(when(hall, OpenCounter(counter=2, staff="1001"))) == ["counter_opened"]


def test_the_last_window_of_somebody_who_waits_does_not_close() -> None:
    """R18, R19: nor one whose only fellow is paused, nor at night."""
    hall = given(opens(1), opens(2), pauses(2), take("A"))
    assert refused(hall, CloseCounter(counter=1), "09:30") == "R18: last_counter"
    assert refused(hall, CloseCounter(counter=1), "19:30") == "R18: last_counter"
    assert kinds(when(hall, CloseCounter(counter=2))) == ["counter_closed"]


def test_a_window_closes_if_others_serve_all_who_wait() -> None:
    """R18: 3 serves C, so 1 may go; nobody but 1 serves B."""
    hall = given(opens(1), opens(3), take("C"))
    assert kinds(when(hall, CloseCounter(counter=1))) == ["counter_closed"]
    hall = given(opens(1), opens(3), take("C"), take("B"))
    assert refused(hall, CloseCounter(counter=1)) == "R18: last_counter"


def test_whoever_waits_at_closing_is_served() -> None:
    """R19: waiting tickets never expire."""
    hall = given(opens(1), "16:59", take("A", kiosk="kiosk-1"), take("A", kiosk="kiosk-1"))
    when(hall, calls(1), "17:20")
    when(hall, calls(1, "A001"), "17:40")
    when(hall, FinishTicket(counter=1), "18:00")
    assert kinds(when(hall, CloseCounter(counter=1), "18:00")) == ["counter_closed"]


def test_nobody_signs_off_with_a_citizen_at_the_window_or_set_aside() -> None:
    """R8: responsible until the matter is handed over."""
    hall = given(opens(1), opens(2), take(), calls(1))
    assert refused(hall, CloseCounter(counter=1)) == "R8: counter_busy"
    when(hall, HoldTicket(counter=1, reason="缺件"))
    assert refused(hall, CloseCounter(counter=1)) == "R8: held_here"


def test_who_was_sent_to_this_window_is_set_free_when_it_closes() -> None:
    """R16"""
    hall = given(opens(1), opens(2), take("A"), calls(1), TransferTicket(counter=1, to_counter=2))
    assert kinds(when(hall, CloseCounter(counter=2))) == ["ticket_released", "counter_closed"]
    assert kinds(when(hall, calls(1))) == ["ticket_called"]


def test_a_closed_window_does_not_close() -> None:
    """R16"""
    assert refused(given(), CloseCounter(counter=1)) == "R16: counter_not_open"
    assert refused(given(), CloseCounter(counter=0)) == "R9: no_such_counter"
