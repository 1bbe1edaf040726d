"""A called citizen who has not come: once more, passed over (過號), and how long he may return.

R5: the next is guided up before he is passed over. R6: passed over is not a punishment.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import ceil

from api.contract.commands import MarkNoShow, Recall
from api.contract.events import Event, TicketLapsed, TicketMissed, TicketRecalled
from api.domain.counters.questions import occupied
from api.domain.hall import Hall
from api.domain.opening.hours import LOOK_AHEAD_DAYS, spans
from api.domain.refused import Refused
from api.domain.state import Ticket
from api.domain.tickets.desk import returns_left


def recall(hall: Hall, command: Recall, now: datetime) -> list[Event]:
    """Call once more, a limited number of times and not while the last call still sounds (R5)."""
    counter, ticket = occupied(hall, command.counter)
    if ticket.state != "called":
        raise Refused("already_serving", number=ticket.number)
    if not recalls_left(hall, ticket):
        raise Refused("recalled_enough", number=ticket.number, times=ticket.recalls)
    wait_s = _seconds(now, recall_from(hall, ticket))
    if wait_s:
        raise Refused("recall_too_soon", number=ticket.number, seconds=wait_s)
    return [
        TicketRecalled(
            ticket=ticket.id,
            counter=command.counter,
            staff=counter.staff or "",
            recalls=ticket.recalls + 1,
        )
    ]


def mark_no_show(hall: Hall, command: MarkNoShow, now: datetime) -> list[Event]:
    """Nobody came, although he was called again or had the time to come (R5)."""
    counter, ticket = occupied(hall, command.counter)
    if command.ticket not in ("", ticket.id):
        raise Refused("no_ticket_here", counter=command.counter)
    if ticket.state == "serving":
        raise Refused("not_called", number=ticket.number)
    wait_s = _seconds(now, no_show_from(hall, ticket))
    if wait_s:
        raise Refused("no_show_too_soon", number=ticket.number, seconds=wait_s)
    return [
        TicketMissed(
            ticket=ticket.id,
            counter=command.counter,
            staff=counter.staff or "",
            recalls=ticket.recalls,
            waited_s=int((now - _called_at(ticket)).total_seconds()),
            by_itself=command.by_itself,
        )
    ]


def recalls_left(hall: Hall, ticket: Ticket) -> int:
    """How many more times this call may be repeated."""
    return max(0, hall.settings.calling.recalls - ticket.recalls)


def recall_from(hall: Hall, ticket: Ticket) -> datetime:
    """The next recall is allowed from then on."""
    return _last_call(ticket) + timedelta(seconds=hall.settings.calling.recall_pause_s)


def no_show_from(hall: Hall, ticket: Ticket) -> datetime:
    """He may be passed over from then on: after enough recalls, or after the time to walk up."""
    calling = hall.settings.calling
    if ticket.recalls >= calling.no_show_recalls:
        return _last_call(ticket)
    return _called_at(ticket) + timedelta(seconds=calling.no_show_after_s)


def no_show_at(hall: Hall, ticket: Ticket) -> datetime | None:
    """When he is passed over by itself, None for never. A recall gives him the time anew."""
    by_itself_s = hall.settings.calling.no_show_by_itself_s
    if not by_itself_s or ticket.state != "called":
        return None
    return _last_call(ticket) + timedelta(seconds=by_itself_s)


def no_shows(hall: Hall, now: datetime) -> Iterator[MarkNoShow]:
    """R5: whoever was called and not met for the set time; never one who is being served."""
    for counter in hall.state.counters.values():
        ticket = hall.at_counter(counter.number)
        if ticket is None or counter.state != "open":
            continue
        # Never before a clerk may: the check of hall.toml sees to it.
        at = no_show_at(hall, ticket)
        if at is not None and at <= now:
            yield MarkNoShow(counter=counter.number, ticket=ticket.id, by_itself=True)


def lapsed(hall: Hall, day: str) -> Iterator[TicketLapsed]:
    """The missed numbers that may not come back on business day `day`, each said in the journal.

    R6, R19: who missed his call yesterday may come back today; the night takes it from nobody.
    """
    for ticket in hall.state.tickets.values():
        if ticket.state == "missed" and not _may_return_on(hall, ticket, day):
            yield TicketLapsed(
                ticket=ticket.id,
                number=ticket.number,
                missed_on=ticket.missed_on,
                returns=ticket.returns,
            )


def _may_return_on(hall: Hall, ticket: Ticket, day: str) -> bool:
    """Whether returns are left, and no open day lies between the missed call and `day`."""
    if not hall.settings.calling.return_next_day or not returns_left(hall, ticket):
        return False
    missed_on, today = (date.fromisoformat(one) for one in (ticket.missed_on, day))
    between = (today - missed_on).days - 1
    if between > LOOK_AHEAD_DAYS:
        return False
    closed = (missed_on + timedelta(days=n) for n in range(1, between + 1))
    return not any(spans(hall, one) for one in closed)


def _called_at(ticket: Ticket) -> datetime:
    return ticket.called_at or ticket.taken_at


def _last_call(ticket: Ticket) -> datetime:
    return ticket.recalled_at or _called_at(ticket)


def _seconds(now: datetime, allowed: datetime) -> int:
    """Whole seconds until then, 0 when it has come."""
    return max(0, ceil((allowed - now).total_seconds()))
