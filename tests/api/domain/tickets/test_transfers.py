"""Sending a ticket on: to whom, never into a void, and who answers for it (R7, R8)."""

import pytest

from api.contract.commands import (
    CloseCounter,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    ReleaseStranded,
    ReturnTicket,
    StartService,
    TransferTicket,
)
from api.contract.events import TicketTransferred
from api.domain.due import due
from api.domain.hall import Hall
from tests.api.domain.hall import (
    at,
    calls,
    given,
    kinds,
    line,
    numbers,
    opens,
    pauses,
    refused,
    take,
    values,
    when,
    with_services,
)


def sent(hall: Hall, command: TransferTicket) -> TicketTransferred:
    """What comes of a transfer that the hall obeys."""
    (event,) = when(hall, command)
    assert isinstance(event, TicketTransferred)
    return event


def answers_for(hall: Hall, number: str) -> str | None:
    ticket = hall.find(number)
    assert ticket is not None
    return ticket.responsible


def test_nobody_is_sent_to_where_he_stands() -> None:
    """R7: that would be no new window, and be counted as one."""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    itself = TransferTicket(counter=1, to_counter=1)
    assert refused(hall, itself) == "R7: transfer_to_itself"
    assert refused(hall, TransferTicket(counter=1, service="A")) == "R7: transfer_to_itself"


def test_a_matter_more_that_only_this_window_serves_is_called_here_in_its_turn() -> None:
    """R7: the own window is no void."""
    hall = given(opens(1), take("A"), take("C"), calls(1))
    when(hall, TransferTicket(counter=1, service="C", reason="next_matter"))
    assert line(hall, "C") == ["A001", "C500"]
    assert numbers(when(hall, calls(1))) == ["A001"]


def test_the_refusal_names_who_will_serve() -> None:
    """R7: no window is open for it; these would be."""
    hall = given(opens(3), take("C"), calls(3))
    to_a = TransferTicket(counter=3, service="A")
    assert refused(hall, to_a) == "R7: transfer_into_void"
    assert values(hall, to_a) == {"number": "C500", "service": "A", "counters": "1、2"}


def test_the_refusal_says_when_a_paused_window_is_back() -> None:
    """R7, R16"""
    hall = given(opens(1), opens(3), take("C"), calls(3), "09:30", pauses(1, "personal", 20))
    for place in ({"service": "A"}, {"to_counter": 1}):
        to_one = TransferTicket(counter=3, **place)
        assert refused(hall, to_one) == "R7: transfer_later"
        assert values(hall, to_one)["when"] == "09:50"


def test_the_refusal_says_when_the_hall_opens_again() -> None:
    """R7, R15: over lunch, and in the evening with its date."""
    hall = given(opens(3), take("C"), calls(3))
    to_a = TransferTicket(counter=3, service="A")
    assert values(hall, to_a, "12:10") == {
        "number": "C500",
        "service": "A",
        "counters": "1、2",
        "when": "13:00",
    }
    assert values(hall, to_a, "18:00")["when"] == "03/03 08:00"


def test_the_refusal_names_who_is_certified_where_nobody_at_the_windows_is() -> None:
    """R7, R10: 1002 is at window 2 and not any longer, and no other window is there for it."""
    alone = with_services({1: ("A",), 2: ("A", "B"), 3: ("C",)})
    hall = given("+1 09:00", opens(1), opens(2), take("A"), calls(1), settings=alone)
    to_b = TransferTicket(counter=1, service="B")
    assert refused(hall, to_b) == "R7: transfer_uncertified"
    assert values(hall, to_b)["clerks"] == "1001、1003"


def test_the_clerk_who_was_asked_first_answers_until_another_calls() -> None:
    """R8: 首問負責制; he who waits after a transfer still has somebody who answers for him."""
    hall = given(opens(1), opens(3), take("A"))
    assert answers_for(hall, "A001") is None
    when(hall, calls(1))
    assert answers_for(hall, "A001") == "1001"
    when(hall, TransferTicket(counter=1, service="C"))
    assert answers_for(hall, "A001") == "1001"
    when(hall, calls(3))
    assert answers_for(hall, "A001") == "1003"


def test_sent_to_a_window_its_clerk_answers_at_once() -> None:
    """R8: the event says so, for it must account for it by itself."""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    event = sent(hall, TransferTicket(counter=1, to_counter=2))
    assert (event.staff, event.responsible) == ("1001", "1002")
    assert answers_for(hall, "A001") == "1002"


def test_whoever_was_missed_and_came_back_is_answered_for_by_who_calls_him() -> None:
    """R6, R8"""
    hall = given(opens(1), opens(2), take("A"), calls(1), MarkNoShow(counter=1))
    assert answers_for(hall, "A001") == "1001"
    when(hall, ReturnTicket(number="A001"))
    when(hall, calls(2))
    assert answers_for(hall, "A001") == "1002"


def test_the_reason_is_the_clerks_or_follows_from_the_place() -> None:
    """R7: only who came to the wrong window counts as such."""
    hall = given(opens(1), opens(2), opens(3), take("A"), calls(1))
    assert sent(hall, TransferTicket(counter=1, to_counter=2)).reason == "hand_over"
    when(hall, calls(2))
    assert sent(hall, TransferTicket(counter=2, service="C")).reason == "wrong_window"
    when(hall, calls(3))
    more = TransferTicket(counter=3, service="A", reason="next_matter")
    assert sent(hall, more).reason == "next_matter"


