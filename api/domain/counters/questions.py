"""Questions about windows that several rules ask: who serves, who could take over."""

from collections.abc import Iterable

from api.domain.hall import Hall
from api.domain.opening.changed_hall import offered_no_more
from api.domain.refused import Refused
from api.domain.state import Counter, Ticket
from api.domain.tickets.dispatch import waiting_at


def known(hall: Hall, number: int) -> Counter:
    """The window of this number. Raises Refused when the hall has none."""
    if hall.settings.counter(number) is None:
        raise Refused("no_such_counter", counter=number)
    return hall.counter(number)


def serving(hall: Hall, number: int) -> Counter:
    """The window of this number if it is open. Raises Refused."""
    counter = known(hall, number)
    if counter.state != "open":
        raise Refused("counter_not_open", counter=number)
    return counter


def occupied(hall: Hall, number: int) -> tuple[Counter, Ticket]:
    """An open window and the ticket at it. Raises Refused."""
    counter = serving(hall, number)
    ticket = hall.at_counter(number)
    if ticket is None:
        raise Refused("no_ticket_here", counter=number)
    return counter, ticket


def open_for(hall: Hall, service: str, *, besides: int | None = None) -> tuple[int, ...]:
    """The open windows that may serve a service, without the one named."""
    return tuple(
        number
        for number in hall.counters_for(service)
        if number != besides and hall.counter(number).state == "open"
    )


def staffed(hall: Hall, service: str) -> bool:
    """Whether somebody serves this, or is on a pause from which he is to come back (R18)."""
    return any(is_manned(hall.counter(number)) for number in hall.counters_for(service))


def is_manned(counter: Counter) -> bool:
    """Whether the window serves or its clerk is expected back.

    After a fault or an emergency nobody knows when it serves again; nor, after cashing up or
    other work, unless he said when he is back. A personal need is soon over.
    """
    if counter.state != "paused":
        return counter.state == "open"
    if counter.reason in ("fault", "emergency"):
        return False
    return counter.reason == "personal" or counter.back_at is not None


def only_here(hall: Hall, number: int) -> list[Ticket]:
    """Waiting tickets that no other open window could serve (R18)."""
    services = hall.served_at(number)
    alone = {service for service in services if not open_for(hall, service, besides=number)}
    here = [ticket for ticket in waiting_at(hall, number) if ticket.service in alone]
    others = (one for one in hall.state.counters.values() if one.number != number)
    last = not any(one.state == "open" for one in others)
    return here + offered_no_more(hall) if last else here


def take_over(hall: Hall, number: int) -> tuple[int, ...]:
    """The open windows that serve what this one serves (R16)."""
    others: Iterable[int] = (
        other
        for service in hall.served_at(number)
        for other in open_for(hall, service, besides=number)
    )
    return tuple(sorted(set(others)))
