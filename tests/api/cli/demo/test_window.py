"""A simulated clerk does what a clerk would do at such a window."""

import random
from datetime import UTC, datetime
from typing import Any

from api.cli.demo.window import next_step
from api.contract.views import ApprovalLine, AtCounter, CounterView, HallLine

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HALL = HallLine(names={}, hours={}, timezone="Asia/Taipei", languages=("zh-Hant",))


def window(**changes: Any) -> CounterView:
    whole: dict[str, Any] = {
        "hall": HALL,
        "counter": 1,
        "state": "open",
        "sign_lit": False,
        "led": "",
        "staff": "1001",
        "since": NOW,
        "reason": None,
        "back_at": None,
        "ticket": None,
        "waiting": 0,
        "queue": (),
        "held": (),
        "missed": (),
        "services": (),
        "counters": (),
    }
    return CounterView(**{**whole, **changes})


def at_window(state: Any) -> AtCounter:
    return AtCounter(
        number="A001",
        service="A",
        ticket_class="normal",
        state=state,
        taken_at=NOW,
        since=NOW,
        language="zh-Hant",
    )


def test_nobody_waits_so_the_clerk_waits() -> None:
    assert next_step(window(), random.Random(1)) is None


def test_a_paused_window_is_left_alone() -> None:
    assert next_step(window(state="paused", waiting=3), random.Random(1)) is None


def test_somebody_waits_so_the_clerk_calls() -> None:
    step = next_step(window(waiting=1), random.Random(1))
    assert step is not None
    assert step.act == "call-next"


def test_a_called_citizen_nearly_always_comes() -> None:
    acts = [
        step.act
        for seed in range(400)
        if (step := next_step(window(ticket=at_window("called")), random.Random(seed)))
    ]
    assert set(acts) == {"start", "no-show"}
    assert acts.count("no-show") < 40


def test_a_citizen_being_served_is_finished_after_a_while() -> None:
    step = next_step(window(ticket=at_window("serving")), random.Random(1))
    assert step is not None
    assert step.act == "finish"
    assert step.after_s > 0


def test_a_clerk_who_said_when_he_is_back_comes_back() -> None:
    """R16."""
    paused = window(state="paused", reason="personal", back_at=NOW)
    step = next_step(paused, random.Random(1))
    assert step is not None
    assert step.act == "resume"


def test_now_and_then_a_clerk_asks_to_leave_and_calls_nobody_until_he_is_answered() -> None:
    """R16, R17."""
    steps = [next_step(window(waiting=1), random.Random(seed)) for seed in range(400)]
    asked = [one for one in steps if one and one.act == "ask"]
    assert 0 < len(asked) < 30
    approval = ApprovalLine(
        id="x1",
        counter=1,
        staff="1001",
        act="pause",
        reason="settlement",
        minutes=5,
        words="",
        code="pause_while_waiting",
        rule="R17",
        waiting=1,
        asked_at=NOW,
        deadline=NOW,
        state="asked",
    )
    assert next_step(window(waiting=1, approval=approval), random.Random(1)) is None