def test_a_note_goes_with_the_ticket_to_the_next_clerk_and_no_further() -> None:
    """R8"""
    hall = given(opens(1), opens(2), opens(3), take("A"), calls(1))
    when(hall, TransferTicket(counter=1, to_counter=2, note=" 缺\n印章 "))
    when(hall, calls(2))
    ticket = hall.at_counter(2)
    assert ticket is not None
    assert ticket.note == "缺 印章"
    when(hall, TransferTicket(counter=2, service="C"))
    assert ticket.note == ""


def test_a_note_is_no_place_for_a_citizens_number() -> None:
    """R34"""
    hall = given(opens(1), opens(2), take("A"), calls(1))
    note = TransferTicket(counter=1, to_counter=2, note="請電 0912-345-678")
    assert refused(hall, note) == "R34: personal_in_text"


@pytest.mark.parametrize("place", [{"to_counter": 2}, {"service": "C"}])
def test_what_is_held_can_be_handed_over_without_calling_it_back(place: dict[str, object]) -> None:
    """R8: so that a clerk who goes home is never kept by it."""
    hall = given(opens(1), opens(2), take("A"), take("A"), calls(1))
    when(hall, HoldTicket(counter=1, reason="缺件"))
    when(hall, calls(1))
    when(hall, TransferTicket(counter=1, number="A001", **place))  # type: ignore[arg-type]
    here = hall.at_counter(1)
    assert here is not None
    assert here.number == "A002"
    when(hall, FinishTicket(counter=1))
    assert kinds(when(hall, CloseCounter(counter=1)))[-1] == "counter_closed"
    assert numbers(when(hall, calls(2))) == ["A001"]


def test_a_held_ticket_keeps_its_window_from_closing_and_says_how_to_go() -> None:
    """R8"""
    hall = given(opens(1), opens(2), take("A"), calls(1), HoldTicket(counter=1, reason="缺件"))
    assert refused(hall, CloseCounter(counter=1)) == "R8: held_here"


def test_only_what_is_held_here_is_handed_over_from_here() -> None:
    """R8: neither another window's, nor one that waits; by its number or its id."""
    hall = given(opens(1), opens(2), opens(3), take("A"), take("A"), calls(1))
    when(hall, HoldTicket(counter=1, reason="缺件"))
    for counter, number in ((2, "A001"), (1, "A002"), (1, "A999"), (1, "")):
        hand_over = TransferTicket(counter=counter, number=number, service="C")
        assert refused(hall, hand_over) == "R8: not_held_here"
    by_id = TransferTicket(counter=1, number="2026-03-02-A001", service="C")
    assert sent(hall, by_id).ticket == "2026-03-02-A001"


def test_over_a_pause_what_is_held_can_be_handed_over_and_from_a_closed_window_nothing() -> None:
    """R8, R16: whoever was called away and does not come back traps nobody."""
    hall = given(opens(1), opens(2), take("A"), calls(1), HoldTicket(counter=1, reason="缺件"))
    when(hall, pauses(1))
    hand_over = TransferTicket(counter=1, number="A001", to_counter=2)
    assert sent(hall, hand_over).to_counter == 2
    when(hall, CloseCounter(counter=1))
    assert refused(hall, hand_over) == "R16: counter_not_open"


def test_who_was_sent_to_a_window_that_may_not_serve_him_tomorrow_is_free_then() -> None:
    """R7, R10, R19: a night ends a certificate; nobody is left waiting for that window."""
    hall = given(opens(1), opens(2), take("B"), calls(1))
    when(hall, TransferTicket(counter=1, to_counter=2))
    assert refused(hall, calls(1)) == "R1: nobody_waits"
    events = when(hall, calls(1), "+1 08:00")
    assert kinds(events) == ["day_started", "ticket_released", "ticket_called"]


def test_after_a_change_of_hall_toml_the_hub_itself_frees_who_waits_for_a_window_in_vain() -> None:
    """R7: hall.toml says less than it did when he was sent there."""
    before = given(opens(1), opens(2), take("B"), calls(1), TransferTicket(counter=1, to_counter=2))
    assert ReleaseStranded() not in list(due(before, at("09:30")))
    hall = Hall(with_services({1: (), 2: ("A",), 3: ("C",)}), before.state)
    assert ReleaseStranded() in list(due(hall, at("09:30")))
    assert kinds(when(hall, ReleaseStranded())) == ["ticket_released"]
    assert ReleaseStranded() not in list(due(hall, at("09:30")))
    assert numbers(when(hall, calls(1))) == ["B001"]


def test_sent_on_to_a_journey_its_way_begins_there() -> None:
    """R7, R11: who came for the wrong matter goes the whole way of the right one."""
    hall = given(opens(1), opens(2), opens(3), take("A"), calls(1))
    when(hall, TransferTicket(counter=1, service="J"))
    when(hall, calls(2))
    assert kinds(when(hall, FinishTicket(counter=2))) == ["step_finished"]
    assert line(hall, "C") == ["A001"]


def test_a_ticket_sent_on_keeps_nothing_of_the_window_it_left() -> None:
    """R7: his answers and pages must not name it as his."""
    hall = given(opens(1), opens(2), take("A"), calls(1), StartService(counter=1))
    when(hall, TransferTicket(counter=1, to_counter=2))
    ticket = hall.find("A001")
    assert ticket is not None
    assert (ticket.counter, ticket.to_counter, ticket.state) == (None, 2, "waiting")
