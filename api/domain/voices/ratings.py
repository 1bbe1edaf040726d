"""A citizen rates the service: once for each served ticket, within a set time (R30)."""

from datetime import datetime, timedelta

from api.contract.commands import RateTicket
from api.contract.events import Event, TicketRated
from api.domain.counters.questions import known
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import Ticket

WORST, BEST = 1, 5
# At these grades the hall asks why.
LOW = frozenset({1, 2})


def rate_ticket(hall: Hall, command: RateTicket, now: datetime) -> list[Event]:
    """What the citizen thought. The same keypad, kiosk or phone may correct it at once (R30)."""
    if not WORST <= command.grade <= BEST:
        raise Refused("no_such_grade", worst=WORST, best=BEST)
    low = command.grade in LOW
    if command.reason is not None and not low:
        raise Refused("reason_not_asked", grade=command.grade)
    if command.reason is None and low and command.via != "counter":
        # A keypad has five keys and no more; whoever has a screen is asked.
        raise Refused("rating_needs_reason")
    ticket = _meant(hall, command, now)
    again = _said_before(hall, ticket, command, now)
    return [
        TicketRated(
            ticket=ticket.id,
            service=ticket.service,
            counter=ticket.counter or 0,
            grade=command.grade,
            via=command.via,
            low=low,
            reason=command.reason,
            again=again,
        )
    ]


def _meant(hall: Hall, command: RateTicket, now: datetime) -> Ticket:
    if command.counter is not None:
        number = known(hall, command.counter).number
        ticket = just_finished(hall, number, now)
        if ticket is None:
            raise Refused("nothing_to_rate", counter=number)
        return ticket
    found = (
        hall.state.tickets.get(command.ticket)
        or hall.find(command.ticket, "finished")
        or hall.by_token(command.ticket)
    )
    if found is None:
        raise Refused("no_such_ticket", number=command.ticket[:20])
    if not open_to_rating(hall, found, now):
        raise Refused("rating_closed", number=found.number, minutes=hall.settings.rating.open_min)
    return found


def _said_before(hall: Hall, ticket: Ticket, command: RateTicket, now: datetime) -> bool:
    """Whether this corrects a slip of the finger. Raises Refused for a second opinion."""
    if ticket.rated_at is None:
        return False
    soon = now - ticket.rated_at <= timedelta(seconds=hall.settings.rating.change_s)
    if not soon or ticket.rated_via != command.via:
        raise Refused("already_rated", number=ticket.number)
    return True


def open_to_rating(hall: Hall, ticket: Ticket, now: datetime) -> bool:
    """Whether the ticket was served, and not too long ago."""
    if ticket.state != "finished" or ticket.ended_at is None:
        return False
    return now - ticket.ended_at <= timedelta(minutes=hall.settings.rating.open_min)


def just_finished(hall: Hall, counter: int, now: datetime) -> Ticket | None:
    """Whom the keypad of a window speaks to: until the next citizen is served there."""
    here = hall.at_counter(counter)
    if here is not None and here.state == "serving":
        return None
    done = (
        one
        for one in reversed(hall.state.tickets.values())
        if one.counter == counter and one.state == "finished" and one.ended_at is not None
    )
    last = max(done, key=lambda one: (one.ended_at, one.order), default=None)
    if last is None or last.ended_at is None:
        return None
    keypad = timedelta(seconds=hall.settings.rating.keypad_s)
    return last if now - last.ended_at <= keypad and open_to_rating(hall, last, now) else None
