"""What happens to an opinion or a complaint."""

from datetime import datetime

from api.contract.events import (
    OpinionAnswered,
    OpinionAssigned,
    OpinionFiled,
    OpinionForgotten,
    OpinionOverdue,
    OpinionRead,
    OpinionReopened,
)
from api.domain.state import Opinion, State


def opinion_filed(state: State, event: OpinionFiled, at: datetime) -> None:
    """In the book."""
    state.opinion_serials[event.year] = event.serial
    state.opinions[event.reference] = Opinion(
        reference=event.reference,
        kind=event.kind,
        via=event.via,
        language=event.language,
        service=event.service,
        owner=event.owner,
        due=event.due,
        filed_at=at,
        since=at,
        words=[event.words],
    )


def opinion_assigned(state: State, event: OpinionAssigned, at: datetime) -> None:
    """Somebody's to answer."""
    opinion = state.opinions[event.reference]
    opinion.state, opinion.owner = "assigned", event.owner


def opinion_read(state: State, event: OpinionRead, at: datetime) -> None:
    """Only the journal remembers who read it."""


def opinion_answered(state: State, event: OpinionAnswered, at: datetime) -> None:
    """Answered."""
    opinion = state.opinions[event.reference]
    opinion.state, opinion.answered_at, opinion.overdue = "answered", at, False
    opinion.words.append(event.words)


def opinion_reopened(state: State, event: OpinionReopened, at: datetime) -> None:
    """Open again, and due anew."""
    opinion = state.opinions[event.reference]
    opinion.state, opinion.reopened, opinion.answered_at = "reopened", True, None
    opinion.since, opinion.due = at, event.due
    opinion.words.append(event.words)


def opinion_overdue(state: State, event: OpinionOverdue, at: datetime) -> None:
    """Late, and still open."""
    state.opinions[event.reference].overdue = True


def opinion_forgotten(state: State, event: OpinionForgotten, at: datetime) -> None:
    """Deleted with all that was written."""
    del state.opinions[event.reference]
