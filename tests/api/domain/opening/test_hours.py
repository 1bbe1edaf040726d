"""Opening hours and the business day, by the hall's own clock (R15; F:C3, F:C4)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.domain.hall import Hall
from api.domain.opening.hours import (
    business_day,
    is_open,
    next_change,
    opens_at,
    parse_clock,
    parse_span,
)
from api.domain.settings import HallSettings, Opening
from tests.api.domain.hall import SETTINGS, at

BERLIN = replace(
    SETTINGS,
    hall=replace(SETTINGS.hall, timezone="Europe/Berlin"),
    opening=Opening(sun=("01:00-04:00", "20:00-24:00"), mon=("00:00-02:00",)),
)


@pytest.mark.parametrize("words", ["00:00", "08:30", "23:59", "24:00", " 08:30 "])
def test_a_time_of_day_is_read(words: str) -> None:
    """R15"""
    hours, minutes = words.strip().split(":")
    assert parse_clock(words) == timedelta(hours=int(hours), minutes=int(minutes))


@pytest.mark.parametrize(
    "words", ["8:30", "08:60", "24:01", "25:00", "-1:00", "08:-5", "0830", "", "٠٨:٣٠", "ab:cd"]
)
def test_what_is_no_time_of_day_is_refused(words: str) -> None:
    """R15"""
    with pytest.raises(ValueError, match="not a time of day"):
        parse_clock(words)


@pytest.mark.parametrize("words", ["17:00-08:00", "08:00-08:00", "08:00–17:00", "08:00"])
def test_a_span_runs_forward_within_a_day(words: str) -> None:
    """R15: the third has a dash that is no minus."""
    with pytest.raises(ValueError, match=r"."):
        parse_span(words)


@pytest.mark.parametrize(
    ("now", "opening"),
    [
        ("07:00", "08:00"),
        ("08:00", "13:00"),
        ("12:30", "13:00"),
        ("13:00", "+1 08:00"),
        ("+1 18:00", "+8 08:00"),
        ("+6 23:00", "+8 08:00"),
    ],
)
def test_the_next_opening_is_told(now: str, opening: str) -> None:
    """R15: after Tuesday comes no Monday, which is a holiday, but the Tuesday after it."""
    assert opens_at(Hall(SETTINGS), at(now)) == at(opening)


def test_a_hall_that_never_opens_promises_nothing() -> None:
    """R15"""
    never = Hall(replace(SETTINGS, opening=Opening()))
    assert opens_at(never, at("09:00")) is None
    assert not is_open(never, at("09:00"))


def test_the_clock_of_the_hall_decides_and_not_that_of_the_machine() -> None:
    """F:C3: on the day the clocks go forward 01:00-04:00 lasts two hours."""
    midnight = datetime(2026, 3, 28, 23, tzinfo=UTC)
    opened = [is_open(Hall(BERLIN), midnight + timedelta(hours=hours)) for hours in range(5)]
    assert opened == [False, True, True, False, False]


def test_a_hall_may_stay_open_over_midnight() -> None:
    """R15: until 24:00, and from 00:00 on."""
    midnight = datetime(2026, 3, 29, 22, tzinfo=UTC)
    for minutes, opened in ((-241, False), (-1, True), (0, True), (119, True), (120, False)):
        assert is_open(Hall(BERLIN), midnight + timedelta(minutes=minutes)) is opened


@pytest.mark.parametrize(
    ("time", "day"),
    [("02:59", "2026-03-01"), ("03:00", "2026-03-02"), ("+1 02:59", "2026-03-02")],
)
def test_the_business_day_changes_at_the_hour_that_is_set(time: str, day: str) -> None:
    """F:C4"""
    assert business_day(SETTINGS, at(time)) == day


def test_the_views_change_by_time_at_every_opening_closing_and_new_day() -> None:
    """R15: so that the kiosk opens by itself, and clerks are told half an hour before the end."""
    now, seen = at("00:00"), []
    for _ in range(10):
        now = next_change(Hall(SETTINGS), now)
        seen.append(now)
    spans = ["07:50", "08:00", "11:30", "12:00", "12:50", "13:00", "16:30", "17:00"]
    assert seen == [at(time) for time in ["03:00", *spans, "+1 03:00"]]


@given(
    now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    settings=st.sampled_from([SETTINGS, BERLIN]),
)
def test_between_two_changes_nothing_changes(now: datetime, settings: HallSettings) -> None:
    """R15"""
    hall = Hall(settings)
    change = next_change(hall, now)
    assert change > now
    before = change - timedelta(microseconds=1)
    assert is_open(hall, before) == is_open(hall, now)
    assert business_day(settings, before) == business_day(settings, now)
