"""Journeys: one number through several queues (R11). Who is next in them is dispatch's business.

A ticket keeps its queue clock over all its steps, see docs/decisions/0009-one-clock.md.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from api.contract.commands import MarkReady
from api.contract.events import Event, Leg, StepFinished, StepReady, TicketFinished
from api.contract.words import Awaits
from api.domain.counters.questions import open_for
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import Service
from api.domain.state import OVER, Step, Ticket, needs_the_hall


def way(service: Service) -> tuple[Leg, ...]:
    """The whole way of a number for this service, empty when it is a single matter."""
    if not service.then:
        return ()
    later = (Leg(service=o.service, waits_for_signal=o.waits_for_signal) for o in service.then)
    return (Leg(service=service.code), *later)


def done_here(hall: Hall, ticket: Ticket, *, implied: bool) -> TicketFinished | StepFinished:
    """The matter at its window is done: on to the next step, or the end of the ticket."""
    counter, place = ticket.counter or 0, following(ticket)
    if not ticket.steps:
        return TicketFinished(ticket=ticket.id, counter=counter, implied=implied)
    if place is None:
        return TicketFinished(
            ticket=ticket.id,
            counter=counter,
            implied=implied,
            step=ticket.step,
            service=ticket.service,
        )
    step = ticket.steps[place]
    return StepFinished(
        ticket=ticket.id,
        counter=counter,
        service=ticket.service,
        step=ticket.step,
        next_step=place,
        next_service=step.service,
        awaits=awaits(step),
        # Nobody is refused for it: he waits, and the leader sees that nobody serves him.
        into_void=not open_for(hall, step.service),
        implied=implied,
    )


def joining(ticket: Ticket, done: Event | None) -> Ticket | None:
    """The ticket as it will stand in the next line, if that is what came of `done`."""
    if not isinstance(done, StepFinished) or done.awaits is not None:
        return None
    return replace(ticket, service=done.next_service, state="waiting", to_counter=None)


def following(ticket: Ticket, after: int | None = None) -> int | None:
    """The place of the first step that is still to be done after `after`, or the present one."""
    start = (ticket.step if after is None else after) + 1
    places = range(start, len(ticket.steps))
    return next((place for place in places if not ticket.steps[place].ended), None)


def awaits(step: Step) -> Awaits | None:
    """What a ticket that comes to this step must still wait for."""
    return "signal" if step.waits_for_signal and not step.ready else None


def coming(hall: Hall, ticket: Ticket) -> set[str]:
    """The services that a ticket will need and does not wait for yet.

    Whoever waits for a signal needs its step as well, on the day on which he sits there (R19).
    """
    if not needs_the_hall(ticket, hall.state.day):
        return set()
    start = ticket.step + (ticket.awaits is None)
    return {step.service for step in ticket.steps[start:] if not step.ended}


def on_their_way(hall: Hall, counter: int) -> list[Ticket]:
    """Tickets that will need this window, the last that is open for one of their steps (R18)."""
    served = hall.served_at(counter)
    alone = {one for one in served if not open_for(hall, one, besides=counter)}
    if hall.counter(counter).state == "closed" or not alone:
        return []
    return [one for one in hall.state.tickets.values() if coming(hall, one) & alone]


def mark_ready(hall: Hall, command: MarkReady, now: datetime) -> list[Event]:
    """The signal: the ticket joins its line, or will when it gets there; once is enough."""
    ticket = signalled(hall, command)
    places = _gates(ticket, command.service)
    if not places:
        raise Refused("no_signal_awaited", number=ticket.number)
    if command.service is None and len(places) > 1:
        raise Refused("signal_needs_service", number=ticket.number)
    place = next((one for one in places if _closed(ticket.steps[one])), None)
    if place is None:
        # Said before, or skipped meanwhile: whoever says it again hears how the ticket stands.
        return []
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    here = place == ticket.step and ticket.awaits == "signal"
    service = ticket.steps[place].service
    return [StepReady(ticket=ticket.id, service=service, step=place, joins=here)]


def signalled(hall: Hall, command: MarkReady) -> Ticket:
    """The ticket that a signal speaks of. Raises Refused when there is none of the number."""
    return meant(hall, command.number, lambda one: bool(_gates(one, command.service)))


def meant(hall: Hall, name: str, fits: Callable[[Ticket], bool]) -> Ticket:
    """The ticket of this id or token, or the one of this number that an act can be about.

    Of two with the same number (F:C4) today's is meant, if the act can be about it. Raises Refused
    when there is none.
    """
    named = hall.state.tickets.get(name) or hall.by_token(name)
    if named is not None:
        return named
    same = [one for one in hall.state.tickets.values() if one.number == name]
    if not same:
        raise Refused("no_such_ticket", number=name)
    return min(same, key=lambda one: (not fits(one), one.day != hall.state.day))


def _gates(ticket: Ticket, service: str | None) -> list[int]:
    return [
        place
        for place, step in enumerate(ticket.steps)
        if step.waits_for_signal and service in (None, step.service)
    ]


def _closed(step: Step) -> bool:
    return not step.ready and not step.ended
