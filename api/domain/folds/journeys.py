"""What happens to a ticket on a journey (R11)."""

from datetime import datetime

from api.contract.events import (
    Leg,
    StepAdded,
    StepFinished,
    StepReady,
    StepSkipped,
    TicketTransferred,
)
from api.contract.words import Awaits
from api.domain.folds.handling import learn
from api.domain.folds.paper import withdraw_papers
from api.domain.state import State, Step, Ticket


def way_of(legs: tuple[Leg, ...]) -> list[Step]:
    """The steps of a ticket as they were planned."""
    return [Step(service=leg.service, waits_for_signal=leg.waits_for_signal) for leg in legs]


def step_finished(state: State, event: StepFinished, at: datetime) -> None:
    """The window is free, and the ticket stands at its next step."""
    state.counters[event.counter].ticket = None
    ticket = state.tickets[event.ticket]
    ticket.steps[event.step].ended = "done"
    # R8: what the clerk was asked for is done; the next window answers for the next step.
    ticket.responsible = None
    learn(state, ticket, at)
    _stands_at(ticket, event.next_step, event.next_service, event.awaits)
    forget_calls(state, ticket)


def step_skipped(state: State, event: StepSkipped, at: datetime) -> None:
    """One step less; if it was the present one, the ticket stands at the next or is done."""
    ticket = state.tickets[event.ticket]
    ticket.steps[event.step].ended = "skipped"
    if event.next_step is not None:
        _stands_at(ticket, event.next_step, event.next_service, event.awaits)
    elif event.ends:
        ticket.state, ticket.awaits, ticket.ended_at = "finished", None, at
        state.finished += 1
        withdraw_papers(state, ticket)


def step_added(state: State, event: StepAdded, at: datetime) -> None:
    """One step more; a single matter becomes a journey by it."""
    ticket = state.tickets[event.ticket]
    ticket.steps = ticket.steps or [Step(service=ticket.service)]
    added = Step(service=event.service, waits_for_signal=event.waits_for_signal)
    ticket.steps.insert(event.step, added)


def step_ready(state: State, event: StepReady, at: datetime) -> None:
    """The signal is remembered; whoever was pending for it waits in line now."""
    ticket = state.tickets[event.ticket]
    ticket.steps[event.step].ready = True
    if event.joins:
        ticket.state, ticket.awaits = "waiting", None


def transferred_on_the_way(ticket: Ticket, event: TicketTransferred) -> None:
    """Where on its way a journey goes on after a transfer."""
    if event.step is None:
        ticket.steps[ticket.step].service = event.service
    elif event.step > ticket.step:
        for step in ticket.steps[ticket.step : event.step]:
            step.ended = step.ended or "skipped"
    else:
        for step in ticket.steps[event.step : ticket.step]:
            step.ended = "" if step.ended == "done" else step.ended
    if event.step is not None:
        _stands_at(ticket, event.step, event.service, event.awaits)


def forget_calls(state: State, ticket: Ticket) -> None:
    """R7: the wall must not send anybody to the window that he was sent on from."""
    state.calls = [one for one in state.calls if one.ticket != ticket.id]


def _stands_at(ticket: Ticket, step: int, service: str, awaits: Awaits | None) -> None:
    ticket.step, ticket.service, ticket.awaits = step, service, awaits
    ticket.state = "pending" if awaits else "waiting"
    ticket.counter = ticket.to_counter = ticket.look_at = None
    ticket.reason = ""
