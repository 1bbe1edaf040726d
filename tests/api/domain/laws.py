"""What must hold in every hall after every act, asked of the state and of nothing derived."""

from collections import Counter as Tally
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from api.contract.commands import Command, TransferTicket
from api.contract.events import (
    ClassGranted,
    CounterClosed,
    CounterPaused,
    DayStarted,
    Event,
    PrintQueued,
    StepFinished,
    TicketCalled,
    TicketLapsed,
    TicketReleased,
    TicketTaken,
)
from api.contract.words import TicketState
from api.domain import views
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.opening.hours import business_day
from api.domain.refused import Refused
from api.domain.settings import HallSettings
from api.domain.state import AT_COUNTER, OVER, Ticket
from api.domain.tickets.dispatch import BY_CLOCK
from api.domain.tickets.line import Lines
from api.domain.tickets.transfers import counters_to, services_to
from tests.api.domain.laws_arrivals import ARRIVALS_ALWAYS, grace, here_from, stood_from
from tests.api.domain.laws_voices import VOICES_ALWAYS


def head_start(settings: HallSettings, ticket: Ticket) -> timedelta:
    """How much earlier this ticket's class goes."""
    found = settings.ticket_class(ticket.ticket_class)
    assert found is not None
    return timedelta(minutes=found.head_start_min)


def everybody_stands_where_the_hall_thinks(hall: Hall) -> None:
    """R1: nobody at two windows, one ticket at a window, none at one that does not serve."""
    state = hall.state
    there = {one.id: one.counter for one in state.tickets.values() if one.state in AT_COUNTER}
    shown = {one.ticket: one.number for one in state.counters.values() if one.ticket}
    assert there == shown
    assert all(one.ticket is None for one in state.counters.values() if one.state != "open")


def one_clerk_one_window(hall: Hall) -> None:
    """R20: nobody is signed in at two windows, and every open or paused window has somebody."""
    staff = [one.staff for one in hall.state.counters.values() if one.state != "closed"]
    assert all(staff)
    assert len(set(staff)) == len(staff)


def nobody_waits_at_an_empty_window(hall: Hall) -> None:
    """R8, R16: who was sent to a window finds it open; who is held there, that it has a clerk."""
    for ticket in hall.state.tickets.values():
        if ticket.state == "waiting" and ticket.to_counter is not None:
            assert hall.counter(ticket.to_counter).state == "open"
            assert ticket.service in may_serve(hall, ticket.to_counter)
        if ticket.state == "held":
            assert hall.counter(ticket.counter or 0).state != "closed"


def may_serve(hall: Hall, number: int) -> set[str]:
    """R9, R10: what was assigned, else planned, and of that what its clerk is certified for."""
    window, planned = hall.counter(number), hall.settings.counter(number)
    assigned = hall.state.assignments.get(number)
    assert planned is not None
    listed = assigned.services if assigned else planned.services
    staff = hall.settings.member(window.staff or "")
    held = {
        one.service for one in (staff.certificates if staff else ()) if hall.state.day <= one.until
    }
    return {
        one.code
        for one in hall.settings.services
        if (not listed or one.code in listed) and (not one.certificate or one.code in held)
    }


def everybody_called_has_somebody_who_answers(hall: Hall) -> None:
    """R8: from the first call on there is a responsible clerk; a hold has a time and a reason."""
    for ticket in hall.state.tickets.values():
        if ticket.state in ("called", "serving", "held"):
            assert ticket.responsible == hall.counter(ticket.counter or 0).staff
        if ticket.state == "held":
            assert ticket.reason
            assert ticket.look_at is not None


def a_target_shown_is_a_target_taken(hall: Hall, now: datetime) -> None:
    """R7: a page offers what the hall would accept, and nothing is accepted that it hides."""
    if business_day(hall.settings, now) != hall.state.day:
        # Whatever is done now finds the hall as the new day makes it.
        return
    for ticket in hall.state.tickets.values():
        number, at = ticket.counter, hall.at_counter(ticket.counter or 0)
        if number is None or (at is not ticket and ticket.state != "held"):
            continue
        if ticket.state != "held" and hall.counter(number).state != "open":
            continue
        name = ticket.id if ticket.state == "held" else None
        for code in [one.code for one in hall.settings.services]:
            sent = TransferTicket(counter=number, service=code, number=name)
            assert _obeyed(hall, sent, now) == (code in services_to(hall, ticket))
        for one in hall.settings.counters:
            sent = TransferTicket(counter=number, to_counter=one.number, number=name)
            assert _obeyed(hall, sent, now) == (one.number in counters_to(hall, ticket, number))


