"""What people are told of a wait, on whichever surface: there is no other way to it (R25).

Where nothing is known it is None, and every surface says only how many are ahead: before the hall
has learnt from three days, where no window is open, and when nobody foretells any more.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.events import Forecast
from api.contract.views import WaitRange
from api.contract.waiting import ENDLESS
from api.domain.hall import Hall
from api.domain.state import Ticket
from api.domain.wait.rounded import rounded


def if_taken(hall: Hall, service: str, ticket_class: str, now: datetime) -> Forecast | None:
    """The wait of a number that is taken now."""
    if hall.outlook is None or not hall.outlook.is_good(now):
        return None
    return hall.outlook.asked.get((service, ticket_class))


def range_if_taken(hall: Hall, service: str, now: datetime) -> WaitRange | None:
    """The same of class normal, as kiosk and wall say it."""
    found = if_taken(hall, service, "normal", now)
    return rounded(found) if found else None


def range_left(hall: Hall, ticket: Ticket, now: datetime) -> WaitRange | None:
    """What is left of the wait of somebody in line."""
    if hall.outlook is None or not hall.outlook.is_good(now) or ticket.state != "waiting":
        return None
    found = hall.outlook.tickets.get(ticket.id)
    if found is None and ticket.taken_at >= hall.outlook.at:
        # Nobody has looked since he took it: what his paper says holds.
        found = as_printed(ticket)
    return rounded(found, (now - found.at).total_seconds() / 60) if found else None


def as_printed(ticket: Ticket) -> Forecast | None:
    """What his paper says, from the moment at which he took it."""
    return replace(ticket.forecast, at=ticket.taken_at) if ticket.forecast else None


def printed_range(ticket: Ticket) -> WaitRange | None:
    """What his paper says in minutes."""
    return rounded(ticket.forecast) if ticket.forecast else None


def promised_until(ticket: Ticket) -> datetime | None:
    """By when his paper says that he is called, while he still waits for that call (R21)."""
    printed = printed_range(ticket)
    if printed is None or printed.said in ENDLESS:
        return None
    if ticket.state != "waiting" or ticket.called_at is not None:
        return None
    return ticket.taken_at + timedelta(minutes=printed.high)


def is_late(ticket: Ticket, now: datetime) -> bool:
    """R25: 「對不起，讓您久等了」 is owed to him."""
    until = promised_until(ticket)
    return until is not None and now > until
