"""Paper for the supervisor: each roll, and the papers of which nobody knows that they came."""

from collections.abc import Iterator

from api.contract.views import RollLine, UnprintedLine
from api.domain import rolls
from api.domain.hall import Hall
from api.domain.state import LIVE


def roll_lines(hall: Hall) -> tuple[RollLine, ...]:
    """The roll in every printer of the hall (F:R1)."""
    return tuple(_roll_line(hall, one.id) for one in hall.settings.devices if one.role == "printer")


def _roll_line(hall: Hall, printer: str) -> RollLine:
    left, roll = rolls.left(hall, printer), hall.state.rolls.get(printer)
    return RollLine(
        device=printer,
        printed=roll.papers if roll else 0,
        papers_left=left.papers,
        mm_left=left.mm,
        soon=left.soon,
    )


def unprinted(hall: Hall) -> Iterator[UnprintedLine]:
    """Tickets whose last paper failed, or may have; not those whose holders said what came of it.

    F:P3, F:P5: 「未印出」, for whoever asks the desk for a copy.
    """
    for ticket in hall.state.tickets.values():
        job = hall.state.jobs.get(ticket.job or "")
        if job is None or job.confirmed or ticket.state not in LIVE:
            continue
        if job.state in ("failed", "unknown") and job.detail != "withdrawn":
            yield UnprintedLine(
                id=ticket.id,
                number=ticket.number,
                job=job.id,
                state=job.state,
                detail=job.detail,
                queued_at=job.queued_at,
            )


def copies(hall: Hall) -> int:
    """Papers of today beyond each ticket's first, all marked 補印."""
    return sum(job.copy > 0 for job in hall.state.jobs.values())
