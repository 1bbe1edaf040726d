"""Opinions and complaints: filed, owned, due, answered, opened again once, never lost (R30)."""

from datetime import date, datetime, timedelta

from api.contract.commands import (
    AnswerOpinion,
    AssignOpinion,
    FileOpinion,
    ReadOpinion,
    ReopenOpinion,
)
from api.contract.events import (
    Event,
    OpinionAnswered,
    OpinionAssigned,
    OpinionFiled,
    OpinionRead,
    OpinionReopened,
)
from api.domain.hall import Hall
from api.domain.opening.hours import business_day, spans
from api.domain.refused import Refused
from api.domain.state import Opinion

# Longer than any closure of a hall; after that every day counts, or nothing were ever due.
LOOK_AHEAD_DAYS = 400


def file_opinion(hall: Hall, command: FileOpinion, now: datetime) -> list[Event]:
    """Into the book, with a reference that can be read aloud, an owner and a due day."""
    if command.service is not None and hall.settings.service(command.service) is None:
        raise Refused("no_such_service", service=command.service)
    today = business_day(hall.settings, now)
    year = today[:4]
    serial = hall.state.opinion_serials.get(year, 0) + 1
    spoken = hall.settings.hall.languages
    return [
        OpinionFiled(
            reference=f"{year[2:]}-{serial:04d}",
            year=year,
            serial=serial,
            kind=command.kind,
            via=command.via,
            words=command.words,
            digest=command.digest,
            owner=first_owner(hall),
            due=due_day(hall, today),
            language=command.language if command.language in spoken else spoken[0],
            service=command.service,
        )
    ]


def assign_opinion(hall: Hall, command: AssignOpinion, now: datetime) -> list[Event]:
    """A supervisor names another owner; an answered one needs none."""
    opinion = _open(hall, command.reference, command.by)
    if hall.settings.member(command.owner) is None:
        raise Refused("no_such_staff", staff=command.owner)
    if (opinion.owner, opinion.state) == (command.owner, "assigned"):
        return []
    return [OpinionAssigned(reference=opinion.reference, owner=command.owner, by=command.by)]


def read_opinion(hall: Hall, command: ReadOpinion, now: datetime) -> list[Event]:
    """Reading is an act: who read it stands in the journal before he does (R38)."""
    opinion = known_opinion(hall, command.reference, command.by)
    return [OpinionRead(reference=opinion.reference, by=command.by)]


def answer_opinion(hall: Hall, command: AnswerOpinion, now: datetime) -> list[Event]:
    """The owner or a supervisor answers; only this ends it."""
    opinion = _open(hall, command.reference, command.by)
    return [
        OpinionAnswered(
            reference=opinion.reference,
            by=command.by,
            words=command.words,
            digest=command.digest,
            filed_at=opinion.since,
            late=business_day(hall.settings, now) > opinion.due,
        )
    ]


def reopen_opinion(hall: Hall, command: ReopenOpinion, now: datetime) -> list[Event]:
    """The citizen is not content: once more, with a new due day. Who he is was checked before."""
    opinion = hall.state.opinions.get(command.reference)
    if opinion is None:
        raise Refused("no_such_opinion")
    if opinion.state != "answered":
        raise Refused("opinion_still_open", reference=opinion.reference)
    if opinion.reopened:
        raise Refused("reopened_once", reference=opinion.reference)
    due = due_day(hall, business_day(hall.settings, now))
    return [
        OpinionReopened(
            reference=opinion.reference, words=command.words, digest=command.digest, due=due
        )
    ]


def known_opinion(hall: Hall, reference: str, by: str) -> Opinion:
    """The opinion, for its owner or a supervisor; to anybody else there is none (R34)."""
    opinion = hall.state.opinions.get(reference)
    if opinion is None or not may_read(hall, opinion, by):
        raise Refused("no_such_opinion")
    return opinion


def may_read(hall: Hall, opinion: Opinion, by: str) -> bool:
    """Whether `by`, a 工號, is its owner or a supervisor."""
    member = hall.settings.member(by)
    return member is not None and (member.role == "supervisor" or opinion.owner == by)


def first_owner(hall: Hall) -> str:
    """Who answers until a supervisor says otherwise: as hall.toml says, else a supervisor."""
    staff = hall.settings.staff
    leaders = [one.number for one in staff if one.role == "supervisor"]
    return hall.settings.opinions.owner or next(
        iter([*leaders, *(one.number for one in staff)]), ""
    )


def due_day(hall: Hall, today: str) -> str:
    """The n-th working day after `today`, by the hall's own hours and holidays."""
    day, left = date.fromisoformat(today), hall.settings.opinions.due_days
    last = day + timedelta(days=LOOK_AHEAD_DAYS)
    while left > 0:
        day += timedelta(days=1)
        if day > last or spans(hall, day):
            left -= 1
    return day.isoformat()


def _open(hall: Hall, reference: str, by: str) -> Opinion:
    opinion = known_opinion(hall, reference, by)
    if opinion.state == "answered":
        raise Refused("opinion_answered", reference=reference)
    return opinion
