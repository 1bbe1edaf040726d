"""R38: one printed range, explained from its journal in sentences, each of them checked."""

from collections.abc import Iterator
from datetime import datetime
from math import exp, log, sqrt
from statistics import NormalDist

import pytest

from api.contract.commands import CloseCounter, Command, FinishTicket, RollDay
from api.contract.events import Event, Forecast, TicketTaken
from api.contract.waiting import promise_words, wait_words
from api.contract.wire import decode_event, encode
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.wait.look import Look, look
from api.domain.wait.rounded import rounded
from tests.api.domain.hall import SETTINGS, at, calls, opens, take

NORMAL = NormalDist()
Row = tuple[Event, datetime]
# Three days on which the hall learnt, and the day of the ticket; the weeks hold a holiday.
LEARNING, TODAY = (0, 1, 8), 14


def acts() -> Iterator[tuple[Command, datetime]]:
    """Four matters of exactly six minutes on each of three days; on the fourth one has begun."""
    for day in LEARNING:
        if day:
            yield RollDay(day=f"2026-03-{2 + day:02}"), at(f"+{day} 04:00")
        yield opens(1), at(f"+{day} 08:30")
        for minute in (0, 10, 20, 30):
            yield take("A"), at(f"+{day} 09:{minute:02}")
            yield calls(1), at(f"+{day} 09:{minute:02}")
            yield FinishTicket(counter=1), at(f"+{day} 09:{minute + 6:02}")
        yield CloseCounter(counter=1), at(f"+{day} 16:00")
    yield RollDay(day="2026-03-16"), at(f"+{TODAY} 04:00")
    yield opens(1), at(f"+{TODAY} 08:30")
    yield take("A"), at(f"+{TODAY} 10:00")
    yield calls(1), at(f"+{TODAY} 10:00")


def journal() -> tuple[Hall, list[Row]]:
    """The hall after all that, and the rows that say so."""
    hall, rows = Hall(SETTINGS), list[Row]()
    for command, now in acts():
        for event in decide(hall, command, now):
            rows.append((event, now))
            hall.apply(event, now, len(rows))
    return hall, rows


def printed() -> tuple[Hall, Forecast]:
    """At 10:02 somebody takes a number: the hall before that, and what his paper says."""
    hall, _ = journal()
    now = at(f"+{TODAY} 10:02")
    hall.outlook = look(hall, now)
    taken = next(one for one in decide(hall, take("A"), now) if isinstance(one, TicketTaken))
    assert taken.forecast is not None
    return hall, taken.forecast


def test_r38_why_the_paper_said_ten_minutes() -> None:
    hall, told = printed()
    scene = Look(hall, told.at).scene
    # Before it had seen anything, the hall took a matter to last six minutes, as if it had seen
    # ten; the twelve that it saw lasted six minutes each. So it takes six minutes for the middle.
    cycle = scene.cycles[0].length
    assert cycle.rest(0.0, 0.5) == pytest.approx(6.0)
    # Twelve that did not differ against ten that differed by 0.8 in the logarithm: the spread
    # is 0.8 times the root of 10 in 22.
    spread = 0.8 * sqrt(10 / 22)
    assert cycle.rest(0.0, NORMAL.cdf(1.0)) == pytest.approx(6.0 * exp(spread), rel=1e-6)
    # One window is open and its clerk is neither quick nor slow: he took as long as all.
    (window,) = scene.windows
    assert window.pace == pytest.approx(1.0)
    # Nobody waits, but since two minutes somebody is being served there.
    assert scene.line == ()
    assert window.elapsed == pytest.approx(2.0)
    # So he who asks waits for the rest of a matter that has lasted two minutes already.
    gone = NORMAL.cdf((log(2.0) - log(6.0)) / spread)
    for share, said in ((0.2, told.p20), (0.5, told.p50), (0.8, told.p80), (0.9, told.p90)):
        rest = 6.0 * exp(spread * NORMAL.inv_cdf(gone + (1.0 - gone) * share)) - 2.0
        assert said == pytest.approx(rest, abs=0.1)
    # One in five is called before 1.9 minutes, four in five before 7.5: rounded outwards that is
    # from nothing to ten, and the paper says so.
    assert told.p20 == pytest.approx(1.9, abs=0.1)
    assert told.p80 == pytest.approx(7.5, abs=0.1)
    assert wait_words(rounded(told), "zh-Hant") == "10 分內"
    assert promise_words(rounded(told), "zh-Hant") == "八成的人在 10 分內叫到"


def test_r38_the_journal_read_twice_gives_the_same_ranges_for_everybody() -> None:
    """From the rows as they stand on the disk; and another row gives another seed."""
    _, rows = journal()
    halls = [Hall(SETTINGS), Hall(SETTINGS)]
    for hall in halls:
        for sequence, (event, now) in enumerate(rows, start=1):
            hall.apply(decode_event(encode(event).decode()), now, sequence)
        for _ in range(5):
            now = at(f"+{TODAY} 10:01")
            for event in decide(hall, take("A"), now):
                hall.apply(event, now, hall.state.sequence + 1)
    once, again = (look(hall, at(f"+{TODAY} 10:02")) for hall in halls)
    assert len(once.tickets) == 5
    assert once == again
    halls[0].state.sequence += 1
    assert look(halls[0], at(f"+{TODAY} 10:02")).tickets != once.tickets
