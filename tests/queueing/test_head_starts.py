"""R1, R2: nobody passes beyond his head start, and nobody starves, on days that overrun the hall.

What is counted and what bounds it: see `witness` (G1) and `turns` (G2).
"""

from dataclasses import replace

import pytest

from api.domain.settings import HallSettings
from tests.queueing.clerks import Clerks
from tests.queueing.life import LATE_MIN, SETTINGS, Life
from tests.queueing.witness import Witness

SHORT = range(3)
# `make bench` runs them, and prints what it saw.
LONG = range(20)
OVERLOADED = Life()
STARVING = Life(load=1.1, priority=0.45, urgent=0.05)
# Without these a day would show nothing of what may disturb the order.
WHAT_HAPPENS = {
    *("appointment_booked", "early", "on_time", "late"),
    *("ticket_checked_in", "remote_ticket_lapsed", "class_granted", "out of turn"),
    *("ticket_transferred", "step_ready", "ticket_held", "held"),
    *("ticket_missed", "ticket_returned"),
    *("approval_asked", "approval_granted", "approval_refused"),
    *("counter_paused", "counter_resumed", "ticket_released"),
}


def lived(life: Life, seeds: range) -> list[Witness]:
    """So many days, each to its end."""
    return [Clerks(life, seed).run() for seed in seeds]


def nobody_passes_beyond_his_head_start(days: list[Witness]) -> None:
    assert [line for day in days for line in day.beyond] == []
    assert sum(day.overtakings for day in days) > 100 * len(days)
    assert set().union(*(day.seen for day in days)) >= WHAT_HAPPENS


def nobody_starves(days: list[Witness]) -> None:
    for day in days:
        for turn in day.turns.ended:
            assert turn.calls <= turn.before + turn.joined
            assert turn.wait <= turn.bound
        assert day.turns.waiting == {}


def test_r2_g1_on_an_overloaded_day_nobody_passes_beyond_the_head_start() -> None:
    nobody_passes_beyond_his_head_start(lived(OVERLOADED, SHORT))


def test_r2_g2_with_every_other_ticket_a_priority_one_nobody_starves() -> None:
    days = lived(STARVING, SHORT)
    nobody_starves(days)
    nobody_passes_beyond_his_head_start(days)


LONGER = [
    replace(one, head_start_min=one.head_start_min + (5 if one.code == "priority" else 0))
    for one in SETTINGS.classes
]
KINDER = {
    "a longer head start": replace(SETTINGS, classes=tuple(LONGER)),
    "later appointments": replace(
        SETTINGS, appointments=replace(SETTINGS.appointments, late_min=LATE_MIN + 5)
    ),
    "a longer way": replace(SETTINGS, remote=replace(SETTINGS.remote, keep_min=60)),
    "fewer places given up": replace(SETTINGS, calling=replace(SETTINGS.calling, return_after=1)),
}


@pytest.mark.parametrize("hall", KINDER.values(), ids=list(KINDER))
def test_a_hall_with_another_rule_would_be_noticed(hall: HallSettings) -> None:
    # given a hall that is a little kinder to some than the witness knows
    day = Clerks(OVERLOADED, 0, hall).run()
    # then he sees whom it lets pass
    assert day.beyond


@pytest.mark.bench
@pytest.mark.parametrize(
    ("name", "life"), [("overloaded", OVERLOADED), ("45 % priority", STARVING)]
)
def test_r2_twenty_days(name: str, life: Life) -> None:
    days = lived(life, LONG)
    print(f"\n{name}, load {life.load}, {len(days)} days: {said(days)}")
    nobody_passes_beyond_his_head_start(days)
    nobody_starves(days)


def said(days: list[Witness]) -> str:
    """What was seen, in a few lines."""
    people = [one for day in days for one in day.known.values()]
    turns = [one for day in days for one in day.turns.ended]
    longest = max(turns, key=lambda one: one.wait)
    return (
        f"{sum(day.calls for day in days)} calls of {len(people)} tickets, "
        f"{sum(day.pairs for day in days)} pairs, {sum(len(day.beyond) for day in days)} beyond\n"
        f"  overtakings: {sum(day.overtakings for day in days)}; per ticket "
        f"{sum(one.passed for one in people) / len(people):.2f} on average, "
        f"{max(one.passed for one in people)} at most\n"
        f"  longest wait {longest.wait:.0f} of {longest.bound:.0f} min, {longest.calls} called "
        f"before him of {longest.before} ahead and {longest.joined} who came"
    )
