"""Calling: the next ticket, one by its number, and once more (R1, R2, R4, R5)."""

from datetime import datetime, timedelta

from api.contract.commands import CallNext, CallTicket
from api.contract.events import Candidate, Event, TicketCalled
from api.domain.counters.able import check_able, check_certified
from api.domain.counters.questions import serving
from api.domain.folds.tickets import OUT_OF_TURN
from api.domain.hall import Hall
from api.domain.journeys.steps import done_here, joining
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.state import AT_COUNTER, Counter, Ticket
from api.domain.tickets.dispatch import BY_CLOCK, next_for
from api.domain.tickets.passed import passed_by_class, passed_out_of_turn

HELD_HERE = "held"


def call_next(hall: Hall, command: CallNext, now: datetime) -> list[Event]:
    """Finish the present ticket and call the next; nothing, if the press meant neither (F:B2)."""
    counter = serving(hall, command.counter)
    current = hall.at_counter(command.counter)
    if not _means_the_next(hall, current, command.after, now):
        return []
    events: list[Event] = []
    also = None
    if current is not None:
        done = done_here(hall, current, implied=current.state == "called")
        # R1: he stands in the next line at once, and may be the first who this window can serve.
        also = joining(current, done)
        events.append(done)
    ticket, looked_at = next_for(hall, command.counter, also=also)
    if current is None and ticket is None:
        raise Refused("nobody_waits", counter=command.counter)
    if ticket is not None:
        passed = passed_by_class(hall, counter.number, ticket)
        events.append(_called(ticket, counter, BY_CLOCK, looked_at, passed))
    return events


def _means_the_next(hall: Hall, current: Ticket | None, after: str | None, now: datetime) -> bool:
    """Mashing cannot skip a person (F:B2): a press counts only against what the clerk sees.

    Nor does a second press within the guard time end the turn of somebody just called.
    """
    if not _seen(current, after):
        return False
    if current is None or current.state != "called" or current.called_at is None:
        return True
    return now - current.called_at >= timedelta(seconds=hall.settings.calling.guard_s)


def _seen(current: Ticket | None, after: str | None) -> bool:
    """Whether the clerk sees this ticket: by its id; devices of the last release say its number.

    The id, because A105 of yesterday may stand where A105 of today is called next (F:C4).
    """
    return after is None if current is None else after in (current.id, current.number)


def call_ticket(hall: Hall, command: CallTicket, now: datetime) -> list[Event]:
    """Call one ticket that is held here, or one out of turn with a reason (R4)."""
    counter = serving(hall, command.counter)
    current = hall.at_counter(command.counter)
    if current is not None:
        raise Refused("counter_busy", counter=command.counter, number=current.number)
    ticket = hall.find(command.number, "waiting", "held")
    if ticket is None:
        raise Refused("no_such_ticket", number=command.number)
    reason = _right_to_call(hall, ticket, command)
    if reason == HELD_HERE:
        return [_called(ticket, counter, reason)]
    _, looked_at = next_for(hall, counter.number)
    passed = passed_out_of_turn(hall, counter.number, ticket)
    return [_called(ticket, counter, reason, looked_at, passed)]


def _right_to_call(hall: Hall, ticket: Ticket, command: CallTicket) -> str:
    number, counter = ticket.number, command.counter
    if ticket.state == "held" and ticket.counter == counter:
        # What was begun here is ended here, even if the window serves it no longer (R8).
        check_certified(hall, counter, ticket.service)
        return HELD_HERE
    if ticket.state == "held" or ticket.state in AT_COUNTER:
        raise Refused("ticket_at_counter", number=number, counter=ticket.counter or 0)
    if ticket.awaits == "signal":
        raise Refused("awaits_signal", number=number, service=ticket.service)
    if ticket.state != "waiting":
        raise Refused("not_waiting", number=number)
    if hall.settings.service(ticket.service) is not None:
        # What hall.toml has no more is served nowhere: any window may send its holder on (R7).
        check_able(hall, counter, ticket.service)
    if ticket.to_counter not in (None, counter):
        # R7: he was sent to that window, and its clerk counts on him.
        raise Refused("waits_for_counter", number=number, counter=ticket.to_counter)
    reason = said_reason(command.reason)
    if not reason:
        raise Refused("out_of_turn_needs_reason")
    return OUT_OF_TURN + reason


def _called(
    ticket: Ticket,
    counter: Counter,
    reason: str,
    looked_at: tuple[Candidate, ...] = (),
    passed: tuple[int, str] = (0, ""),
) -> TicketCalled:
    return TicketCalled(
        ticket=ticket.id,
        number=ticket.number,
        counter=counter.number,
        staff=counter.staff or "",
        reason=reason,
        looked_at=looked_at,
        service=ticket.service,
        waiting_since=ticket.waiting_since,
        ticket_class=ticket.ticket_class,
        passed=passed[0],
        passed_first=passed[1],
    )
