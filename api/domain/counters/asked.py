"""The requests for consent that nobody has answered yet (R16-R18)."""

from collections.abc import Iterator
from datetime import datetime

from api.contract.commands import LapseApproval
from api.contract.events import ApprovalWithdrawn, Event
from api.domain.hall import Hall
from api.domain.state import Approval


def open_ask(hall: Hall, counter: int) -> Approval | None:
    """The request from this window that is still to be answered: never more than one."""
    there = (one for one in hall.state.approvals.values() if one.counter == counter)
    return next((one for one in there if one.state == "asked"), None)


def overtaken(hall: Hall, counter: int, staff: str) -> list[Event]:
    """The open request of a window ends, when it is done without, or another takes its place."""
    approval = open_ask(hall, counter)
    if approval is None:
        return []
    return [ApprovalWithdrawn(approval=approval.id, counter=counter, staff=staff, overtaken=True)]


def lapsing(hall: Hall, now: datetime) -> Iterator[LapseApproval]:
    """What nobody answered by its deadline."""
    for one in hall.state.approvals.values():
        if one.state == "asked" and now >= one.deadline:
            yield LapseApproval(approval=one.id)
