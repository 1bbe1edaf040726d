"""What is reported of a day's hours: late, early, after hours, readiness, check-lists (R14–R19)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    ChangeHours,
    CheckReadiness,
    CloseCounter,
    Command,
    FinishTicket,
    MarkNoShow,
    OpenCounter,
    RollDay,
    WithdrawHours,
)
from api.contract.events import CounterClosed, DayStarted
from api.contract.phrases import phrasebook
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.reports import Happened, report
from api.domain.settings import CheckItem, HallSettings
from tests.api.domain.hall import SETTINGS, at, calls, health, named, opens, pauses, take

WITH_HOURS = replace(
    SETTINGS,
    counters=tuple(
        replace(one, hours=("09:00-12:00",)) if one.number == 3 else one
        for one in SETTINGS.counters
    ),
    services=tuple(
        replace(one, hours=("08:00-16:00",)) if one.code == "B" else one
        for one in SETTINGS.services
    ),
)
CLOSES = CloseCounter(counter=1)


def reported(
    *steps: tuple[str, Command], settings: HallSettings = SETTINGS, day: int = 0
) -> dict[tuple[str, str], float]:
    """The figures of the Monday (or a day after it) on which this was done."""
    hall = Hall(settings)
    found: list[Happened] = []
    for time, step in steps:
        for event in decide(hall, step, at(time)):
            hall.apply(event, at(time), hall.state.sequence + 1)
            found.append(Happened(at=at(time), actor="somebody", event=event))
    starts = [n for n, row in enumerate(found) if row.event.type == "day_started"]
    found = found[starts[day] :]
    figures = report(settings, "2026-03-02", found).figures
    assert all(f"report.{one.name}" in phrasebook("zh-Hant") for one in figures)
    return {(one.name, one.about): one.value for one in figures}


def test_minutes_opened_late_and_closed_early_are_counted_for_each_service() -> None:
    """R15: against the posted hours, lunch apart; windows 1 and 2 serve A, 3 serves C as well."""
    found = reported(
        ("07:55", opens(3)),
        ("08:12", opens(1)),
        ("08:30", opens(2)),
        ("11:50", CLOSES),
        ("12:05", CloseCounter(counter=2)),
        ("13:00", opens(1)),
        ("16:45", CLOSES),
        ("17:30", CloseCounter(counter=3)),
    )
    assert (found["opened_late_min", "A"], found["closed_early_min", "A"]) == (12, 15)
    assert (found["opened_late_min", "C"], found["closed_early_min", "C"]) == (0, 0)
    assert ("opened_late_min", "counter 1") not in found


def test_a_window_with_hours_of_its_own_is_held_to_them() -> None:
    """R15: and a service that ends at four does not miss the hour after it."""
    found = reported(
        ("08:00", opens(1)),
        ("09:10", opens(3)),
        ("11:58", CloseCounter(counter=3)),
        ("16:00", CLOSES),
        settings=WITH_HOURS,
    )
    assert found["opened_late_min", "counter 3"] == 10
    assert found["closed_early_min", "counter 3"] == 2
    assert (found["opened_late_min", "B"], found["closed_early_min", "B"]) == (0, 0)
    assert found["closed_early_min", "A"] == 60


def test_a_service_that_nobody_opened_is_late_all_day() -> None:
    """R15: a pause is no absence of that kind, R16 counts it."""
    found = reported(("08:00", opens(3)), ("08:10", pauses(3)), ("17:00", CloseCounter(counter=3)))
    assert (found["opened_late_min", "A"], found["closed_early_min", "A"]) == (8 * 60, 0)
    assert (found["opened_late_min", "C"], found["closed_early_min", "C"]) == (0, 0)


def test_a_typhoon_makes_nobody_early_and_what_was_posted_before_it_still_counts() -> None:
    """R15: posted from eight, ended at ten by the leader, and again from three."""
    typhoon = ChangeHours(closed=True, reason="typhoon", staff="9001")
    found = reported(
        ("08:20", opens(1)),
        ("10:00", typhoon),
        ("10:30", CLOSES),
        ("15:00", WithdrawHours(date="2026-03-02", staff="9001")),
        ("15:05", opens(1)),
        ("17:00", CLOSES),
    )
    assert (found["opened_late_min", "A"], found["closed_early_min", "A"]) == (25, 0)
    assert found["hours_changed", ""] == 1


def test_hours_that_were_changed_the_day_before_are_those_of_the_day() -> None:
    """R15: the day's journal alone says so."""
    early = ChangeHours(date="2026-03-03", spans=("10:00-11:00",), reason="x")
    found = reported(
        ("16:00", early),
        ("+1 03:00", RollDay(day="2026-03-03")),
        ("+1 10:05", opens(1)),
        ("+1 11:00", CLOSES),
        day=1,
    )
    assert (found["opened_late_min", "A"], found["closed_early_min", "A"]) == (5, 0)


