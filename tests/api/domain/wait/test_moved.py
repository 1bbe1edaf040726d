"""A range moves by a full step or not at all, and then says why (R25)."""

from dataclasses import replace
from datetime import datetime

import pytest

from api.contract.commands import CloseCounter, FinishTicket, PauseCounter
from api.contract.events import Forecast
from api.contract.phrases import phrase
from api.domain.counters.promises import nearly_late
from api.domain.hall import Hall
from api.domain.state import Ticket, ticket_id
from api.domain.views.citizen import citizen
from api.domain.views.floor import floor
from api.domain.wait.look import glance
from api.domain.wait.moved import carried
from api.domain.wait.outlook import Outlook
from api.domain.wait.told import range_left
from tests.api.domain.hall import at, calls, given, opens, take, when

LAST = ticket_id("2026-03-02", "A008")


def says(clock: str, p20: float, p80: float) -> Forecast:
    """What a look at that time finds for the last in line."""
    return Forecast(at=at(clock), sequence=1, p20=p20, p50=p20, p80=p80, p90=p80)


def looked(hall: Hall, clock: str, p20: float, p80: float) -> None:
    """The hall is looked at, and the last in line would wait so long."""
    fresh = Outlook(
        at=at(clock), glance=glance(hall), tickets={LAST: says(clock, p20, p80)}, asked={}
    )
    hall.outlook = carried(hall, hall.outlook, fresh)


def hall_of_two() -> Hall:
    """Two windows open, six in line; the last was told 20–40 minutes at nine."""
    hall = given("09:00", opens(1), opens(2), *[take("A") for _ in range(8)], calls(1), calls(2))
    looked(hall, "09:01", 22.0, 38.0)
    return hall


def last(hall: Hall) -> Ticket:
    return hall.state.tickets[LAST]


def low_and_high(hall: Hall, clock: str) -> tuple[int, int]:
    found = range_left(hall, last(hall), at(clock))
    assert found is not None
    return found.low, found.high


def why(hall: Hall, clock: str) -> str:
    """What the phone says of it, in Chinese."""
    return citizen(hall, last(hall), at(clock)).wait_moved.get("zh-Hant", "")


def test_less_than_a_full_step_moves_nothing() -> None:
    hall = hall_of_two()
    looked(hall, "09:01:30", 25.0, 44.0)
    assert low_and_high(hall, "09:01:30") == (20, 40)
    assert why(hall, "09:01:30") == ""


def test_what_was_told_only_grows_shorter_with_time() -> None:
    hall = hall_of_two()
    for clock, left in (("09:05", 4.0), ("09:09", 8.0)):
        looked(hall, clock, 22.0 - left, 38.0 - left)
    assert low_and_high(hall, "09:09") == (10, 30)
    assert why(hall, "09:09") == ""


def test_a_window_that_pauses_is_the_reason_and_says_until_when() -> None:
    hall = hall_of_two()
    when(hall, FinishTicket(counter=2), "09:02")
    when(hall, PauseCounter(counter=2, reason="fault", minutes=10), "09:03")
    looked(hall, "09:03", 31.0, 55.0)
    assert low_and_high(hall, "09:03") == (30, 60)
    assert why(hall, "09:03") == "等候時間延長：2 號櫃檯暫停至 09:13"
    # and it is news for a while only
    for minute in range(4, 15):
        looked(hall, f"09:{minute:02}", 31.0 + 3 - minute, 55.0 + 3 - minute)
    assert why(hall, "09:10") != ""
    assert why(hall, "09:14") == ""


def test_the_reason_is_what_happened_since_he_was_told_and_not_since_the_last_look() -> None:
    """The pause alone is less than a step; together with a slow matter it is one."""
    hall = hall_of_two()
    when(hall, FinishTicket(counter=2), "09:01:30")
    when(hall, PauseCounter(counter=2, reason="fault", minutes=10), "09:02")
    looked(hall, "09:02", 24.0, 41.0)
    assert why(hall, "09:02") == ""
    looked(hall, "09:04", 27.0, 48.0)
    assert why(hall, "09:04") == "等候時間延長：2 號櫃檯暫停至 09:12"


