"""A journey that is changed on the way: a step more, a step less, sent on or back (R7, R11)."""

from datetime import datetime

from api.contract.commands import AddStep, SkipStep
from api.contract.events import Event, StepAdded, StepSkipped
from api.contract.words import Awaits
from api.domain.counters.able import listed
from api.domain.counters.questions import staffed
from api.domain.hall import Hall
from api.domain.journeys.steps import awaits, following, meant
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.state import AT_COUNTER, LIVE, OVER, Ticket, is_expected
from api.domain.told import offered_here

# More than any procedure has; without an end, a way would be no way.
MOST_STEPS = 12


def skip_step(hall: Hall, command: SkipStep, now: datetime) -> list[Event]:
    """Without this step, for a reason; a ticket that has no step left has ended."""
    ticket = meant(hall, command.number, lambda one: _open(one, command.service) != [])
    places = _open(ticket, command.service)
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    if not places:
        raise Refused("no_such_step", number=ticket.number, service=command.service)
    reason = _reason(command.reason)
    if places[0] != ticket.step:
        return [_skipped(ticket, places[0], reason)]
    if ticket.state in AT_COUNTER:
        raise Refused("ticket_at_counter", number=ticket.number, counter=ticket.counter or 0)
    if ticket.state not in LIVE or is_expected(ticket):
        # Nobody knows where he is: he says so himself by coming back (R6), or by coming (R13).
        raise Refused("not_waiting", number=ticket.number)
    return [_past(ticket, reason)]


def _skipped(ticket: Ticket, place: int, reason: str) -> StepSkipped:
    service = ticket.steps[place].service
    return StepSkipped(ticket=ticket.id, service=service, step=place, reason=reason)


def _past(ticket: Ticket, reason: str) -> StepSkipped:
    """The step where the ticket stands is left out: on to the next, or to the end."""
    place = following(ticket)
    step = None if place is None else ticket.steps[place]
    return StepSkipped(
        ticket=ticket.id,
        service=ticket.service,
        step=ticket.step,
        reason=reason,
        next_step=place,
        next_service=step.service if step else "",
        awaits=awaits(step) if step else None,
        ends=step is None,
    )


def add_step(hall: Hall, command: AddStep, now: datetime) -> list[Event]:
    """One step more, right after the present one; never one that nobody is there for (R7)."""
    ticket = meant(hall, command.number, lambda one: one.state not in OVER)
    offered_here(hall, command.service, ticket.language)
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    reason = _reason(command.reason)
    if len(ticket.steps) >= MOST_STEPS:
        raise Refused("too_many_steps", number=ticket.number, most=MOST_STEPS)
    if not staffed(hall, command.service):
        counters = listed(hall.counters_for(command.service))
        raise Refused(
            "transfer_into_void", number=ticket.number, service=command.service, counters=counters
        )
    return [
        StepAdded(
            ticket=ticket.id,
            service=command.service,
            step=ticket.step + 1,
            reason=reason,
            waits_for_signal=command.waits_for_signal,
        )
    ]


def goes_on_at(ticket: Ticket, service: str) -> tuple[int | None, Awaits | None]:
    """Where on its way a journey goes on when it is sent to `service`, and what it awaits there.

    At a step still to come: what lies between is left out. At one that was done: the way is taken
    up again from there. None for any other service: the present step is done there instead.
    """
    place = None if service == ticket.service else _place(ticket, service)
    return place, None if place is None else awaits(ticket.steps[place])


def _place(ticket: Ticket, service: str) -> int | None:
    ahead = [place for place in _open(ticket, service) if place > ticket.step]
    behind = [n for n, one in enumerate(ticket.steps[: ticket.step]) if one.service == service]
    return next(iter([*ahead, *behind[::-1]]), None)


def _open(ticket: Ticket, service: str) -> list[int]:
    """The places of the steps at this service that are still to be done, the present one too."""
    return [
        place
        for place, step in enumerate(ticket.steps)
        if step.service == service and not step.ended and place >= ticket.step
    ]


def _reason(words: str) -> str:
    reason = said_reason(words)
    if not reason:
        raise Refused("step_needs_reason")
    return reason