def test_a_window_that_was_open_over_the_night_was_there_in_the_morning() -> None:
    """R15"""
    found = reported(
        ("09:00", opens(1)),
        ("+1 03:00", RollDay(day="2026-03-03")),
        ("+1 17:00", CLOSES),
        day=1,
    )
    assert (found["opened_late_min", "A"], found["closed_early_min", "A"]) == (0, 0)


def test_a_journal_that_did_not_yet_name_open_windows_is_read_all_the_same() -> None:
    """R38: a window that closes without having opened was there from the start."""
    day, closes = DayStarted(day="2026-03-02"), CounterClosed(counter=1, staff="1001")
    rows = [
        Happened(at=at("03:00"), actor="hub", event=day),
        Happened(at=at("16:30"), actor="staff:1001", event=closes),
    ]
    figures = report(SETTINGS, "2026-03-02", rows).figures
    found = {(one.name, one.about): one.value for one in figures}
    assert (found["opened_late_min", "A"], found["closed_early_min", "A"]) == (0, 30)


def test_extended_service_is_counted_in_minutes_and_people() -> None:
    """R19: from the posted end on; who did not come was not served."""
    found = reported(
        ("08:00", opens(1)),
        *[("16:50", take("A"))] * 4,
        ("16:50", calls(1)),
        ("16:55", calls(1, "A001")),
        ("17:10", calls(1, "A002")),
        ("17:15", MarkNoShow(counter=1)),
        ("17:15", calls(1)),
        ("17:35", FinishTicket(counter=1)),
    )
    assert found["after_hours_min", "counter 1"] == 10 + 20
    assert found["after_hours_served", "counter 1"] == 2
    assert found["after_hours_people", ""] == 2
    assert found["after_hours_min", "counter 2"] == 0


def test_what_was_not_ready_is_counted_by_what_it_was() -> None:
    """R14"""
    check = CheckReadiness(opening=at("08:00"))
    found = reported(("07:55", health("printer-1", "no_paper")), ("08:00", check))
    assert found["readiness_checks", ""] == 1
    assert found["readiness_red", "printer-1"] == 1
    assert found["readiness_red", "service:A"] == 1
    assert found["readiness_unknown", ""] == len(SETTINGS.devices) - 1


@pytest.mark.parametrize("listed", [True, False])
def test_check_lists_are_counted_where_there_is_one(*, listed: bool) -> None:
    """R14"""
    items = (CheckItem(code="printer", names=named("印表機", "Printer")),) if listed else ()
    settings = replace(SETTINGS, checklist=items)
    whole = OpenCounter(counter=1, staff="1001", checks=("printer",) if listed else ())
    found = reported(("08:00", whole), ("08:01", opens(2)), settings=settings)
    assert found.get(("checklist_confirmed", "")) == (1 if listed else None)
    assert found.get(("checklist_incomplete", "")) == (1 if listed else None)


def test_a_day_that_never_began_reports_nothing_of_its_hours() -> None:
    """R15"""
    figures = report(SETTINGS, "2026-03-02", []).figures
    assert sum(one.value for one in figures if one.name == "opened_late_min") == 0
