"""A called citizen who has not come: guided up first, passed over without harm (R5, R6, R19)."""

import pytest

from api.contract.commands import (
    CallTicket,
    Command,
    HoldTicket,
    MarkNoShow,
    Recall,
    ReturnTicket,
    StartService,
)
from api.contract.events import TicketMissed, TicketRecalled, TicketReturned
from api.contract.views import AtCounter, Ticket
from api.domain import views
from api.domain.answers import answer
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import Calling, HallSettings
from tests.api.domain.hall import (
    at,
    calls,
    given,
    kinds,
    opens,
    refused,
    soon,
    state_of,
    take,
    when,
    with_calling,
)

# Eight seconds between two calls; passed over after one recall or twenty seconds.
USUAL = with_calling(Calling())
BY_ITSELF = with_calling(Calling(no_show_by_itself_s=60))
A001 = "2026-03-02-A001"


def called_at_ten(settings: HallSettings = USUAL) -> Hall:
    """A001 was called to window 1 at ten sharp; A002 waits."""
    return given(opens(1), take(), take(), "10:00", calls(1), settings=settings)


def seconds(hall: Hall, command: Command, time: str) -> int:
    """How long the clerk is asked to wait."""
    with pytest.raises(Refused) as no:
        when(hall, command, time)
    return int(no.value.values["seconds"])


def shown(hall: Hall, time: str) -> AtCounter:
    """What the clerk of window 1 sees of the ticket there."""
    ticket = views.counter(hall, 1, at(time)).ticket
    assert ticket
    return ticket


def test_the_next_recall_waits_until_the_last_call_has_been_heard() -> None:
    """R5: refused civilly, with the seconds."""
    hall = called_at_ten()
    assert refused(hall, Recall(counter=1), "10:00:03") == "R5: recall_too_soon"
    assert seconds(hall, Recall(counter=1), "10:00:03") == 5
    (again,) = when(hall, Recall(counter=1), "10:00:08")
    assert again == TicketRecalled(ticket=A001, counter=1, staff="1001", recalls=1)
    assert seconds(hall, Recall(counter=1), "10:00:10") == 6


def test_nobody_is_passed_over_before_he_could_walk_up() -> None:
    """R5"""
    hall = called_at_ten()
    assert refused(hall, MarkNoShow(counter=1), "10:00:05") == "R5: no_show_too_soon"
    assert seconds(hall, MarkNoShow(counter=1), "10:00:05") == 15
    (missed,) = when(hall, MarkNoShow(counter=1), "10:00:20")
    assert missed == TicketMissed(ticket=A001, counter=1, staff="1001", waited_s=20)


def test_a_clerk_in_a_rush_calls_once_more_and_may_pass_over_at_once() -> None:
    """R5: whoever guided him up need not wait for the clock."""
    hall = called_at_ten()
    when(hall, Recall(counter=1), "10:00:08")
    (missed,) = when(hall, MarkNoShow(counter=1), "10:00:09")
    assert isinstance(missed, TicketMissed)
    assert (missed.recalls, missed.waited_s, missed.by_itself) == (1, 9, False)


def test_a_hall_may_let_its_clerks_pass_over_at_once() -> None:
    """R5: with no recall asked for, or no time."""
    for calling in (Calling(no_show_recalls=0), Calling(no_show_after_s=0)):
        hall = called_at_ten(with_calling(calling))
        assert kinds(when(hall, MarkNoShow(counter=1), "10:00:01")) == ["ticket_missed"]


def test_the_clerk_sees_what_he_may_do_and_from_when() -> None:
    """R5, R6: times, so that the page can count down."""
    hall = called_at_ten()
    ticket = shown(hall, "10:00:01")
    assert (ticket.recalls_left, ticket.recall_from) == (3, at("10:00:08"))
    assert (ticket.no_show_from, ticket.no_show_at) == (at("10:00:20"), None)
    assert ticket.returns_left == 2
    when(hall, Recall(counter=1), "10:00:10")
    ticket = shown(hall, "10:00:11")
    assert (ticket.recalls_left, ticket.recall_from) == (2, at("10:00:18"))
    assert ticket.no_show_from == at("10:00:10")
    when(hall, StartService(counter=1), "10:00:30")
    ticket = shown(hall, "10:00:31")
    assert (ticket.recalls_left, ticket.recall_from, ticket.no_show_from) == (0, None, None)


def test_after_the_last_recall_there_is_no_next_one() -> None:
    """R5"""
    hall = called_at_ten()
    for time in ("10:01", "10:02", "10:03"):
        when(hall, Recall(counter=1), time)
    assert refused(hall, Recall(counter=1), "10:04") == "R5: recalled_enough"
    assert shown(hall, "10:04").recall_from is None


