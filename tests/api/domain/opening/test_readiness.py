"""Ready ten minutes before the doors open: the board, the alarm, the check-list (R14)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    ChangeHours,
    CheckReadiness,
    Command,
    OpenCounter,
    WithdrawHours,
)
from api.contract.events import NotReady, ReadinessChecked
from api.contract.views import ReadinessView
from api.contract.words import HealthState
from api.domain import views
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.settings import CheckItem, HallSettings, Readiness
from tests.api.domain.hall import (
    SETTINGS,
    at,
    given,
    health,
    kinds,
    named,
    opens,
    refused,
    when,
)

WELL = [health(one.id, "ready") for one in SETTINGS.devices]
STAFFED: list[Command | str] = [*WELL, opens(1)]
LIST = (
    CheckItem(code="computer", names=named("電腦", "Computer")),
    CheckItem(code="printer", names=named("印表機與紙張", "Printer and paper")),
)


def with_list(*, required: bool) -> HallSettings:
    """The hall with a check-list."""
    return replace(SETTINGS, checklist=LIST, readiness=Readiness(checks_required=required))


def strikes(hall: Hall, time: str) -> list[str]:
    """What time alone brings at `time`, and has done."""
    return [kind for command in due(hall, at(time)) for kind in kinds(when(hall, command, time))]


def shown(view: ReadinessView) -> dict[str, str]:
    """What is not green on the board."""
    return {one.item: one.code for one in view.lines if one.state != "green"}


def test_the_board_is_due_ten_minutes_before_each_opening() -> None:
    """R14: in the morning and after lunch, not in between."""
    times = ("07:49", "07:50", "07:59", "08:00", "12:49", "12:50", "13:00", "17:00")
    due_at = [time for time in times if views.readiness(given(), at(time)).due]
    assert due_at == ["07:50", "07:59", "12:50"]
    openings = [views.readiness(given(), at(time)).opening for time in ("07:50", "09:00", "17:00")]
    assert openings == [at("08:00"), at("08:00"), at("+1 08:00")]


def test_a_hall_in_which_all_is_well_is_green() -> None:
    """R14"""
    board = views.readiness(given("07:51", *STAFFED), at("07:55"))
    assert shown(board) == {}
    assert {one.kind for one in board.lines} == {"device", "clock", "store", "staff"}
    assert len(board.lines) == len(SETTINGS.devices) + 2 + len(SETTINGS.services)


@pytest.mark.parametrize(
    ("state", "colour"),
    [("no_paper", "red"), ("low", "red"), ("offline", "red"), ("unknown", "unknown")],
)
def test_each_device_is_green_red_or_unknown_with_what_to_do(
    state: HealthState, colour: str
) -> None:
    """R14, F:R8: no answer is not "well"; paper near its end is to be changed before opening."""
    hall = given("07:51", *STAFFED, health("printer-1", state))
    first = views.readiness(hall, at("07:55")).lines[0]
    assert (first.item, first.state, first.code) == ("printer-1", colour, state)
    assert first.title["zh-Hant"].startswith("printer-1：")
    assert first.mend["en"].startswith("Please")


def test_a_device_that_never_came_is_unknown() -> None:
    """R14"""
    board = views.readiness(given("07:51", opens(1)), at("07:55"))
    assert set(shown(board).values()) == {"unknown"}


def test_a_service_without_a_window_is_red_before_it_opens() -> None:
    """R14: also while all its windows pause; a service that opens later is not looked at yet."""
    services = tuple(
        replace(one, hours=("10:00-12:00",)) if one.code == "B" else one
        for one in SETTINGS.services
        if one.code in "ABC"
    )
    hall = given("07:51", *WELL, opens(3), settings=replace(SETTINGS, services=services))
    assert shown(views.readiness(hall, at("07:55"))) == {"service:A": "unstaffed"}
    assert shown(views.readiness(hall, at("10:00"))) == {
        "service:A": "unstaffed",
        "service:B": "unstaffed",
    }
    line = views.readiness(hall, at("07:55")).lines[0]
    assert line.title["en"] == "Household: no counter is open"


def test_the_hub_says_of_itself_how_it_is() -> None:
    """R14, F:C2, F:S1: its clock and its store."""
    hall = given("07:51", *STAFFED, health("hub:clock", "unknown"), health("hub:store", "low"))
    told = shown(views.readiness(hall, at("07:55")))
    assert told == {"hub:clock": "clock_unsure", "hub:store": "store_low"}


def test_what_is_red_as_the_doors_open_is_written_down_once_and_alarms() -> None:
    """R14: until it is mended."""
    hall = given("07:51", *STAFFED, health("printer-1", "no_paper"), health("wall-1", "unknown"))
    assert strikes(hall, "07:59") == []
    assert not views.floor(hall, at("07:59")).readiness.alarm
    [check] = due(hall, at("08:00"))
    assert when(hall, check, "08:00") == [
        ReadinessChecked(
            opening=at("08:00"),
            red=(NotReady(item="printer-1", code="no_paper"),),
            unknown=(NotReady(item="wall-1", code="unknown"),),
        )
    ]
    assert views.floor(hall, at("08:00")).readiness.alarm
    assert strikes(hall, "08:01") == []
    assert when(hall, check, "08:01") == []
    when(hall, health("printer-1", "ready"), "08:05")
    assert not views.floor(hall, at("08:06")).readiness.alarm


def test_what_breaks_during_the_day_is_no_alarm_of_the_opening() -> None:
    """R14, R36: it is red on the board all the same; after the day nobody is alarmed."""
    hall = given("07:51", *STAFFED, health("kiosk-1", "offline"))
    strikes(hall, "08:00")
    when(hall, health("kiosk-1", "ready"), "08:01")
    when(hall, health("printer-1", "no_paper"), "09:00")
    assert shown(views.readiness(hall, at("09:01"))) == {"printer-1": "no_paper"}
    assert not views.readiness(hall, at("09:01")).alarm
    when(hall, health("kiosk-1", "offline"), "11:59")
    assert views.readiness(hall, at("11:59")).alarm
    assert not views.readiness(hall, at("12:00")).alarm


def test_every_opening_is_looked_at_even_late() -> None:
    """R14: after lunch again; and when the hub was away at eight, as soon as it is back."""
    hall = given("07:51", *STAFFED)
    assert strikes(hall, "09:30") == ["readiness_checked"]
    assert strikes(hall, "12:30") == []
    assert strikes(hall, "13:00") == ["readiness_checked"]
    assert hall.state.readiness is not None
    assert hall.state.readiness.opening == at("13:00")


def test_an_opening_that_moves_back_is_not_looked_at_again() -> None:
    """R14: first nine, by the leader; then eight after all, as posted."""
    later = ChangeHours(spans=("09:00-12:00",), reason="x")
    hall = given("07:30", *STAFFED, later)
    assert strikes(hall, "09:00") == ["readiness_checked"]
    when(hall, WithdrawHours(date="2026-03-02"), "10:00")
    assert strikes(hall, "10:01") == []


def test_a_look_round_at_an_opening_that_never_was_is_none() -> None:
    """R14"""
    assert when(given(opens(1)), CheckReadiness(opening=at("08:30")), "09:00") == []
    assert when(given(opens(1)), CheckReadiness(opening=at("08:00")), "17:30") == []


def test_the_check_list_is_confirmed_and_written_down() -> None:
    """R14: in the order of hall.toml, whatever order it was ticked in."""
    hall = given(settings=with_list(required=True))
    opening = OpenCounter(counter=1, staff="1001", checks=("printer", "computer", "printer"))
    [*_, opened] = when(hall, opening)
    assert getattr(opened, "checks", ()) == ("computer", "printer")
    lines = views.counter(hall, 1, at("09:01")).checklist
    assert [(one.code, one.confirmed) for one in lines] == [("computer", True), ("printer", True)]
    assert [one.confirmed for one in views.counter(hall, 2, at("09:01")).checklist] == [False] * 2


def test_where_the_list_is_required_nobody_opens_without_it() -> None:
    """R14: what is missing is named."""
    hall = given(settings=with_list(required=True))
    for checks in ((), ("computer",)):
        opening = OpenCounter(counter=1, staff="1001", checks=checks)
        assert refused(hall, opening) == "R14: checks_missing"
    assert kinds(when(given(settings=with_list(required=False)), opens(1)))[-1] == "counter_opened"


def test_nobody_confirms_what_is_not_on_the_list() -> None:
    """R14"""
    for check in ("coffee", "", "x" * 9999):
        opening = OpenCounter(counter=1, staff="1001", checks=(check,))
        assert refused(given(settings=with_list(required=False)), opening) == "R14: no_such_check"
