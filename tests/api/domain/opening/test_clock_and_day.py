"""No day begins by a clock that nobody trusts; whoever still waits is called first (F:C2, F:C4)."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from api.contract.commands import ConfirmClock, RollDay
from api.contract.events import Event, TicketCalled
from api.domain.due import due
from api.domain.opening.clock import believable
from api.domain.refused import Refused
from tests.api.domain.hall import (
    at,
    calls,
    given,
    health,
    kinds,
    numbers,
    opens,
    refused,
    take,
    when,
)


def called(events: Sequence[Event]) -> list[str]:
    """The tickets that were called, by their ids."""
    return [one.ticket for one in events if isinstance(one, TicketCalled)]


UNSURE = health("hub:clock", "unknown")
SURE = health("hub:clock", "ready")


def test_no_day_begins_by_an_unsure_clock() -> None:
    """F:C2: neither by itself, nor by the first act, nor by command; numbers just go on."""
    hall = given(take(), UNSURE)
    assert not [one for one in due(hall, at("+1 09:00")) if isinstance(one, RollDay)]
    assert when(hall, RollDay(day="2026-03-03"), "+1 09:00") == []
    assert numbers(when(hall, take(), "+1 09:00")) == ["A002"]
    assert hall.state.day == "2026-03-02"


def test_the_day_begins_once_the_clock_is_sure() -> None:
    """F:C2: the word itself is still of the old day."""
    hall = given(take(), UNSURE)
    assert kinds(when(hall, SURE, "+1 09:00")) == ["health_changed"]
    assert RollDay(day="2026-03-03") in due(hall, at("+1 09:00"))
    assert kinds(when(hall, take(), "+1 09:01")) == ["day_started", "ticket_taken"]


def test_the_very_first_day_begins_by_any_clock() -> None:
    """F:C2: numbers need some day; a clock that is set later starts another."""
    hall = given(UNSURE)
    assert numbers(when(hall, take())) == ["A001"]
    assert hall.state.day == "2026-03-02"


def test_the_word_that_the_clock_is_wrong_begins_no_day() -> None:
    """F:C2: after a night it is the first that is heard of a hub that has just started."""
    hall = given(take())
    assert kinds(when(hall, UNSURE, "+30 09:00")) == ["health_changed"]
    assert hall.state.day == "2026-03-02"


def test_the_word_that_the_clock_is_right_is_an_act_like_any_other() -> None:
    """F:C2: and may be the first of a day."""
    assert kinds(when(given(take()), SURE, "+1 09:00")) == ["day_started", "health_changed"]


def test_the_time_that_is_said_can_hardly_be_before_what_it_was() -> None:
    """F:C2: a day that has begun is not taken back; nor is a slip in the year ever mended."""
    hall, now = given(take(), UNSURE), at("+1 09:00")
    for second in (-2, 0, 366 * 86_400):
        believable(hall, now + timedelta(seconds=second), now)
    for second in (-3, -3600, 366 * 86_400 + 1):
        with pytest.raises(Refused, match="clock_time"):
            believable(hall, now + timedelta(seconds=second), now)


def test_the_leader_may_say_what_time_it_is() -> None:
    """F:C2: for a hall without a network; but only where the hub does not know."""
    word = ConfirmClock(at=at("+1 08:30"), staff="9001")
    assert refused(given(take()), word) == "R14: clock_sure"
    hall = given(take(), UNSURE)
    assert kinds(when(hall, word, "+1 08:30")) == ["clock_confirmed"]
    assert kinds(when(hall, take(), "+1 08:31")) == ["day_started", "ticket_taken"]


def test_who_waited_over_the_night_is_called_before_todays_same_number() -> None:
    """R1, R19, F:C4: nothing expires at midnight; his clock is the earliest, his number his own."""
    hall = given(opens(1), "16:50", take(), take(), calls(1))
    assert kinds(when(hall, RollDay(day="2026-03-03"), "+1 03:00")) == ["day_started"]
    assert numbers(when(hall, take(), "+1 08:00")) == ["A001"]
    assert numbers(when(hall, take(), "+1 08:01")) == ["A002"]
    # A001 of yesterday is still at the window; A002 of yesterday goes before A001 of today.
    assert called(when(hall, calls(1, "A001"), "+1 08:05")) == ["2026-03-02-A002"]
    assert called(when(hall, calls(1, "A002"), "+1 08:10")) == ["2026-03-03-A001"]
    assert called(when(hall, calls(1, "A001"), "+1 08:15")) == ["2026-03-03-A002"]