def test_a_window_that_closes_and_one_that_opens_are_reasons() -> None:
    hall = hall_of_two()
    when(hall, FinishTicket(counter=2), "09:02")
    when(hall, CloseCounter(counter=2), "09:03")
    looked(hall, "09:03", 40.0, 60.0)
    assert why(hall, "09:03") == "等候時間延長：2 號櫃檯結束服務"
    when(hall, opens(2), "09:04")
    looked(hall, "09:04", 20.0, 38.0)
    assert why(hall, "09:04") == "等候時間縮短：2 號櫃檯加入服務"


def test_r3_whoever_came_before_him_by_the_clock_is_a_reason() -> None:
    hall = hall_of_two()
    for clock in ("09:02", "09:03"):
        when(hall, take("A", "priority"), clock)
    looked(hall, "09:03", 33.0, 52.0)
    assert why(hall, "09:03") == "等候時間延長：有 2 位依基準時刻排在前面"


@pytest.mark.parametrize(
    ("p20", "p80", "key", "words"),
    [
        (35.0, 58.0, "slower", "等候時間延長：目前辦理比平常久"),
        (5.0, 20.0, "faster", "等候時間縮短：目前辦理比平常快"),
    ],
)
def test_where_nothing_else_happened_it_is_the_pace(
    p20: float, p80: float, key: str, words: str
) -> None:
    hall = hall_of_two()
    looked(hall, "09:05", p20, p80)
    assert hall.outlook is not None
    assert [one.key for one in hall.outlook.moved[LAST].reasons] == [key]
    assert why(hall, "09:05") == words
    english = citizen(hall, last(hall), at("09:05")).wait_moved["en"]
    assert phrase("en", f"citizen.because.{key}") in english


def told_at_nine(hall: Hall) -> None:
    """His paper says 20–40 minutes."""
    last(hall).forecast = says("09:00", 22.0, 38.0)


def end_of_promise(hall: Hall) -> datetime:
    (promise,) = [one for one in nearly_late(hall, at("10:00")) if one.kind == "range"]
    return promise.at


def test_r21_r25_once_the_end_has_passed_he_hears_sorry_and_the_leader_is_told() -> None:
    hall = hall_of_two()
    told_at_nine(hall)
    assert not citizen(hall, last(hall), at("09:35")).late
    assert [one.kind for one in floor(hall, at("09:39")).late] == []
    # when more than forty minutes have passed
    assert citizen(hall, last(hall), at("09:41")).late
    (line,) = [one for one in floor(hall, at("09:41")).late if one.kind == "range"]
    assert (line.number, line.late) == ("A008", True)
    assert end_of_promise(hall) < at("09:41")
    assert phrase("zh-Hant", "citizen.late") == "對不起，讓您久等了"
    # and what he is told is worked out anew
    looked(hall, "09:42", 6.0, 12.0)
    assert low_and_high(hall, "09:42") == (5, 15)


def test_r21_nothing_is_owed_to_who_was_promised_no_end_or_has_been_called() -> None:
    hall = hall_of_two()
    last(hall).forecast = says("09:00", 70.0, 120.0)
    assert not citizen(hall, last(hall), at("12:00")).late
    told_at_nine(hall)
    called = replace(last(hall), called_at=at("09:20"))
    hall.state.tickets[LAST] = called
    assert not citizen(hall, called, at("12:00")).late


def test_a_paper_is_what_the_first_look_is_compared_with() -> None:
    """R25: the first look after the take moves nothing by less than a step."""
    hall = given("09:00", opens(1), take("A"))
    (one,) = hall.state.tickets.values()
    one.forecast = says("09:00", 10.5, 14.0)
    fresh = Outlook(
        at=at("09:01"), glance=glance(hall), tickets={one.id: says("09:01", 9.0, 16.0)}, asked={}
    )
    hall.outlook = carried(hall, None, fresh)
    assert hall.outlook.tickets[one.id].p20 == 10.5
    assert hall.outlook.moved == {}
