"""What a hall learns of itself, and what it then tells: as often true as it says, and explained."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from api.contract.commands import (
    CloseCounter,
    Command,
    FinishTicket,
    MarkNoShow,
    PauseCounter,
    ResumeCounter,
    ReturnTicket,
    RollDay,
    TransferTicket,
)
from api.contract.events import Event, Forecast, TicketTaken
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.settings import Opening
from api.domain.wait.band import learn_band, published
from api.domain.wait.look import knows, look
from api.domain.wait.seen import Seen
from tests.api.domain.hall import SETTINGS, at, calls, given, opens, take, when


def told(p20: float, p80: float, p50: float | None = None) -> Forecast:
    """Somebody was told this."""
    middle = (p20 + p80) / 2 if p50 is None else p50
    return Forecast(at=at("09:00"), sequence=1, p20=p20, p50=middle, p80=p80, p90=p80)


def served(number: str, from_: str, until: str) -> list[Command | str]:
    """One citizen is called at a time and done at another."""
    return [from_, calls(1), until, FinishTicket(counter=1)]


def test_a_hall_learns_how_long_things_take_here_and_by_whom() -> None:
    # given three matters of twenty minutes each
    hall = given(
        *("08:00", opens(1), take("A"), take("A"), take("A")),
        *served("A001", "08:10", "08:30"),
        *served("A002", "08:30", "08:50"),
        *served("A003", "08:50", "09:10"),
    )
    # then it takes a matter of A for longer than it did before it had seen any
    known = hall.state.learnt.services["A"].cycles
    assert known.weight == 3
    assert known.mean(0.0, 0.0) == pytest.approx(2.9957, abs=1e-3)
    # and the clerk has a pace of his own
    assert hall.state.learnt.clerks["1001"].weight == 3


def test_r5_r6_r7_no_shows_returns_and_those_sent_on_are_learnt() -> None:
    hall = given(
        *("08:00", opens(1), opens(2), take("A"), take("A"), take("A")),
        *("08:10", calls(1), "08:11", MarkNoShow(counter=1), ReturnTicket(number="A001")),
        *("08:12", calls(1), "08:20", TransferTicket(counter=1, service="C")),
    )
    known = hall.state.learnt.services["A"]
    assert known.stays_away.mean(0.0, 0.0) == 0.5
    assert known.comes_back.mean(0.0, 0.0) == 1.0
    assert known.onward == {"C": 1.0}


def test_r16_pauses_are_learnt_and_the_arrivals_of_a_day_become_those_of_all() -> None:
    hall = given(
        *("08:00", opens(1), opens(2), take("A", "priority"), take("A", "priority")),
        *("08:30", PauseCounter(counter=2, reason="personal"), "08:40", ResumeCounter(counter=2)),
        *("+1 04:00", RollDay(day="2026-03-03")),
    )
    assert hall.state.learnt.pauses.weight == 1
    assert hall.state.learnt.days == 1
    assert sum(hall.state.learnt.arrivals["A priority"].means.values()) == 2


def test_r16_an_announced_break_is_a_chance_pause_only_where_no_plan_has_it() -> None:
    lunch = PauseCounter(counter=2, reason="personal", minutes=60)
    hall = given(
        *("08:00", opens(1), opens(2), "11:30", lunch, "12:30", ResumeCounter(counter=2)),
    )
    learnt = hall.state.learnt
    assert (learnt.pauses.weight, learnt.paused.total) == (0, 0)
    assert (learnt.breaks.weight, learnt.left.total) == (1, 1)
    # then it is foreseen at a window without hours of its own in one hall, not in the other
    assert chance_pauses(hall, Opening(mon=("08:00-17:00",))) > 0
    assert chance_pauses(hall, Opening(mon=("08:00-12:00", "13:00-17:00"))) == 0


def chance_pauses(hall: Hall, opening: Opening) -> float:
    """The chance that window 1 pauses after a cycle, in a hall with these hours."""
    other = Hall(replace(hall.settings, opening=opening), hall.state)
    return Seen(other, at("12:31")).scene.windows[0].pauses


def busy(days: int = 3) -> Hall:
    """Two windows open and six waiting, in a hall that has seen some days."""
    hall = given("09:00", opens(1), opens(2), *[take("A") for _ in range(8)], calls(1), calls(2))
    hall.state.learnt.days = days
    return hall


def test_before_three_days_nothing_is_said_but_how_many_are_ahead() -> None:
    hall = busy(days=2)
    assert not knows(hall)
    assert look(hall, at("09:05")).tickets == {}


def test_r1_everybody_in_line_has_a_wait_and_later_ones_no_shorter() -> None:
    hall = busy()
    outlook = look(hall, at("09:05"))
    waits = [outlook.tickets[f"2026-03-02-A{n:03d}"] for n in range(3, 9)]
    assert [one.p50 for one in waits] == sorted(one.p50 for one in waits)
    assert waits[0].p20 < waits[0].p80
    assert outlook.asked["A", "priority"].p50 < outlook.asked["A", "normal"].p50


def test_r9_who_waits_for_what_nobody_serves_is_told_nothing() -> None:
    hall = given("09:00", take("A"), opens(3))
    hall.state.learnt.days = 3
    outlook = look(hall, at("09:05"))
    assert outlook.tickets == {}
    assert ("A", "normal") not in outlook.asked
    assert ("C", "normal") in outlook.asked


def test_a_window_on_a_long_pause_makes_waits_longer_and_one_more_makes_them_shorter() -> None:
    hall = busy()
    before = look(hall, at("09:05")).asked["A", "normal"].p50
    when(hall, FinishTicket(counter=2), "09:05")
    when(hall, PauseCounter(counter=2, reason="fault", minutes=120), "09:05")
    assert look(hall, at("09:06")).asked["A", "normal"].p50 > before
    when(hall, ResumeCounter(counter=2), "09:06")
    assert look(hall, at("09:06")).asked["A", "normal"].p50 < before + 3


def test_r38_a_printed_range_is_explained_from_the_journal_alone() -> None:
    """The same rows up to the one that the ticket names, looked at in the same moment."""
    # given a hall that told somebody his wait, and the journal of that day
    hall, journal = Hall(SETTINGS), list[tuple[Event, datetime]]()
    for command, now in story():
        if isinstance(command, str):
            hall.outlook = look(hall, now)
            continue
        for event in decide(hall, command, now):
            hall.apply(event, now, len(journal) + 1)
            journal.append((event, now))
    taken = next(one for one, _ in reversed(journal) if isinstance(one, TicketTaken))
    assert taken.forecast is not None
    # when another reads the journal up to the row that the forecast names
    again = Hall(SETTINGS)
    for sequence, (event, now) in enumerate(journal[: taken.forecast.sequence], start=1):
        again.apply(event, now, sequence)
    # then he finds to the last digit what was printed
    assert look(again, taken.forecast.at).asked["A", "normal"] == taken.forecast


def story() -> Iterator[tuple[Command | str, datetime]]:
    """Four days of the hall on which one window serves; on the last somebody takes a number."""
    # Monday and Tuesday, and those of the next weeks; one of them is a holiday.
    for day in (0, 1, 8, 14):
        if day:
            yield RollDay(day=f"2026-03-{2 + day:02d}"), at(f"+{day} 04:00")
        yield opens(1), at(f"+{day} 08:30")
        for minute in range(0, 50, 10):
            yield take("A"), at(f"+{day} 09:{minute:02d}")
        yield calls(1), at(f"+{day} 09:50")
        for count in range(1, 5):
            yield FinishTicket(counter=1), at(f"+{day} 10:{7 * count:02d}")
            yield calls(1), at(f"+{day} 10:{7 * count + 1:02d}")
        if day == 14:
            yield "look", at(f"+{day} 10:30")
            yield take("A"), at(f"+{day} 10:30:30")
        else:
            yield FinishTicket(counter=1), at(f"+{day} 11:00")
            yield CloseCounter(counter=1), at(f"+{day} 11:01")


def test_the_band_widens_until_four_in_five_are_called_by_the_time_promised() -> None:
    # given waits that are far longer than the quantiles say
    bands: dict[str, float] = {}
    guess, waits = told(20, 30), [float(10 + 4 * (n % 20)) for n in range(4_000)]
    for wait in waits:
        learn_band(bands, published(guess, bands), wait)
    said = published(guess, bands)
    # then in the end four in five are called within it
    kept = sum(wait <= said.p80 for wait in waits) / len(waits)
    assert kept == pytest.approx(0.8, abs=0.03)


def test_who_is_called_at_once_does_not_make_up_for_those_who_were_promised_too_much() -> None:
    bands: dict[str, float] = {}
    at_once = replace(told(0, 0), p50=0.0)
    for _ in range(500):
        learn_band(bands, at_once, 0.0)
    assert bands == {}
    assert published(at_once, {"high 0": 1.0}) == at_once
    learn_band(bands, told(0, 4), 9.0)
    assert bands["high 0"] > 0


def test_a_band_never_turns_a_range_round_or_runs_away() -> None:
    bands: dict[str, float] = {}
    for _ in range(5_000):
        learn_band(bands, published(told(10, 12), bands), 500.0)
    said = published(told(10, 12), bands)
    assert 0 <= said.p20 <= said.p50 <= said.p80 < 100
    assert published(replace(told(0, 0)), {}).p80 == 0


def test_time_passes_for_the_head_of_the_line_too() -> None:
    hall = busy()
    first = look(hall, at("09:05")).tickets["2026-03-02-A003"].p50
    later = look(hall, at("09:05") + timedelta(minutes=30)).tickets["2026-03-02-A003"].p50
    # A cycle that has lasted so long is not over at once, but it says something.
    assert later != first
