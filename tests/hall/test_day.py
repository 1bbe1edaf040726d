"""A day in the hall: 200 numbers by touch, four clerks, and every process killed on the way.

Real processes, started by `quhao demo`; afterwards journal, wall, paper and signs must agree.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hall.account import Journal, gaps, journal, papers
from tests.hall.director import KILLS, STAFF, TICKETS, live
from tests.hall.running import RunningHall, running_hall

HALL = Path("docs/examples/household.toml")


class Day:
    """What was left behind when the last citizen had gone."""

    def __init__(self, hall: RunningHall) -> None:
        self.journal: Journal = journal(hall)
        self.papers: Counter[str] = papers(hall, "printer-1")
        self.wall = hall.lines("announced/wall-1.jsonl")
        self.signs = {number: hall.lines(f"signs/counter-{number}.jsonl") for number in STAFF}
        self.taken = {row.payload["ticket"]: row.payload for row in self.journal.of("ticket_taken")}


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    options = ("--printer-speed", "0", "--take-rate", "100/100")
    with running_hall(tmp_path_factory.mktemp("hall"), HALL, *options) as hall:
        live(hall)
        yield Day(hall)


def test_two_hundred_citizens_got_a_number_by_touching_the_kiosk(day: Day) -> None:
    assert len(day.taken) >= TICKETS
    assert {one["kiosk"] for one in day.taken.values()} == {"kiosk-1"}


def test_no_number_was_skipped_or_given_twice(day: Day) -> None:
    """R1, through every kill."""
    assert gaps(day.journal) == []
    numbers = Counter(one["number"] for one in day.taken.values())
    assert numbers.most_common(1)[0][1] == 1


def test_everybody_was_called_once_and_served(day: Day) -> None:
    called = Counter(row.payload["ticket"] for row in day.journal.of("ticket_called"))
    finished = Counter(row.payload["ticket"] for row in day.journal.of("ticket_finished"))
    assert called == finished == Counter(dict.fromkeys(day.taken, 1))


def test_each_was_called_by_the_clock_among_those_who_waited(day: Day) -> None:
    """R2: no first of another line that the counter looked at had an earlier clock."""
    for row in day.journal.of("ticket_called"):
        clocks = {one["number"]: one["clock"] for one in row.payload["looked_at"]}
        assert clocks[row.payload["number"]] == min(clocks.values())


def test_every_process_was_killed_and_the_wall_lost_no_call(day: Day) -> None:
    """Each call is on the wall, and none was announced twice, though the wall was killed."""
    shown = Counter(line["id"] for line in day.wall)
    announced = Counter(line["id"] for line in day.wall if line["shown"] == "announced")
    assert set(KILLS.values()) >= {"hub", "kiosk-1", "printer-1", "wall-1", "counter-1"}
    assert set(shown) == {row.sequence for row in day.journal.of("ticket_called")}
    assert set(announced.values()) == {1}


def test_no_paper_without_a_ticket_and_never_two_for_one(day: Day) -> None:
    """F:P3-P5, F:R3: whatever was killed, no ghost paper and no second turn."""
    tokens = {one["token"] for one in day.taken.values()}
    assert set(day.papers) <= tokens
    copies = {
        row.payload["ticket"] for row in day.journal.of("print_queued") if row.payload["copy"]
    }
    twice = {token for token, count in day.papers.items() if count > 1}
    assert twice <= {day.taken[ticket]["token"] for ticket in copies}


def test_a_paper_that_the_journal_calls_printed_is_in_the_tray(day: Day) -> None:
    ticket_of = {
        row.payload["job"]: row.payload["ticket"] for row in day.journal.of("print_queued")
    }
    printed = [
        ticket_of[row.payload["job"]]
        for row in day.journal.of("print_settled")
        if row.payload["outcome"] == "printed"
    ]
    assert len(printed) >= TICKETS * 0.9
    assert [one for one in printed if day.taken[one]["token"] not in day.papers] == []


def test_every_paper_that_began_was_settled(day: Day) -> None:
    begun = Counter(row.payload["job"] for row in day.journal.of("print_begun"))
    settled = Counter(row.payload["job"] for row in day.journal.of("print_settled"))
    assert set(begun) <= set(settled)
    assert set(settled.values()) == {1}


@pytest.mark.parametrize("counter", STAFF)
def test_the_sign_is_dark_only_while_the_window_is_open(day: Day, counter: int) -> None:
    """R16: lit before the day and after it, dark between, lit again whenever its unit died."""
    lines = day.signs[counter]
    assert lines[0]["sign"] is True
    assert lines[-1] == {**lines[-1], "sign": True, "led": ""}
    assert any(line["sign"] is False for line in lines)


@pytest.mark.parametrize("counter", STAFF)
def test_the_led_showed_only_numbers_called_to_this_window(day: Day, counter: int) -> None:
    called = [
        row.payload["number"]
        for row in day.journal.of("ticket_called")
        if row.payload["counter"] == counter
    ]
    led = [line["led"] for line in day.signs[counter] if line["led"]]
    assert set(led) <= set(called)
    order = [called.index(number) for number in led]
    assert order == sorted(order)
