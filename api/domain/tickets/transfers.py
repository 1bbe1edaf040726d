"""Sending a ticket on: to a service or a window that can, never into a void (R7, R8)."""

from datetime import datetime

from api.contract.commands import ReleaseStranded, TransferTicket
from api.contract.events import Event, Leg, TicketReleased, TicketTransferred
from api.contract.words import TransferReason
from api.domain.counters.able import check_able, listed
from api.domain.counters.certificates import certified
from api.domain.counters.questions import known, occupied, open_for
from api.domain.counters.windows import held_here
from api.domain.hall import Hall
from api.domain.journeys.detours import goes_on_at
from api.domain.journeys.steps import way
from api.domain.opening.changed_hall import windows_gone
from api.domain.opening.hours import is_open, local, opens_at
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.state import Counter, Ticket
from api.domain.told import offered_here


def transfer_ticket(hall: Hall, command: TransferTicket, now: datetime) -> list[Event]:
    """Send on to one service or one window; the clock is kept, and who answers is named."""
    counter, ticket = _sent_by(hall, command)
    service, responsible = _destination(hall, command, ticket, now)
    step, awaits = goes_on_at(ticket, service)
    by_default: TransferReason = "wrong_window" if command.service else "hand_over"
    return [
        TicketTransferred(
            ticket=ticket.id,
            counter=command.counter,
            service=service,
            to_counter=command.to_counter,
            staff=counter.staff or "",
            responsible=responsible,
            reason=command.reason or by_default,
            note=said_reason(command.note),
            step=step,
            steps=_way_begun(hall, ticket, command.service),
            awaits=awaits,
        )
    ]


def services_to(hall: Hall, ticket: Ticket) -> tuple[str, ...]:
    """The services to which a ticket can be sent now."""
    return tuple(
        one.code
        for one in hall.settings.services
        if one.code != ticket.service and open_for(hall, one.code)
    )


def counters_to(hall: Hall, ticket: Ticket, counter: int) -> tuple[int, ...]:
    """The windows to which a ticket at, or held at, `counter` can be sent now."""
    return open_for(hall, ticket.service, besides=counter)


def stranded(hall: Hall) -> list[Event]:
    """Releases those who wait for one window that is not there for them any more (R7, R16).

    A night may end a certificate or an assignment, and hall.toml may be changed.
    """
    return windows_gone(hall) + [
        TicketReleased(ticket=ticket.id, counter=ticket.to_counter)
        for ticket in hall.state.tickets.values()
        if ticket.state == "waiting" and ticket.to_counter is not None
        if ticket.to_counter not in open_for(hall, ticket.service)
    ]


def release_stranded(hall: Hall, command: ReleaseStranded, now: datetime) -> list[Event]:
    """The hub says so when time or hall.toml has changed what a window may serve."""
    return stranded(hall)


def _way_begun(hall: Hall, ticket: Ticket, service: str | None) -> tuple[Leg, ...]:
    """The whole way, where a single matter turns out to be a journey (R11)."""
    found = None if ticket.steps or service is None else hall.settings.service(service)
    return way(found) if found else ()


def _sent_by(hall: Hall, command: TransferTicket) -> tuple[Counter, Ticket]:
    if command.number is None:
        return occupied(hall, command.counter)
    # R8: whoever is called away hands over what he holds even from a paused window.
    counter = known(hall, command.counter)
    if counter.state == "closed":
        raise Refused("counter_not_open", counter=command.counter)
    return counter, held_here(hall, command)


def _destination(
    hall: Hall, command: TransferTicket, ticket: Ticket, now: datetime
) -> tuple[str, str]:
    """The service, and the clerk who answers from now on if one is meant."""
    match command.service, command.to_counter:
        case str() as service, None:
            return _service_to(hall, service, ticket, now), ""
        case None, int() as number:
            return ticket.service, _clerk_at(hall, number, command.counter, ticket, now)
        case _:
            raise Refused("transfer_needs_one_place")


def _service_to(hall: Hall, service: str, ticket: Ticket, now: datetime) -> str:
    offered_here(hall, service, ticket.language)
    if service == ticket.service:
        raise Refused("transfer_to_itself", number=ticket.number)
    if not open_for(hall, service):
        raise _void(hall, ticket, service, hall.counters_for(service), now)
    return service


def _clerk_at(hall: Hall, number: int, sender: int, ticket: Ticket, now: datetime) -> str:
    """Who sits at the window `number` and may take the ticket now."""
    known(hall, number)
    if number == sender:
        raise Refused("transfer_to_itself", number=ticket.number)
    check_able(hall, number, ticket.service)
    counter = hall.counter(number)
    if counter.state != "open":
        raise _void(hall, ticket, ticket.service, (number,), now)
    return counter.staff or ""


def _void(
    hall: Hall, ticket: Ticket, service: str, could: tuple[int, ...], now: datetime
) -> Refused:
    """Nobody is there for it: who will, and when as far as anybody knows (R7)."""
    number, counters = ticket.number, listed(could)
    back = _next_there(hall, could, now)
    if back is not None:
        return Refused(
            "transfer_later", number=number, service=service, counters=counters, when=back
        )
    if not could:
        clerks = listed(certified(hall.settings, service, hall.state.day))
        return Refused("transfer_uncertified", number=number, service=service, clerks=clerks)
    return Refused("transfer_into_void", number=number, service=service, counters=counters)


def _next_there(hall: Hall, could: tuple[int, ...], now: datetime) -> str | None:
    """When the first of these windows is expected to serve: after its pause, or at opening."""
    states = [hall.counter(number) for number in could]
    moments = [one.back_at for one in states if one.back_at is not None and one.back_at > now]
    opens = None if is_open(hall, now) else opens_at(hall, now)
    if opens is not None and any(one.state == "closed" for one in states):
        moments.append(opens)
    if not moments:
        return None
    here, there = local(hall.settings, now), local(hall.settings, min(moments))
    return there.strftime("%H:%M" if there.date() == here.date() else "%m/%d %H:%M")
