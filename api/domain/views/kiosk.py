"""A kiosk: what can be taken now, how its printer is, and what became of its papers."""

from datetime import datetime
from itertools import islice

from api.contract.views import GroupLine, KioskTicket, KioskView, ServiceLine
from api.contract.words import HealthState, Text
from api.domain.hall import Hall
from api.domain.paper import printer_of
from api.domain.state import Ticket
from api.domain.views.appointments import todays_count
from api.domain.views.lines import class_lines, hall_line, told_lines
from api.domain.views.notices import lines_of
from api.domain.views.today import today_line
from api.domain.voices.help import at_place

# As gaming terminals must: the last ones can be looked up at the machine.
TICKETS_KEPT = 35


def kiosk(hall: Hall, device: str, now: datetime) -> KioskView:
    """What the kiosk `device` shows at `now`."""
    wish = at_place(hall, device)
    today = today_line(hall, now)
    return KioskView(
        hall=hall_line(hall),
        state=today.state,
        services=_at_kiosk(hall, now),
        classes=class_lines(hall),
        printer=_printer_health(hall, device),
        without_paper=hall.settings.paper.without_paper,
        check_in=hall.settings.appointments.enabled or hall.settings.remote.enabled,
        appointments_due=todays_count(hall, now).due,
        tickets=tuple(_last_tickets(hall, device)),
        help=wish.state if wish else None,
        help_staff=wish.staff if wish else "",
        help_post=_post(hall, wish.staff) if wish else {},
        groups=tuple(GroupLine(code=one.code, names=one.names) for one in hall.settings.groups),
        url=hall.settings.paper.url,
        opens_at=today.opens_at,
        today=today,
        return_after=hall.settings.calling.return_after,
        return_times=hall.settings.calling.return_times,
        notice_lines=lines_of(hall, device, "kiosk", now),
        elsewhere=hall.settings.elsewhere,
    )


def _at_kiosk(hall: Hall, now: datetime) -> tuple[ServiceLine, ...]:
    """Without what only follows on another service, or only the desk begins (R11)."""
    sold = {one.code for one in hall.settings.services if one.at_kiosk}
    return tuple(line for line in told_lines(hall, now) if line.code in sold)


def _post(hall: Hall, staff: str) -> Text:
    """Whoever is on the way is announced by his post, never by his name (R23)."""
    member = hall.settings.member(staff)
    return member.post if member else {}


def _printer_health(hall: Hall, device: str) -> HealthState | None:
    printer = printer_of(hall, device)
    if printer is None:
        return None
    health = hall.state.devices.get(printer)
    return health.state if health else "unknown"


def _last_tickets(hall: Hall, device: str) -> list[KioskTicket]:
    own = (one for one in reversed(hall.state.tickets.values()) if one.kiosk == device)
    return [_kiosk_ticket(hall, ticket) for ticket in islice(own, TICKETS_KEPT)]


def _kiosk_ticket(hall: Hall, ticket: Ticket) -> KioskTicket:
    job = hall.state.jobs.get(ticket.job or "")
    return KioskTicket(
        number=ticket.number,
        token=ticket.token,
        job=job.id if job else None,
        paper=job.state if job else None,
        copy=job.copy if job else 0,
        id=ticket.id,
        yesterday=ticket.day != hall.state.day,
    )