def test_a_new_call_of_the_same_number_begins_anew() -> None:
    """R5, R6: neither the recalls nor the pause of his first call count for the second."""
    hall = called_at_ten()
    when(hall, Recall(counter=1), "10:01")
    when(hall, MarkNoShow(counter=1), "10:02")
    when(hall, ReturnTicket(number="A001"), "10:03")
    when(hall, calls(1), "10:04")
    when(hall, MarkNoShow(counter=1), "10:05")
    when(hall, calls(1), "10:06")
    ticket = shown(hall, "10:06:01")
    assert (ticket.number, ticket.recalls_left) == ("A001", 3)
    assert ticket.recall_from == at("10:06:08")


def test_a_no_show_that_meant_another_ticket_moves_nobody() -> None:
    """R5, F:B2: the hub's word may come after the clerk has called the next."""
    hall = called_at_ten()
    late = MarkNoShow(counter=1, ticket="2026-03-02-A009", by_itself=True)
    assert refused(hall, late, "10:05") == "R8: no_ticket_here"
    assert state_of(hall, "A001") == "called"


def what_is_due(hall: Hall, time: str) -> list[Command]:
    return [one for one in due(hall, at(time)) if isinstance(one, MarkNoShow)]


def test_by_itself_a_number_is_passed_over_only_where_the_hall_wants_it() -> None:
    """R5"""
    assert what_is_due(called_at_ten(), "12:00") == []
    hall = called_at_ten(BY_ITSELF)
    assert shown(hall, "10:00:01").no_show_at == at("10:01")
    assert what_is_due(hall, "10:00:59") == []
    (command,) = what_is_due(hall, "10:01")
    (missed,) = when(hall, command, "10:01")
    assert isinstance(missed, TicketMissed)
    assert (missed.by_itself, missed.ticket) == (True, A001)
    assert what_is_due(hall, "10:02") == []


def test_a_recall_gives_him_the_time_anew() -> None:
    """R5"""
    hall = called_at_ten(BY_ITSELF)
    when(hall, Recall(counter=1), "10:00:50")
    assert what_is_due(hall, "10:01:49") == []
    assert len(what_is_due(hall, "10:01:50")) == 1


@pytest.mark.parametrize("command", [StartService(counter=1), HoldTicket(counter=1, reason="x")])
def test_nobody_is_passed_over_by_itself_while_he_is_served_or_set_aside(command: Command) -> None:
    """R5, R6"""
    hall = called_at_ten(BY_ITSELF)
    when(hall, command, "10:00:30")
    assert what_is_due(hall, "11:30") == []


def test_whoever_comes_back_learns_his_new_place() -> None:
    """R6: so that kiosk, desk and phone can say it."""
    hall = called_at_ten()
    when(hall, MarkNoShow(counter=1), "10:01")
    for _ in range(4):
        when(hall, take())
    command = ReturnTicket(number="t")
    events = when(hall, command)
    (back,) = events
    assert isinstance(back, TicketReturned)
    assert (back.returns, back.behind) == (1, 3)
    told = answer(hall, command, events)
    assert isinstance(told, Ticket)
    assert (told.number, told.ahead, told.returns_left) == ("A001", 3, 1)


def test_the_citizen_is_told_what_a_missed_call_means_as_long_as_it_does() -> None:
    """R6: not a punishment; in every language of the hall."""
    hall = called_at_ten()
    ticket = hall.state.tickets[A001]
    assert views.citizen(hall, ticket, soon(hall)).missed_words == {}
    for times in (2, 1, 0):
        when(hall, MarkNoShow(counter=1), f"1{2 - times}:30")
        said = views.citizen(hall, ticket, soon(hall)).missed_words
        assert sorted(said) == ["en", "zh-Hant"]
        assert (f"{times} 次" in said["zh-Hant"]) == (times > 0)
        if times:
            when(hall, ReturnTicket(number=A001))
            when(hall, CallTicket(counter=1, number=A001, reason="在場"))
    assert "服務台" in said["zh-Hant"]


def test_the_clerk_sees_which_returns_are_left() -> None:
    """R6"""
    hall = called_at_ten()
    when(hall, MarkNoShow(counter=1), "10:01")
    view = views.counter(hall, 1, soon(hall))
    assert [(one.number, one.returns_left) for one in view.missed] == [("A001", 2)]
    assert view.return_after == 3
    kiosk = views.kiosk(hall, "kiosk-1", soon(hall))
    assert (kiosk.return_after, kiosk.return_times) == (3, 2)
