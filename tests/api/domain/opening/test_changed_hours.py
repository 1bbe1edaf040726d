"""A day with other hours than posted: in hall.toml, and in one action while the hall runs (R15)."""

from dataclasses import replace

import pytest

from api.contract.commands import ChangeHours, CloseCounter, RollDay, WithdrawHours
from api.contract.events import HoursChanged
from api.domain import views
from api.domain.hall import Hall
from api.domain.opening.hours import closed_at, closes_at, is_open, opened_at, opens_at
from api.domain.settings import HallSettings, Opening, OpeningException
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    kinds,
    named,
    opens,
    pauses,
    refused,
    take,
    when,
)

MAKE_UP = named("補行上班", "Make-up workday")
TYPHOON = named("颱風，停止受理", "Typhoon: we are closed")
# 2026-03-07 is a Saturday, 2026-03-09 a holiday, 2026-03-03 a Tuesday.
EXCEPTIONS = (
    OpeningException(date="2026-03-07", hours=("08:00-12:00",), words=MAKE_UP),
    OpeningException(date="2026-03-09", hours=("09:00-10:00",)),
    OpeningException(date="2026-03-03", closed=True, words=TYPHOON),
)
WITH_EXCEPTIONS = replace(SETTINGS, opening=replace(SETTINGS.opening, exceptions=EXCEPTIONS))


def typhoon(
    closes: str = "", date: str = "", words: dict[str, str] | None = None, reason: str = "typhoon"
) -> ChangeHours:
    """The leader closes the hall, at once or at an hour."""
    return ChangeHours(
        closed=not closes,
        closes_at=closes,
        date=date,
        reason=reason,
        words=TYPHOON if words is None else words,
        staff="9001",
    )


def with_services(**hours: tuple[str, ...]) -> HallSettings:
    """The hall with hours of its own for each of these services."""
    services = tuple(replace(o, hours=hours.get(o.code, ())) for o in SETTINGS.services)
    return replace(SETTINGS, services=services)


def test_a_date_in_the_book_goes_before_holiday_and_weekday() -> None:
    """R15: a make-up workday on a Saturday, an opening on a holiday, a closed Tuesday."""
    hall = Hall(WITH_EXCEPTIONS)
    for time, open_then in (("+5 11:59", True), ("+7 09:30", True), ("+1 09:00", False)):
        assert is_open(hall, at(time)) is open_then
    assert opens_at(hall, at("17:00")) == at("+5 08:00")
    assert views.board(hall, at("+5 09:00")).today.exception == MAKE_UP
    assert views.board(hall, at("+4 09:00")).today.exception == {}


def test_a_typhoon_day_closes_the_hall_in_one_action() -> None:
    """R15: every surface tells it at once, why, and when the hall opens next."""
    hall = given(opens(1), take("A", kiosk="kiosk-1"))
    assert when(hall, typhoon(), "10:00") == [
        HoursChanged(date="2026-03-02", spans=(), reason="typhoon", staff="9001", words=TYPHOON)
    ]
    assert refused(hall, take("A", kiosk="kiosk-1"), "10:01") == "R15: hall_closed"
    now = at("10:01")
    for view in (
        views.board(hall, now),
        views.kiosk(hall, "kiosk-1", now),
        views.counter(hall, 1, now),
    ):
        assert view.today.state == "extended"
        assert view.today.exception == TYPHOON
        assert view.today.opens_at == at("+1 08:00")
        assert view.services[0].reason == TYPHOON
        assert view.services[0].opens_at == at("+1 08:00")


def test_whoever_waits_on_a_typhoon_day_is_served() -> None:
    """R19: only the giving of numbers ends."""
    hall = given(opens(1), take("A"), take("A"))
    when(hall, typhoon(), "10:00")
    assert refused(hall, CloseCounter(counter=1)) == "R18: last_counter"
    assert refused(hall, pauses(1)) == "R18: last_counter"
    assert kinds(when(hall, calls(1), "10:05")) == ["ticket_called"]
    assert views.counter(hall, 1, at("10:05")).today.remaining == 2


def test_the_hall_may_close_early_or_late() -> None:
    """R15: in the morning, within the lunch break, or after the posted end."""
    ends = {
        "11:00": ("08:00-11:00",),
        "12:30": ("08:00-12:30",),
        "15:00": ("08:00-12:00", "13:00-15:00"),
        "18:30": ("08:00-12:00", "13:00-18:30"),
        "24:00": ("08:00-12:00", "13:00-24:00"),
    }
    for end, spans in ends.items():
        hall = given("09:00", typhoon(end))
        assert hall.state.hours["2026-03-02"].spans == spans
        last = "+1 00:00" if end == "24:00" else end
        assert closes_at(hall, at(spans[-1][:5])) == at(last)


def test_a_day_may_get_hours_that_it_never_had() -> None:
    """R15: make-up work decided yesterday, on a day that is else closed."""
    given_hours = ChangeHours(date="2026-03-07", spans=("09:00-11:00",), reason="補班")
    hall = given(given_hours)
    assert is_open(hall, at("+5 10:00"))
    assert [one.date for one in views.floor(hall, at("10:00")).dates] == ["2026-03-07"]
    assert hall.state.hours["2026-03-07"].words["en"].startswith("Sorry, today's hours")


