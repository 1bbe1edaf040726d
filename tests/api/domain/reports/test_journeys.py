"""What is reported of journeys: steps, the way between them, signals, changes (R7, R11)."""

import pytest

from api.contract.commands import AddStep, FinishTicket, MarkReady, SkipStep
from tests.api.domain.hall import calls, opens, take
from tests.api.domain.reports.test_all import figures

START = (opens(1), opens(3), take("J"), calls(1), FinishTicket(counter=1))


def test_r11_steps_and_the_minutes_between_them_are_counted() -> None:
    # given a journey J → C → B, a minute for each act, whose last step waits for a signal
    found = figures(
        *(*START, calls(3), FinishTicket(counter=3)),
        *(MarkReady(number="J001"), calls(1), FinishTicket(counter=1)),
    )
    # then each step is counted at its service, and the single end of the ticket once
    assert (found["steps_done", "J"], found["steps_done", "C"], found["steps_done", "B"]) == (
        *(1, 1, 1),
    )
    assert found["finished", ""] == 1
    assert found["between_steps_min", "C"] == pytest.approx(1)
    assert found["between_steps_min", "B"] == pytest.approx(2)
    assert found["signals_waited", ""] == 1
    assert found["signal_wait_min", ""] == pytest.approx(1)
    assert found["steps_into_void", ""] == 0


def test_r11_changes_on_the_way_are_counted() -> None:
    found = figures(
        *START,
        AddStep(number="J001", service="A", reason="x"),
        SkipStep(number="J001", service="B", reason="x"),
        SkipStep(number="J001", service="C", reason="x"),
    )
    assert (found["steps_added", ""], found["steps_skipped", ""]) == (1, 2)
    assert ("signal_wait_min", "") not in found


def test_r7_a_step_that_nobody_was_there_for_is_counted() -> None:
    window_1_serves_a_b_j_and_c = (opens(1), take("J"), calls(1), FinishTicket(counter=1))
    assert figures(*window_1_serves_a_b_j_and_c)["steps_into_void", ""] == 0


def test_r11_a_single_matter_is_no_journey() -> None:
    found = figures(opens(1), take("A"), calls(1), FinishTicket(counter=1))
    assert ("steps_done", "A") not in found
    assert found["steps_done", "C"] == 0
