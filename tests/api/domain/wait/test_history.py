"""Waits that were, and how the hall tells them once they have been truer than its line."""

import pytest

from api.contract.commands import FinishTicket, RollDay
from api.contract.events import TicketTaken
from api.domain.hall import Hall
from api.domain.state.learnt import BlendLearnt
from api.domain.wait.blend import learn_blend
from api.domain.wait.history import History
from api.domain.wait.look import look
from tests.api.domain.hall import at, calls, given, opens, take, when


def busy() -> Hall:
    """One window since nine: four have been called, two wait."""
    takes = [take("A") for _ in range(6)]
    hall = given("09:00", opens(1), *takes, "09:10", calls(1))
    for time in ("09:20", "09:30", "09:40"):
        when(hall, FinishTicket(counter=1), time)
        when(hall, calls(1), time)
    hall.state.learnt.days = 3
    return hall


def coarse(hall: Hall, times: int = 200) -> Hall:
    """The same, where the first in line has been truer than the line by far."""
    hall.state.learnt.blend = BlendLearnt()
    for _ in range(times):
        learn_blend(hall.state.learnt.blend, (5.0, 40.0, 5.0, 5.0), 40.0)
    return hall


def test_the_first_in_line_the_last_called_and_the_usual_hour_are_known() -> None:
    line, head, last, usual = History(busy(), at("09:45")).parts("A", "normal", 7.0)
    assert line == 7.0
    assert head == pytest.approx(45.0, abs=0.2)
    assert last == pytest.approx(40.0, abs=0.2)
    # Four waits of 10, 20, 30 and 40 minutes: their mean in logs lies below the plain one.
    assert usual == pytest.approx(22.25, abs=0.01)


def test_an_hour_never_seen_is_as_the_others_and_nothing_known_says_what_the_line_says() -> None:
    hall = busy()
    there, elsewhere = (
        History(hall, at(one)).parts("A", "normal", 7.0)[3] for one in ("09:45", "15:00")
    )
    assert there == pytest.approx(elsewhere)
    assert History(hall, at("09:45")).parts("C", "normal", 7.0) == (7.0, 0.0, 7.0, 7.0)


def test_in_the_morning_nobody_was_called_last() -> None:
    hall = busy()
    when(hall, RollDay(day="2026-03-03"), "+1 04:00")
    assert History(hall, at("+1 09:00")).parts("A", "normal", 7.0)[2] == 7.0


def test_where_the_past_was_truer_everybody_is_told_by_it_and_whoever_asks_is_told_the_parts() -> (
    None
):
    plain, blended = look(busy(), at("09:45")), look(coarse(busy()), at("09:45"))
    ask = ("A", "normal")
    assert plain.asked[ask].p50 == plain.asked[ask].parts[0]
    assert blended.asked[ask].parts == plain.asked[ask].parts
    assert blended.asked[ask].p50 == pytest.approx(45.0, abs=0.2)
    # then those who wait are moved with him, and nobody passes another
    waits = [blended.tickets[f"2026-03-02-A00{n}"].p50 for n in (5, 6)]
    before = [plain.tickets[f"2026-03-02-A00{n}"].p50 for n in (5, 6)]
    assert all(one > was for one, was in zip(waits, before, strict=True))
    assert waits[0] < waits[1] < blended.asked[ask].p50


def test_whoever_is_called_at_once_is_told_so_whatever_the_past_was() -> None:
    hall = coarse(busy())
    when(hall, opens(2), "09:46")
    for _ in range(2):
        when(hall, calls(2), "09:46")
        when(hall, FinishTicket(counter=2), "09:47")
    told = look(hall, at("09:48")).asked["A", "normal"]
    assert (told.p50, told.p90, told.parts) == (0.0, 0.0, ())


def test_each_call_teaches_which_part_was_true() -> None:
    hall = busy()
    hall.outlook = look(hall, at("09:45"))
    taken = when(hall, take("A"), "09:45")[0]
    assert isinstance(taken, TicketTaken)
    assert taken.forecast is not None
    assert len(taken.forecast.parts) == 4
    for time in ("09:55", "10:05", "10:15"):
        when(hall, FinishTicket(counter=1), time)
        when(hall, calls(1), time)
    assert hall.state.learnt.blend.calls == 1.0
    assert hall.state.learnt.blend.products[0] > 0.0
