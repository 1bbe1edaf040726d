"""Paper: which job may be printed, and what is known of it. No ghost tickets, no second turn."""

from datetime import datetime, timedelta

from api.contract.commands import BeginPrint, ConfirmPaper, ReprintTicket, SettlePrint
from api.contract.events import (
    Event,
    PaperConfirmed,
    PrintBegun,
    PrintQueued,
    PrintSettled,
    TicketTaken,
)
from api.contract.words import HealthState
from api.domain.hall import Hall
from api.domain.privacy.said import blotted_line
from api.domain.refused import Refused
from api.domain.state import LIVE, OVER, Job
from api.domain.tickets.desk import known_ticket

# In these a paper comes within seconds; in any other the number is given on the screen (F:R2).
# A printer without a back channel is never better than unknown: it prints, and the citizen is
# asked whether the paper came (F:R11).
CAN_PRINT: frozenset[HealthState] = frozenset({"ready", "low", "cooling", "unknown"})

# No ticket is longer; a printer that says so would bring the forecast of its roll to nothing.
LONGEST_MM = 2_000


def first_paper(hall: Hall, taken: TicketTaken) -> list[Event]:
    """The job for a ticket just taken; none without a printer that can print now.

    Raises Refused when the hall gives no number without paper.
    """
    if taken.kiosk is None:
        return []
    printer = printer_of(hall, taken.kiosk)
    if printer is not None and can_print(hall, printer):
        return [_queued(taken.ticket, printer, 0)]
    if not hall.settings.paper.without_paper:
        raise Refused("no_printer")
    return []


def paper_if_any(hall: Hall, ticket: str, kiosk: str | None) -> list[Event]:
    """A first paper for a ticket that was taken without one, where a printer can give it now."""
    printer = printer_of(hall, kiosk) if kiosk is not None else None
    known = hall.state.tickets.get(ticket)
    if printer is None or not can_print(hall, printer) or (known and known.job):
        return []
    return [_queued(ticket, printer, 0)]


def printer_of(hall: Hall, kiosk: str | None) -> str | None:
    """The printer beside a kiosk, or of the first kiosk that has one when none is named."""
    if kiosk is not None:
        device = hall.settings.device(kiosk)
        return device.printer if device else None
    return next((one.printer for one in hall.settings.devices if one.printer), None)


def can_print(hall: Hall, printer: str) -> bool:
    """Whether the printer has said anything that speaks for a paper now."""
    health = hall.state.devices.get(printer)
    return health is not None and health.state in CAN_PRINT


def expires_at(hall: Hall, job: Job) -> datetime:
    """After this a job is never begun: nobody stands there any more (F:P3)."""
    return job.queued_at + timedelta(seconds=hall.settings.paper.expires_s)


def reprint_ticket(hall: Hall, command: ReprintTicket, now: datetime) -> list[Event]:
    """One more paper, marked as a copy."""
    ticket = known_ticket(hall, command.number, *LIVE, "missed")
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    printer = printer_of(hall, command.kiosk or ticket.kiosk)
    if printer is None or not can_print(hall, printer):
        raise Refused("no_printer")
    return [_queued(ticket.id, printer, _next_copy(hall, ticket.id))]


def begin_print(hall: Hall, command: BeginPrint, now: datetime) -> list[Event]:
    """The printer is about to send the first byte."""
    job = _job_of(hall, command.job, command.printer)
    if job.state != "queued":
        raise Refused("job_settled", job=job.id)
    if now > expires_at(hall, job):
        raise Refused("job_expired", job=job.id)
    return [PrintBegun(job=job.id, printer=command.printer)]


def settle_print(hall: Hall, command: SettlePrint, now: datetime) -> list[Event]:
    """The printer says how it ended."""
    job = _job_of(hall, command.job, command.printer)
    if job.state not in ("queued", "sending"):
        raise Refused("job_settled", job=job.id)
    detail, fed_mm = blotted_line(command.detail), min(max(command.fed_mm, 0), LONGEST_MM)
    return [PrintSettled(job=job.id, outcome=command.outcome, detail=detail, fed_mm=fed_mm)]


def confirm_paper(hall: Hall, command: ConfirmPaper, now: datetime) -> list[Event]:
    """The citizen says whether the paper came; if not, a copy, while the number is of use."""
    job = hall.state.jobs.get(command.job)
    if job is None:
        raise Refused("no_such_job", job=command.job)
    if job.confirmed or job.state in ("printed", "sending"):
        raise Refused("paper_known", job=job.id)
    confirmed = PaperConfirmed(job=job.id, got_it=command.got_it)
    over = hall.state.tickets[job.ticket].state in OVER
    if command.got_it or over or not can_print(hall, job.printer):
        return [confirmed]
    return [confirmed, _queued(job.ticket, job.printer, _next_copy(hall, job.ticket))]


def _job_of(hall: Hall, id: str, printer: str) -> Job:
    job = hall.state.jobs.get(id)
    if job is None:
        raise Refused("no_such_job", job=id)
    if job.printer != printer:
        raise Refused("not_your_job", job=id)
    return job


def _next_copy(hall: Hall, ticket: str) -> int:
    """0 for the ticket itself; a job withdrawn or failed still counts, so that marks differ."""
    return sum(1 for job in hall.state.jobs.values() if job.ticket == ticket)


def _queued(ticket: str, printer: str, copy: int) -> PrintQueued:
    return PrintQueued(job=f"{ticket}-{copy}", ticket=ticket, printer=printer, copy=copy)
