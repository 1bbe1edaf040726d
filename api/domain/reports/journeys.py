"""How journeys went: steps done, the way between them, signals waited for, changes (R11)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from statistics import fmean

from api.contract.events import (
    StepAdded,
    StepFinished,
    StepReady,
    StepSkipped,
    TicketCalled,
    TicketFinished,
)
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings


def journeys(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Counted for every service that is a step of something, or was one today."""
    events = [row.event for row in rows]
    done = Counter(
        one.service
        for one in events
        if isinstance(one, StepFinished) or (isinstance(one, TicketFinished) and one.service)
    )
    planned = {step.service for one in settings.services for step in one.then}
    between = _minutes_to_the_next_call(rows)
    for service in (one.code for one in settings.services):
        if service in planned | set(done):
            yield Figure(rule="R11", name="steps_done", value=done[service], about=service)
        if service in between:
            mean = fmean(between[service])
            yield Figure(rule="R11", name="between_steps_min", value=mean, about=service)
    waits = _minutes_to_the_signal(rows)
    yield Figure(rule="R11", name="signals_waited", value=len(waits))
    if waits:
        yield Figure(rule="R11", name="signal_wait_min", value=fmean(waits))
    for name, kind in (("steps_skipped", StepSkipped), ("steps_added", StepAdded)):
        count = sum(1 for one in events if isinstance(one, kind))
        yield Figure(rule="R11", name=name, value=count)
    void = sum(1 for one in events if isinstance(one, StepFinished) and one.into_void)
    yield Figure(rule="R7", name="steps_into_void", value=void)


def _minutes_to_the_next_call(rows: Sequence[Happened]) -> dict[str, list[float]]:
    """From the end of a step to the call for the next one, by the next one's service."""
    left: dict[str, tuple[datetime, str]] = {}
    minutes: defaultdict[str, list[float]] = defaultdict(list)
    for row in rows:
        if isinstance(row.event, StepFinished):
            left[row.event.ticket] = row.at, row.event.next_service
        elif isinstance(row.event, TicketCalled) and row.event.ticket in left:
            since, service = left.pop(row.event.ticket)
            minutes[service].append((row.at - since).total_seconds() / 60)
    return minutes


def _minutes_to_the_signal(rows: Sequence[Happened]) -> list[float]:
    """How long those stood still who were at a step before its signal came."""
    since: dict[str, datetime] = {}
    minutes = []
    for row in rows:
        if isinstance(row.event, StepFinished) and row.event.awaits:
            since[row.event.ticket] = row.at
        elif isinstance(row.event, StepReady) and row.event.joins and row.event.ticket in since:
            minutes.append((row.at - since.pop(row.event.ticket)).total_seconds() / 60)
    return minutes