def _obeyed(hall: Hall, command: Command, now: datetime) -> bool:
    try:
        return bool(decide(hall, command, now))
    except Refused:
        return False


def a_pause_ends_after_it_began(hall: Hall) -> None:
    """R16: nobody is told of a clerk who was back before he left."""
    for one in hall.state.counters.values():
        if one.back_at is not None and one.since is not None:
            assert one.state == "paused"
            assert one.back_at > one.since


def the_lines_are_those_of_the_tickets(hall: Hall) -> None:
    """The sorted lines hold whoever waits, and nobody else."""
    anew = Lines(iter(hall.state.tickets.values()))
    for service in hall.settings.services:
        assert hall.lines.waiting(service.code) == anew.waiting(service.code)


def numbers_run_on(
    settings: HallSettings, events: Sequence[Event], given_before: list[TicketTaken]
) -> None:
    """R1: per prefix and day each number follows the one before; none is given twice."""
    firsts = {one.prefix: one.first for one in settings.services}
    for event in events:
        if isinstance(event, TicketTaken):
            same = [o for o in given_before if (o.day, o.prefix) == (event.day, event.prefix)]
            following = same[-1].serial + 1 if same else firsts[event.prefix]
            assert event.serial == following
            assert event.order == len(given_before) + 1
            given_before.append(event)


def papers_tell_themselves_apart(hall: Hall, events: Sequence[Event]) -> None:
    """No second turn: of all papers of a ticket exactly one is not marked as a copy."""
    if any(isinstance(event, PrintQueued) for event in events):
        marks = Tally((job.ticket, job.copy) for job in hall.state.jobs.values())
        assert max(marks.values()) == 1


def who_is_called_was_least(hall: Hall, events: Sequence[Event]) -> None:
    """R1, R2: by the clock nobody that this window may serve came before (`hall` as it was)."""
    if any(isinstance(one, DayStarted) for one in events):
        # A new day may have ended a certificate, and let go who waited for one window.
        morning = [
            one for one in events if isinstance(one, TicketLapsed | DayStarted | TicketReleased)
        ]
        hall = hall.imagined(morning, hall.state.at or datetime.min.replace(tzinfo=UTC))
    for event in events:
        if not isinstance(event, TicketCalled) or event.reason != BY_CLOCK:
            continue
        called = hall.state.tickets[event.ticket]
        served = may_serve(hall, event.counter)
        may_come = [
            one
            for one in _and_whoever_goes_on(hall, events)
            if one.state == "waiting"
            and one.service in served
            and one.to_counter in (None, event.counter)
        ]
        assert min(may_come, key=lambda one: (one.clock, one.order)).id == called.id
        assert _best_of_each(may_come) == {(o.service, o.number, o.clock) for o in event.looked_at}
        nobody_passes_beyond_the_head_start(hall, called, may_come)


def _and_whoever_goes_on(hall: Hall, events: Sequence[Event]) -> list[Ticket]:
    """R11: who finished a step stands in the next line at once, perhaps at this very window."""
    tickets = dict(hall.state.tickets)
    for event in events:
        if isinstance(event, StepFinished):
            state: TicketState = "pending" if event.awaits else "waiting"
            tickets[event.ticket] = replace(
                tickets[event.ticket], service=event.next_service, state=state, to_counter=None
            )
    return list(tickets.values())


def every_journey_stands_at_one_of_its_steps(hall: Hall) -> None:
    """R11: at a step that is not done, for its service; pending only while its signal is out."""
    for ticket in hall.state.tickets.values():
        assert (ticket.state == "pending") == (ticket.awaits is not None)
        if ticket.steps and ticket.state not in OVER:
            here = ticket.steps[ticket.step]
            assert (here.service, here.ended) == (ticket.service, "")
            assert not (ticket.awaits == "signal" and (here.ready or not here.waits_for_signal))
        if ticket.steps and ticket.state == "finished":
            assert all(step.ended for step in ticket.steps)


def nothing_over_is_shown(hall: Hall, now: datetime) -> None:
    """R27: no screen shows a notice before its start, or from its end on."""
    shown = (*views.board(hall, now).notice_lines, *views.kiosk(hall, "kiosk-1", now).notice_lines)
    for one in shown:
        assert one.starts_at is None or one.starts_at <= now
        assert one.ends_at is None or now < one.ends_at
    put_up = {one.id for one in views.counter(hall, 1, now).notices if one.by_hand}
    assert put_up == {one.id for one in hall.state.notices.values() if now < one.ends_at}


