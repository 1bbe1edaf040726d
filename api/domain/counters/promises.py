"""Promised times: when a number should be called, and when its matter be done (R21)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from api.domain.hall import Hall
from api.domain.state import AT_COUNTER, Ticket
from api.domain.wait.told import promised_until

Kind = Literal["wait", "handling", "range"]


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised to a number now: that it is called, or done, by `at`."""

    ticket: Ticket
    kind: Kind
    at: datetime


def promised(hall: Hall, ticket: Ticket) -> Promise | None:
    """What the ticket's service promises of what it is waiting for now, if anything.

    Handling counts from the call until the citizen has come, and from then on anew.
    """
    service = hall.settings.service(ticket.service)
    if service is None:
        return None
    if ticket.state == "waiting":
        return _promise(ticket, "wait", ticket.waiting_since, service.promised_wait_min)
    if ticket.state in AT_COUNTER:
        since = ticket.started_at or ticket.called_at
        return _promise(ticket, "handling", since, service.promised_handling_min)
    return None


def nearly_late(hall: Hall, now: datetime) -> list[Promise]:
    """What is late or soon will be, the most overdue first.

    One in five waits longer than his paper said: that is told only once it is so.
    """
    soon = now + timedelta(minutes=hall.settings.promises.soon_min)
    found = [one for one in _all(hall) if one.at <= (now if one.kind == "range" else soon)]
    return sorted(found, key=lambda one: (one.at, one.ticket.order, one.kind))


def _all(hall: Hall) -> Iterator[Promise]:
    for ticket in hall.state.tickets.values():
        if (one := promised(hall, ticket)) is not None:
            yield one
        if (until := promised_until(ticket)) is not None:
            yield Promise(ticket, "range", until)


def _promise(
    ticket: Ticket, kind: Kind, since: datetime | None, minutes: int | None
) -> Promise | None:
    if since is None or minutes is None:
        return None
    return Promise(ticket, kind, since + timedelta(minutes=minutes))
