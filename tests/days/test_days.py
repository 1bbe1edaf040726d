"""A simulated day of each example hall: everybody accounted for, every law held, all counted.

The laws are asked after each event while the day is lived, see tests/api/domain/watched.py.
"""

from typing import get_args

import pytest

from api.contract.events import (
    ClockConfirmed,
    CounterOpened,
    Event,
    HoursWithdrawn,
    OpinionForgotten,
    StepSkipped,
    TicketCalled,
    TicketFinished,
    TicketTaken,
)
from api.contract.phrases import phrasebook
from tests.days.account import CARRIED, fates, of_the_day, served_tomorrow, summed
from tests.days.lived import live, lived
from tests.days.plans import PLANS

HALLS = sorted(PLANS)
# A year later, a slip that is taken back, a machine without a clock: no business of these days.
OTHER_DAYS = {OpinionForgotten, HoursWithdrawn, ClockConfirmed}
# What the rulebook says is reported, or counted so that it can be.
REPORTED = {
    *("R1", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14", "R15"),
    *("R16", "R17", "R19", "R20", "R21", "R22", "R27", "R29", "R30", "R31"),
}


@pytest.mark.parametrize("hall", HALLS)
def test_every_number_of_the_day_is_accounted_for(hall: str) -> None:
    """R19, R38: finished, given up, missed for good, or carried over by a rule that says so."""
    day = lived(hall)
    became = fates(day)
    assert became["lost"] == 0
    assert became.total() == sum(isinstance(row.event, TicketTaken) for row in day.rows)
    assert became["finished"] > PLANS[hall].citizens * 0.7
    assert became[CARRIED] <= 1


@pytest.mark.parametrize("hall", HALLS)
def test_the_sums_agree_with_the_report(hall: str) -> None:
    """R37: the figures of the day add up to the numbers that were given on it."""
    day = lived(hall)
    sums, became = summed(day), fates(day)
    skipped = sum(isinstance(row.event, StepSkipped) and row.event.ends for row in day.rows)
    still_missed, tomorrow = sums["missed"] - sums["returned"], served_tomorrow(day)
    assert sums["taken"] == became.total()
    assert sums["finished"] + skipped + tomorrow == became["finished"]
    assert sums["taken"] == (
        sums["finished"]
        + skipped
        + tomorrow
        + sums["cancelled"]
        + sums["remote_lapsed"]
        + still_missed
        + became[CARRIED]
    )


@pytest.mark.parametrize("hall", HALLS)
def test_everybody_goes_home_and_nobody_is_left_at_a_window(hall: str) -> None:
    """R19: the hall stays until the last ticket is done, and then its windows close."""
    day = lived(hall)
    assert {one.state for one in day.hall.state.counters.values()} == {"closed"}
    assert len(day.hall.state.counters) == len(day.settings.counters)
    live_still = [one.number for one in day.hall.state.tickets.values() if one.state != "pending"]
    assert live_still == []


def test_every_figure_of_every_report_is_counted_on_one_of_the_days() -> None:
    """R37: what the phrasebook names as a figure, one of four days has more than none of."""
    named = {key.partition(".")[2] for key in phrasebook("zh-Hant") if key.startswith("report.")}
    counted = {name for hall in HALLS for _, name, value in lived(hall).figures() if value}
    assert sorted(named - {"title"} - counted) == []


def test_every_rule_that_is_reported_has_a_figure() -> None:
    """R37: by the rule's own id."""
    counted = {rule for hall in HALLS for rule, _, value in lived(hall).figures() if value}
    assert sorted(REPORTED - counted) == []


def test_whatever_can_happen_in_a_hall_happens_on_one_of_the_days() -> None:
    """Each event of the contract, so that no actor was forgotten."""
    happened = {type(row.event) for hall in HALLS for row in lived(hall).rows}
    assert {one.__name__ for one in get_args(Event)} == {
        one.__name__ for one in happened | OTHER_DAYS
    }
    assert not happened & OTHER_DAYS


def test_the_same_seed_lives_the_same_day_and_another_seed_another() -> None:
    """A day that fails can be lived again."""
    plan = PLANS["bank"]
    again, other = live(plan), live(plan.with_seed(99))
    assert again.rows == lived("bank").rows
    assert other.rows != again.rows


def test_the_storm_ends_the_giving_of_numbers_and_nobody_is_sent_away() -> None:
    """R15, R19: after two nobody gets a number at the machine; whoever waited was served."""
    day = lived("household")
    closes = day.at("14:00")
    machines = [r.event for r in day.rows if r.at >= closes and r.actor.startswith("device:kiosk")]
    assert not any(isinstance(one, TicketTaken) for one in machines)
    later = [row for row in of_the_day(day) if row.at > closes]
    assert any(isinstance(row.event, TicketFinished) for row in later)
    assert summed(day)["after_hours_people"] > 0


def test_nobody_is_called_over_lunch_who_came_after_it_began() -> None:
    """R15: the machines rest while the clerks eat; who waited at noon is served first."""
    for hall in ("hospital", "housing_fund"):
        day, lunch = lived(hall), PLANS[hall].lunch
        assert lunch is not None
        begins, ends = (day.at(clock) for clock in lunch)
        taken = [
            row
            for row in day.rows
            if isinstance(row.event, TicketTaken)
            and begins <= row.at < ends
            and row.event.kiosk is not None
            and row.event.booked_at is None
        ]
        assert taken == []
        called = [
            row
            for row in day.rows
            if isinstance(row.event, TicketCalled) and begins <= row.at < ends
        ]
        assert called


def test_every_window_opened_by_somebody_who_is_certified() -> None:
    """R10: whoever called a number for a certified service held its certificate that day."""
    for hall in HALLS:
        day = lived(hall)
        certified = {one.code for one in day.settings.services if one.certificate}
        for row in day.rows:
            if isinstance(row.event, TicketCalled) and row.event.service in certified:
                member = day.settings.member(row.event.staff)
                assert member is not None
                assert row.event.service in {one.service for one in member.certificates}
        assert any(isinstance(row.event, CounterOpened) for row in day.rows)
