"""What time brings to opinions: overdue is marked, what is long answered is deleted (R30, R34)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from api.contract.commands import Command, ForgetOpinion, MarkOverdue
from api.contract.events import Event, OpinionForgotten, OpinionOverdue
from api.domain.hall import Hall
from api.domain.opening.hours import business_day
from api.domain.refused import Refused
from api.domain.state import Opinion


def mark_overdue(hall: Hall, command: MarkOverdue, now: datetime) -> list[Event]:
    """The day went by; it stays open, and the supervisor sees it."""
    opinion = _known(hall, command.reference)
    if not _is_overdue(hall, opinion, now):
        return []
    return [OpinionOverdue(reference=opinion.reference, owner=opinion.owner, due=opinion.due)]


def forget_opinion(hall: Hall, command: ForgetOpinion, now: datetime) -> list[Event]:
    """Delete what was written. One that is open is never deleted."""
    opinion = _known(hall, command.reference)
    if not _is_old(hall, opinion, now):
        raise Refused("opinion_still_open", reference=opinion.reference)
    return [OpinionForgotten(reference=opinion.reference, words=tuple(opinion.words))]


def opinions_due(hall: Hall, now: datetime) -> Iterator[Command]:
    """Which are overdue since a moment ago, and which have been answered long ago."""
    for opinion in hall.state.opinions.values():
        if _is_overdue(hall, opinion, now):
            yield MarkOverdue(reference=opinion.reference)
        elif _is_old(hall, opinion, now):
            yield ForgetOpinion(reference=opinion.reference)


def _is_overdue(hall: Hall, opinion: Opinion, now: datetime) -> bool:
    if opinion.state == "answered" or opinion.overdue:
        return False
    return business_day(hall.settings, now) > opinion.due


def _is_old(hall: Hall, opinion: Opinion, now: datetime) -> bool:
    kept = timedelta(days=hall.settings.opinions.keep_days)
    return opinion.answered_at is not None and now - opinion.answered_at >= kept


def _known(hall: Hall, reference: str) -> Opinion:
    opinion = hall.state.opinions.get(reference)
    if opinion is None:
        raise Refused("no_such_opinion")
    return opinion