def test_what_was_changed_may_be_withdrawn() -> None:
    """R15: then hall.toml holds again."""
    hall = given(typhoon())
    assert kinds(when(hall, WithdrawHours(date="2026-03-02"), "10:00")) == ["hours_withdrawn"]
    assert is_open(hall, at("10:01"))
    assert views.board(hall, at("10:01")).today.exception == {}
    for date in ("2026-03-02", "", "x\x00"):
        assert refused(hall, WithdrawHours(date=date)) == "R15: hours_not_changed"


def test_what_was_changed_is_forgotten_when_its_day_is_over() -> None:
    """R15: and not before: the change for tomorrow outlives today."""
    hall = given(typhoon(), typhoon(date="2026-03-03"))
    when(hall, RollDay(day="2026-03-03"), "+1 03:00")
    assert list(hall.state.hours) == ["2026-03-03"]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (ChangeHours(reason="x"), "hours_one_way"),
        (ChangeHours(reason="x", closed=True, closes_at="12:00"), "hours_one_way"),
        (ChangeHours(reason="x", spans=("08:00-12:00",), closes_at="12:00"), "hours_one_way"),
        (typhoon(reason=" \u200b"), "hours_need_reason"),
        (typhoon(date="2026-03-01"), "hours_date"),
        (typhoon(date="2027-03-04"), "hours_date"),
        (typhoon(date="today"), "hours_date"),
        (typhoon("noon"), "hours_unreadable"),
        (typhoon("08:00"), "hours_unreadable"),
        (typhoon("25:00"), "hours_unreadable"),
        (typhoon("12:00", "2026-03-07"), "hours_unreadable"),
        (ChangeHours(reason="x", spans=("12:00-08:00",)), "hours_unreadable"),
        (ChangeHours(reason="x", spans=("08:00-12:00", "11:00-13:00")), "hours_unreadable"),
        (ChangeHours(reason="x", spans=("08:00-09:00", "x" * 9999)), "hours_unreadable"),
        (
            ChangeHours(reason="x", spans=tuple(f"{h:02}:00-{h:02}:30" for h in range(9))),
            "hours_unreadable",
        ),
    ],
)
def test_hours_that_nobody_could_follow_are_refused(command: ChangeHours, why: str) -> None:
    """R15"""
    assert refused(given(), command, "09:00") == f"R15: {why}"


def test_a_service_has_hours_of_its_own_within_those_of_the_hall() -> None:
    """R15: the last number for passports is given at 16:00, and the kiosk says why."""
    hall = given(opens(1), settings=with_services(A=("07:00-09:30", "11:30-16:00")))
    told = {line.code: line for line in views.kiosk(hall, "kiosk-1", at("16:00")).services}
    assert told["A"].state == "closed"
    assert told["A"].reason["en"] == "Numbers for this service: 07:00-09:30、11:30-16:00"
    assert told["A"].opens_at == at("+1 08:00")
    assert (told["B"].state, told["B"].reason, told["B"].opens_at) == ("open", {}, None)
    assert refused(hall, take("A", kiosk="kiosk-1"), "16:00") == "R15: service_closed"
    assert kinds(when(hall, take("A", kiosk="kiosk-1"), "15:59"))[-1] == "ticket_taken"
    assert kinds(when(hall, take("A"), "16:01"))[-1] == "ticket_taken"
    for time, closing in (("08:30", "09:30"), ("11:45", "12:00"), ("13:30", "16:00")):
        assert views.board(hall, at(time)).services[0].closes_at == at(closing)


def test_a_service_that_opens_later_says_when() -> None:
    """R15: also over lunch, when the whole hall is closed."""
    hall = given(opens(1), settings=with_services(A=("14:00-16:00",)))
    for time in ("09:00", "12:30", "13:59"):
        assert views.board(hall, at(time)).services[0].opens_at == at("14:00")


def test_the_edges_of_an_opening_are_those_at_which_the_doors_move() -> None:
    """R15: midnight is none for a hall that is open over it, and one that never closes has none."""
    always = ("00:00-24:00",)
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), always)
    day_and_night = Hall(replace(SETTINGS, opening=Opening(**week)))  # type: ignore[arg-type]
    assert opened_at(day_and_night, at("09:00")) is closes_at(day_and_night, at("09:00")) is None
    over = Opening(mon=("08:00-12:00", "20:00-24:00"), tue=("00:00-02:00",))
    hall = Hall(replace(SETTINGS, opening=over))
    for time in ("20:00", "23:59", "+1 00:00", "+1 01:59"):
        assert (opened_at(hall, at(time)), closes_at(hall, at(time))) == (
            at("20:00"),
            at("+1 02:00"),
        )
    assert opened_at(hall, at("+1 02:00")) is closes_at(hall, at("+1 02:00")) is None
    assert closed_at(hall, at("+1 03:00")) == at("+1 02:00")
    assert closed_at(hall, at("12:00")) == at("12:00")
    assert closed_at(hall, at("11:59")) is None


def test_clerks_are_told_before_the_end() -> None:
    """R19: and by the end that holds today, not by the posted one."""
    hall = given(opens(1), "09:00", typhoon("10:00"))
    for time, soon in (("09:29", False), ("09:30", True), ("09:59", True), ("10:00", False)):
        today = views.counter(hall, 1, at(time)).today
        assert today.closing_soon is soon
        assert today.closes_at == (None if time == "10:00" else at("10:00"))
