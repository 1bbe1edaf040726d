"""A printer: its unsettled jobs with every word that the paper says."""

from datetime import datetime

from api.contract.views import Paper, PrinterView, PrintJob
from api.domain.hall import Hall
from api.domain.paper import expires_at
from api.domain.state import Job, Ticket
from api.domain.told import documents_line, told
from api.domain.views.journeys import named_steps
from api.domain.views.lines import hall_line
from api.domain.wait.told import printed_range

UNSETTLED = frozenset({"queued", "sending"})


def printer(hall: Hall, device: str, now: datetime) -> PrinterView:
    """What the printer `device` has to do, oldest first. The same at any `now`."""
    printer = hall.settings.device(device)
    return PrinterView(
        hall=hall_line(hall),
        jobs=tuple(job for job in unsettled(hall) if hall.state.jobs[job.id].printer == device),
        return_after=hall.settings.calling.return_after,
        return_times=hall.settings.calling.return_times,
        standard=hall.settings.tickets.standard,
        large=hall.settings.tickets.large,
        logo=hall.settings.tickets.logo,
        letters=printer.letters if printer else "drawn",
    )


def unsettled(hall: Hall) -> tuple[PrintJob, ...]:
    """Every job of the hall that has not ended."""
    return tuple(
        _print_job(hall, job) for job in hall.state.jobs.values() if job.state in UNSETTLED
    )


def _print_job(hall: Hall, job: Job) -> PrintJob:
    return PrintJob(
        id=job.id,
        state=job.state,
        paper=_paper(hall, hall.state.tickets[job.ticket]),
        copy=job.copy,
        queued_at=job.queued_at,
        expires_at=expires_at(hall, job),
    )


def _paper(hall: Hall, ticket: Ticket) -> Paper:
    service = hall.settings.service(ticket.service)
    ticket_class = hall.settings.ticket_class(ticket.ticket_class)
    kiosk = hall.settings.device(ticket.kiosk or "")
    url = hall.settings.paper.url
    return Paper(
        number=ticket.number,
        service=service.names if service else {},
        ticket_class=ticket.ticket_class,
        class_names=ticket_class.names if ticket_class else {},
        head_start_min=ticket_class.head_start_min if ticket_class else 0,
        language=ticket.language,
        day=ticket.day,
        taken_at=ticket.taken_at,
        clock=ticket.clock,
        ahead=ticket.ahead,
        wait=printed_range(ticket),
        token=ticket.token,
        large=ticket.large,
        documents=documents_line(service),
        told=told(service),
        kiosk=kiosk.names.get(ticket.language, kiosk.id) if kiosk else "",
        steps=named_steps(hall, ticket),
        url=f"{url.rstrip('/')}/{ticket.token}" if url else "",
    )
