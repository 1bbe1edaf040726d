"""What people are told of a wait: one range in one wording, wherever they look (R25)."""

import pytest

from api.contract.events import Forecast
from api.contract.phrases import languages, phrasebook
from api.contract.views import Ticket, WaitRange
from api.contract.waiting import promise_words, wait_words
from api.contract.words import WaitWords
from api.domain.answers import answer
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.state import ticket_id
from api.domain.views.board import board
from api.domain.views.citizen import citizen
from api.domain.views.counter import counter
from api.domain.views.floor import floor
from api.domain.views.kiosk import kiosk
from api.domain.views.lines import service_lines
from api.domain.views.printer import printer
from api.domain.wait.look import look
from api.domain.wait.rounded import LONGEST_MIN, rounded
from api.domain.wait.told import if_taken, range_left
from display.compose_side import waiting as on_the_wall
from display.voice import Voice
from printer.blocks import Words
from printer.layout import ticket as on_paper
from tests.api.domain.hall import at, calls, given, health, opens, take

DAY = "2026-03-02"
PRINTS = health("printer-1", "ready")


def told(p20: float, p80: float) -> Forecast:
    """Somebody was told this."""
    middle = (p20 + p80) / 2
    return Forecast(at=at("09:00"), sequence=1, p20=p20, p50=middle, p80=p80, p90=p80)


@pytest.mark.parametrize(
    ("p20", "p80", "low", "high", "said", "words"),
    [
        (0, 0, 0, 5, "within", "5 分內"),
        (3, 4, 0, 5, "within", "5 分內"),
        (4, 9, 0, 10, "within", "10 分內"),
        (21, 32, 20, 40, "between", "約 20–40 分"),
        (33, 58, 30, 60, "between", "約 30–60 分"),
        (61, 88, 60, 90, "between", "約 60–90 分"),
        (61, 91, 60, 105, "open", "約 60–90 分以上"),
        (95, 140, 90, 150, "beyond", "90 分以上"),
    ],
)
def test_a_wait_is_rounded_outwards_and_worded_so_that_nobody_counts_on_a_false_minute(
    p20: float, p80: float, low: int, high: int, said: WaitWords, words: str
) -> None:
    found = rounded(told(p20, p80))
    assert found == WaitRange(low=low, high=high, said=said)
    assert wait_words(found, "zh-Hant") == words


@pytest.mark.parametrize("language", languages())
def test_where_the_end_is_too_far_away_another_time_is_offered_and_no_minute_promised(
    language: str,
) -> None:
    for long in (rounded(told(61, 91)), rounded(told(95, 140))):
        assert str(LONGEST_MIN) in wait_words(long, language)
        assert promise_words(long, language) == phrasebook(language)["common.wait.another_time"]
    assert "40" in promise_words(rounded(told(20, 34)), language)


def known(days: int = 3) -> Hall:
    """One window serves, six wait, in a hall that has seen some days and has just looked."""
    hall = given("09:00", PRINTS, opens(1), *[take("A") for _ in range(7)], calls(1))
    hall.state.learnt.days = days
    hall.outlook = look(hall, at("09:05"))
    return hall


def takes(hall: Hall) -> tuple[Ticket, str]:
    """Somebody takes a number at the kiosk at 09:05: the answer, and its id."""
    command = take("A", kiosk="kiosk-1")
    events = decide(hall, command, at("09:05"))
    for event in events:
        hall.apply(event, at("09:05"), hall.state.sequence + 1)
    said = answer(hall, command, events)
    assert isinstance(said, Ticket)
    return said, said.id


def test_r25_kiosk_wall_paper_phone_and_consoles_say_one_range_of_one_ticket() -> None:
    # given what the kiosk and the wall say of a number that is taken now
    hall, now = known(), at("09:05")
    shown = next(one.wait for one in kiosk(hall, "kiosk-1", now).services if one.code == "A")
    view = board(hall, now)
    wall = next(one for one in view.services if one.code == "A")
    # when somebody takes it
    said, id = takes(hall)
    # then his answer, his paper, his phone, the clerk and the leader say the same
    (job,) = printer(hall, "printer-1", now).jobs
    at_window = next(one for one in counter(hall, 1, now).queue if one.id == id)
    for_leader = next(one for one in floor(hall, now).queue if one.id == id)
    on_phone = citizen(hall, hall.state.tickets[id], now)
    waits = [shown, wall.wait, said.wait, job.paper.wait, on_phone.wait]
    waits += [at_window.wait, for_leader.wait]
    assert shown is not None
    assert waits == [shown] * 7
    # and they say it in the same words
    words = wait_words(shown, "zh-Hant")
    paper = on_paper(job.paper, printer(hall, "printer-1", now))
    assert any(words in one.text for one in paper if isinstance(one, Words))
    voice = Voice(first="zh-Hant", second="en", timezone=None)
    lines = on_the_wall(view, voice, room=8, clock_s=0.0).services
    assert words in [one.wait.first for one in lines]


def test_r19_the_closing_forecast_is_from_the_same_range() -> None:
    """Six wait at one window: who comes half an hour before closing may be served after it."""
    hall = known()
    for clock, said in (("09:05", "no"), ("16:00", "perhaps"), ("16:45", "surely")):
        hall.outlook = look(hall, at(clock))
        line = next(one for one in service_lines(hall, at(clock)) if one.code == "A")
        assert line.after_closing == said


def test_nothing_is_said_but_how_many_are_ahead_before_three_days_are_known() -> None:
    hall = known(days=2)
    said, id = takes(hall)
    assert said.wait is None
    assert said.ahead == 6
    page = citizen(hall, hall.state.tickets[id], at("09:05"))
    assert (page.wait, page.ahead) == (None, 6)


def test_nothing_is_said_of_a_service_without_an_open_window() -> None:
    hall = given("09:00", take("A"), opens(3))
    hall.state.learnt.days = 3
    hall.outlook = look(hall, at("09:05"))
    lines = {one.code: one.wait for one in service_lines(hall, at("09:05"))}
    assert lines["A"] is None
    assert lines["C"] is not None
    assert range_left(hall, hall.state.tickets[ticket_id(DAY, "A001")], at("09:05")) is None


def test_a_range_grows_shorter_with_time_and_is_not_believed_when_it_is_old() -> None:
    hall = known()
    last = hall.state.tickets[ticket_id(DAY, "A007")]
    now, later = (range_left(hall, last, at(one)) for one in ("09:05", "09:05:40"))
    assert now is not None
    assert later is not None
    assert later.low <= now.low
    assert range_left(hall, last, at("09:06")) is None
    assert if_taken(hall, "A", "normal", at("09:06")) is None


def test_whoever_stands_at_a_window_is_told_no_wait() -> None:
    hall = known()
    assert range_left(hall, hall.state.tickets[ticket_id(DAY, "A001")], at("09:05")) is None