def nobody_passes_beyond_the_head_start(
    hall: Hall, called: Ticket, may_come: Sequence[Ticket]
) -> None:
    """G1: whoever came more than `h_called - h_other` after another does not pass him.

    One who was missed and came back has given up this promise (R6). With an appointment one came
    at the time booked (R12), with a number by phone some minutes before one did (R13): nobody who
    stood there for longer than that is passed either.
    """
    rules = hall.settings
    for other in may_come:
        if not other.returns:
            bound = head_start(rules, called) - head_start(rules, other)
            assert stood_from(rules, called) <= stood_from(rules, other) + bound
            assert here_from(called) <= stood_from(rules, other) + bound + grace(rules, called)


def _best_of_each(tickets: Sequence[Ticket]) -> set[tuple[str, str, object]]:
    best: dict[str, Ticket] = {}
    for one in sorted(tickets, key=lambda one: (one.clock, one.order), reverse=True):
        best[one.service] = one
    return {(one.service, one.number, one.clock) for one in best.values()}


def a_grant_brings_forward(events: Sequence[Event]) -> None:
    """R2, R3: a class granted at the desk makes nobody later, and says why."""
    for event in events:
        if isinstance(event, ClassGranted):
            assert event.clock <= event.clock_was
            assert event.reason.strip()


def nobody_is_lost_over_night(
    before: Mapping[str, TicketState], hall: Hall, events: Sequence[Event]
) -> None:
    """R6, R19: whoever waited or might come back is there today, or the journal says why not."""
    said = {one.ticket for one in events if isinstance(one, TicketLapsed)}
    wanted = {id for id, state in before.items() if state not in OVER}
    assert wanted - set(hall.state.tickets) <= said
    for id in said:
        assert before[id] == "missed"


def nobody_leaves_without_the_consent_it_takes(
    before: Hall, events: Sequence[Event], now: datetime
) -> None:
    """R16-R18: nobody's last window goes, and nobody cashes up before them (`before` it all)."""
    for place, event in enumerate(events):
        if not isinstance(event, CounterPaused | CounterClosed) or event.approver:
            continue
        reason = event.reason if isinstance(event, CounterPaused) else "close"
        if reason in ("fault", "emergency"):
            continue
        # As it is for this event: a new day may have begun with the same act.
        hall = before.imagined([one for one in events[:place] if one.type == "day_started"], now)
        left = {
            one.service
            for one in hall.state.tickets.values()
            if one.state == "waiting" and one.to_counter in (None, event.counter)
        } & may_serve(hall, event.counter)
        if reason in ("settlement", "internal"):
            assert not left
        windows = [one.number for one in hall.state.counters.values() if one.state == "open"]
        others = [may_serve(hall, number) for number in windows if number != event.counter]
        assert left <= set().union(*others)


def who_agreed_is_a_supervisor_and_another(hall: Hall) -> None:
    """R16, R22: and a window asks for one thing at a time, through the clerk who sits there."""
    for one in hall.state.approvals.values():
        if one.by:
            member = hall.settings.member(one.by)
            assert member is not None
            assert member.role == "supervisor"
            assert one.by not in (one.staff, one.clerk)
        if one.state == "asked":
            assert hall.counter(one.counter).staff == one.clerk
    asked = [one.counter for one in hall.state.approvals.values() if one.state == "asked"]
    assert len(asked) == len(set(asked))


def only_who_is_free_is_idle(hall: Hall) -> None:
    """R20: nobody is nudged who has a citizen before him; each waiting number knows since when."""
    for one in hall.state.counters.values():
        free = one.state == "open" and one.ticket is None
        assert (one.free_since is not None) == free
        assert free or one.idle_since is None
        assert one.told is None or free or one.state == "paused"
    for ticket in hall.state.tickets.values():
        assert (ticket.waiting_since is not None) == (ticket.state == "waiting")


ALWAYS = (
    who_agreed_is_a_supervisor_and_another,
    only_who_is_free_is_idle,
    everybody_stands_where_the_hall_thinks,
    one_clerk_one_window,
    everybody_called_has_somebody_who_answers,
    nobody_waits_at_an_empty_window,
    a_pause_ends_after_it_began,
    every_journey_stands_at_one_of_its_steps,
    the_lines_are_those_of_the_tickets,
    *VOICES_ALWAYS,
    *ARRIVALS_ALWAYS,
)
