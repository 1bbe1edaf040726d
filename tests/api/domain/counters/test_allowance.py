"""Each clerk's own pauses: so many times and minutes a day, without asking anybody (R17)."""

from dataclasses import replace

from api.contract.commands import (
    AskApproval,
    CloseCounter,
    GrantApproval,
    OpenCounter,
    PauseCounter,
    ResumeCounter,
)
from api.domain import views
from api.domain.hall import Hall
from api.domain.settings import Pause
from tests.api.domain.hall import SETTINGS, at, given, kinds, opens, pauses, refused, when

RULES = replace(SETTINGS, pause=Pause(personal_min_per_day=30, personal_times=2))
BACK = ResumeCounter(counter=1)


def left(hall: Hall, time: str, staff: str = "1001") -> tuple[int, int]:
    """Whole minutes and times that are left; both the clerk and the leader see it."""
    (floor,) = [one for one in views.floor(hall, at(time)).allowances if one.staff == staff]
    own = [views.counter(hall, n, at(time)).allowance for n in (1, 2, 3)]
    assert floor in own
    return floor.minutes_left, floor.times_left


def test_what_is_left_shrinks_while_the_pause_lasts() -> None:
    """R17: both are shown, whole minutes only."""
    hall = given("09:00", opens(1), "10:00", pauses(1), settings=RULES)
    assert left(hall, "10:00") == (30, 1)
    assert left(hall, "10:12:30") == (17, 1)
    when(hall, BACK, "10:20")
    assert left(hall, "11:00") == (10, 1)


def test_longer_than_what_is_left_needs_the_supervisor() -> None:
    """R17: and so does one time too many, and a minute when none is left."""
    hall = given("09:00", opens(1), "10:00", pauses(1), "10:20", BACK, settings=RULES)
    assert refused(hall, pauses(1, minutes=11)) == "R17: pause_allowance"
    assert kinds(when(hall, pauses(1, minutes=10), "11:00")) == ["counter_paused"]
    when(hall, BACK, "11:01")
    assert left(hall, "11:01") == (9, 0)
    assert refused(hall, pauses(1, minutes=1)) == "R17: pause_allowance"
    hall = given("09:00", opens(1), pauses(1), "09:40", BACK, settings=RULES)
    assert left(hall, "10:00") == (0, 1)
    assert refused(hall, pauses(1)) == "R17: pause_allowance"


def test_the_leader_may_grant_more() -> None:
    """R17: what he grants is counted as well."""
    hall = given("09:00", opens(1), pauses(1), "09:40", BACK, settings=RULES)
    wish = pauses(1, minutes=5)
    ask = AskApproval(counter=1, staff="1001", wish=wish, approval="x")
    assert kinds(when(hall, ask)) == ["approval_asked"]
    granted = when(hall, GrantApproval(approval="x", staff="9001"))
    assert kinds(granted) == ["approval_granted", "counter_paused"]
    assert left(hall, "10:00") == (0, 0)


def test_only_ones_own_needs_are_counted() -> None:
    """R17: not cashing up, not a fault."""
    hall = given("09:00", opens(1), settings=RULES)
    for hour in (10, 11):
        when(hall, pauses(1, "settlement"), f"{hour}:00")
        when(hall, BACK, f"{hour}:20")
    assert left(hall, "12:00") == (30, 2)


def test_it_goes_with_the_clerk_not_with_the_window() -> None:
    """R17: also when he signs off from the pause."""
    hall = given("09:00", opens(1), pauses(1), "09:25", CloseCounter(counter=1), settings=RULES)
    when(hall, OpenCounter(counter=2, staff="1001"), "09:30")
    when(hall, OpenCounter(counter=1, staff="1002"), "09:30")
    assert left(hall, "09:30") == (5, 1)
    assert left(hall, "09:30", "1002") == (30, 2)
    assert refused(hall, pauses(2, minutes=6)) == "R17: pause_allowance"


def test_every_day_it_begins_anew() -> None:
    """R17: and of a pause over the night only today's minutes are today's."""
    hall = given("22:00", opens(1), pauses(1), "+1 03:00", opens(2), settings=RULES)
    when(hall, BACK, "+1 03:10")
    assert left(hall, "+1 09:00") == (20, 2)


def test_an_allowance_of_nothing_means_asking_each_time() -> None:
    """R17"""
    none = replace(SETTINGS, pause=Pause(personal_min_per_day=0, personal_times=0))
    hall = given(opens(1), settings=none)
    assert refused(hall, pauses(1)) == "R17: pause_allowance"
    assert kinds(when(hall, PauseCounter(counter=1, reason="fault"))) == ["counter_paused"]
