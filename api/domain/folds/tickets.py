"""What happens to a ticket."""

from datetime import datetime

from api.contract.events import (
    DayStarted,
    ServiceStarted,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketHeld,
    TicketLapsed,
    TicketMissed,
    TicketRecalled,
    TicketReleased,
    TicketReturned,
    TicketTaken,
    TicketTransferred,
)
from api.domain.folds.appointments import forget_appointments
from api.domain.folds.handling import learn
from api.domain.folds.journeys import forget_calls, transferred_on_the_way, way_of
from api.domain.folds.paper import withdraw_papers
from api.domain.state import AT_COUNTER, LIVE, Call, State, Ticket

# The wall shows fewer; this many are kept so that a screen that was away can catch up.
CALLS_KEPT = 48
# How the journal begins the reason of such a call.
OUT_OF_TURN = "out of turn: "
# Over the night; what of it may not come back has lapsed by an event of its own.
STAYS = LIVE | {"missed"}


def day_started(state: State, event: DayStarted, at: datetime) -> None:
    """Numbering starts afresh; whoever still waits or may come back stays (R6, R19)."""
    state.day, state.day_at = event.day, at
    state.personal = {}
    state.approvals = {key: one for key, one in state.approvals.items() if one.state == "asked"}
    state.serials = {}
    state.issued = state.finished = 0
    # R9: an assignment is for its day; tomorrow the hall opens as it is planned.
    state.assignments = {}
    state.tickets = {key: one for key, one in state.tickets.items() if one.state in STAYS}
    # Whoever was called a moment ago still looks for his number on the wall.
    state.calls = [one for one in state.calls if _at_counter(state, one)]
    state.jobs = {key: job for key, job in state.jobs.items() if job.ticket in state.tickets}
    state.hours = {date: one for date, one in state.hours.items() if date >= event.day}
    forget_appointments(state)


def ticket_taken(state: State, event: TicketTaken, at: datetime) -> None:
    """A number exists and waits."""
    state.serials[event.prefix] = event.serial
    state.order = event.order
    state.issued += 1
    state.tickets[event.ticket] = Ticket(
        id=event.ticket,
        number=event.number,
        service=event.service,
        ticket_class=event.ticket_class,
        language=event.language,
        day=event.day,
        order=event.order,
        taken_at=at,
        clock=event.clock,
        ahead=event.ahead,
        token=event.token,
        kiosk=event.kiosk,
        steps=way_of(event.steps),
        class_reason=event.class_reason,
        large=event.large,
        state="pending" if event.awaits else "waiting",
        awaits=event.awaits,
        remote=event.remote,
        appointment=event.appointment,
        booked_at=event.booked_at,
        forecast=event.forecast,
    )


def ticket_called(state: State, event: TicketCalled, at: datetime) -> None:
    """The ticket is at the window; the call is remembered for the wall."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.counter, ticket.staff = "called", event.counter, event.staff
    ticket.called_at, ticket.started_at = at, None
    ticket.recalled_at, ticket.recalls = None, 0
    ticket.to_counter, ticket.reason = None, ""
    ticket.look_at = ticket.sent_on_at = None
    # R8: whoever calls has been asked, and answers for it until it is handed over.
    ticket.responsible = event.staff
    ticket.out_of_turn = event.reason.partition(OUT_OF_TURN)[2]
    ticket.passed = event.passed
    state.counters[event.counter].ticket = ticket.id
    _remember_call(state, ticket, event.counter, at)


def ticket_recalled(state: State, event: TicketRecalled, at: datetime) -> None:
    """The call is fresh again."""
    ticket = state.tickets[event.ticket]
    ticket.recalls += 1
    ticket.recalled_at = at
    _remember_call(state, ticket, event.counter, at)


def service_started(state: State, event: ServiceStarted, at: datetime) -> None:
    """The citizen is served."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.started_at = "serving", at


def ticket_finished(state: State, event: TicketFinished, at: datetime) -> None:
    """The matter is done and the window free."""
    ticket = _leave_counter(state, event.ticket, event.counter)
    learn(state, ticket, at)
    ticket.state, ticket.ended_at = "finished", at
    if ticket.steps:
        ticket.steps[ticket.step].ended = "done"
    state.finished += 1
    withdraw_papers(state, ticket)


def ticket_missed(state: State, event: TicketMissed, at: datetime) -> None:
    """Nobody came; the window is free."""
    ticket = _leave_counter(state, event.ticket, event.counter)
    ticket.state, ticket.missed_on = "missed", state.day


def ticket_returned(state: State, event: TicketReturned, at: datetime) -> None:
    """In line again, at the clock that the event names."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.clock = "waiting", event.clock
    ticket.returns += 1


def ticket_lapsed(state: State, event: TicketLapsed, at: datetime) -> None:
    """It may not come back any more."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.ended_at = "cancelled", at
    withdraw_papers(state, ticket)


def ticket_held(state: State, event: TicketHeld, at: datetime) -> None:
    """Set aside at its window, which is free, or held on there."""
    ticket = _leave_counter(state, event.ticket, event.counter)
    ticket.state, ticket.reason, ticket.look_at = "held", event.reason, event.look_at


def ticket_transferred(state: State, event: TicketTransferred, at: datetime) -> None:
    """In line again, for the service and window that the event names."""
    ticket = _leave_counter(state, event.ticket, event.counter)
    ticket.state, ticket.service = "waiting", event.service
    if ticket.steps:
        transferred_on_the_way(ticket, event)
    ticket.steps = ticket.steps or way_of(event.steps)
    ticket.to_counter, ticket.reason = event.to_counter, ""
    ticket.counter, ticket.look_at = None, None
    ticket.note, ticket.sent_on_at = event.note, at
    ticket.responsible = event.responsible or ticket.responsible
    forget_calls(state, ticket)


def ticket_released(state: State, event: TicketReleased, at: datetime) -> None:
    """No longer for one window only."""
    state.tickets[event.ticket].to_counter = None


def ticket_cancelled(state: State, event: TicketCancelled, at: datetime) -> None:
    """Given up."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.ended_at, ticket.awaits = "cancelled", at, None
    withdraw_papers(state, ticket)


def _at_counter(state: State, call: Call) -> bool:
    ticket = state.tickets.get(call.ticket)
    return ticket is not None and ticket.state in AT_COUNTER


def _leave_counter(state: State, id: str, counter: int) -> Ticket:
    # One that is held has left it already, and somebody else may be there.
    if state.counters[counter].ticket == id:
        state.counters[counter].ticket = None
    return state.tickets[id]


def _remember_call(state: State, ticket: Ticket, counter: int, at: datetime) -> None:
    call = Call(
        id=state.sequence,
        ticket=ticket.id,
        number=ticket.number,
        counter=counter,
        at=at,
        recalls=ticket.recalls,
        priority=ticket.ticket_class != "normal",
    )
    # A recall replaces its call: the wall shows a number once, at its newest place.
    others = [one for one in state.calls if one.ticket != ticket.id]
    state.calls = [call, *others][:CALLS_KEPT]
