"""Setting a ticket aside: with a reason, and never for good (R8)."""

from dataclasses import replace

import pytest

from api.contract.commands import CallTicket, HoldTicket
from api.contract.events import TicketHeld
from api.domain import views
from api.domain.hall import Hall
from api.domain.settings import Windows
from tests.api.domain.hall import SETTINGS, at, calls, given, numbers, opens, refused, take, when

HELD = ("09:00", opens(1), opens(2), take("A"), take("A"), calls(1))


def held(hall: Hall, command: HoldTicket, time: str) -> TicketHeld:
    """What comes of a hold that the hall obeys."""
    (event,) = when(hall, command, time)
    assert isinstance(event, TicketHeld)
    return event


def test_a_hold_has_a_time_to_look_again() -> None:
    """R8: the clerk's, or the hall's own; the event says who set it aside."""
    event = held(given(*HELD), HoldTicket(counter=1, reason="缺件", minutes=5), "09:10")
    assert (event.look_at, event.staff) == (at("09:15"), "1001")
    event = held(given(*HELD), HoldTicket(counter=1, reason="缺件"), "09:10")
    assert event.look_at == at("09:25")
    quick = replace(SETTINGS, windows=Windows(hold_min=3))
    event = held(given(*HELD, settings=quick), HoldTicket(counter=1, reason="缺件"), "09:10")
    assert event.look_at == at("09:13")


@pytest.mark.parametrize("minutes", [0, -5, 601, 10**30])
def test_nobody_is_set_aside_for_no_time_or_for_good(minutes: int) -> None:
    """R8"""
    hold = HoldTicket(counter=1, reason="缺件", minutes=minutes)
    assert refused(given(*HELD), hold) == "R8: hold_minutes"


def test_the_clerk_and_the_leader_see_whom_to_look_at_and_who_is_overdue() -> None:
    """R8: what comes first stands first."""
    hall = given(*HELD)
    when(hall, HoldTicket(counter=1, reason="缺件", minutes=30), "09:10")
    when(hall, calls(1), "09:11")
    when(hall, HoldTicket(counter=1, reason="填表", minutes=5), "09:12")
    for now, overdue in (("09:16:59", False), ("09:17", True)):
        for lines in (views.counter(hall, 1, at(now)).held, views.floor(hall, at(now)).held):
            assert [(one.number, one.overdue) for one in lines] == [
                ("A002", overdue),
                ("A001", False),
            ]
            assert (lines[0].counter, lines[0].responsible) == (1, "1001")
            assert (lines[0].reason, lines[0].look_at) == ("填表", at("09:17"))
    assert views.counter(hall, 2, at("09:20")).held == ()


def test_a_hold_can_be_held_on_without_calling_the_citizen() -> None:
    """R8: with a reason and a time of its own, while another is at the window."""
    hall = given(*HELD)
    when(hall, HoldTicket(counter=1, reason="缺件", minutes=5), "09:10")
    when(hall, calls(1), "09:11")
    on = HoldTicket(counter=1, reason="仍在補件", minutes=20, number="A001")
    assert held(hall, on, "09:15").look_at == at("09:35")
    here, aside = hall.at_counter(1), hall.find("A001")
    assert here is not None
    assert aside is not None
    assert (here.number, aside.state, aside.reason) == ("A002", "held", "仍在補件")


def test_only_what_is_held_here_is_held_on() -> None:
    """R8: and a reason is asked for each time."""
    hall = given(*HELD)
    when(hall, HoldTicket(counter=1, reason="缺件"))
    for counter, number in ((2, "A001"), (1, "A002"), (1, "")):
        on = HoldTicket(counter=counter, reason="x", number=number)
        assert refused(hall, on) == "R8: not_held_here"
    silent = HoldTicket(counter=1, reason=" ", number="A001")
    assert refused(hall, silent) == "R8: hold_needs_reason"


def test_called_back_it_is_looked_at() -> None:
    """R8"""
    hall = given(*HELD)
    when(hall, HoldTicket(counter=1, reason="缺件", minutes=5))
    assert numbers(when(hall, CallTicket(counter=1, number="A001"))) == ["A001"]
    ticket = hall.at_counter(1)
    assert ticket is not None
    assert (ticket.look_at, ticket.reason) == (None, "")
    assert views.floor(hall, at("10:00")).held == ()
