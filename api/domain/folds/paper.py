"""What happens to a paper: queued, sending, printed or not, and what the citizen says of it."""

from datetime import datetime

from api.contract.events import PaperConfirmed, PrintBegun, PrintQueued, PrintSettled
from api.domain.folds.rolls import paper_fed
from api.domain.state import Job, State, Ticket


def print_queued(state: State, event: PrintQueued, at: datetime) -> None:
    """A paper is asked for."""
    state.jobs[event.job] = Job(
        id=event.job, ticket=event.ticket, printer=event.printer, copy=event.copy, queued_at=at
    )
    state.tickets[event.ticket].job = event.job


def print_begun(state: State, event: PrintBegun, at: datetime) -> None:
    """Bytes may have gone out."""
    state.jobs[event.job].state = "sending"


def print_settled(state: State, event: PrintSettled, at: datetime) -> None:
    """It ended, as far as the printer knows."""
    job = state.jobs[event.job]
    job.state, job.detail = event.outcome, event.detail
    paper_fed(state, event)


def paper_confirmed(state: State, event: PaperConfirmed, at: datetime) -> None:
    """The citizen has said what became of it."""
    job = state.jobs[event.job]
    job.confirmed = True
    _withdraw(job)


def withdraw_papers(state: State, ticket: Ticket) -> None:
    """A ticket that is over needs no paper any more."""
    # Most tickets have one paper at most, and a desk's has none: nothing to look through then.
    if ticket.job is not None:
        for job in state.jobs.values():
            if job.ticket == ticket.id:
                _withdraw(job)


def _withdraw(job: Job) -> None:
    """A paper that has not begun must not come out when nobody stands there (F:P3)."""
    if job.state == "queued":
        job.state, job.detail = "failed", "withdrawn"
