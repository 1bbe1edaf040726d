"""Idle windows while people waited, promises kept, and calls for the leader (R20-R22)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from statistics import mean
from typing import get_args

from api.contract.events import (
    CounterClosed,
    CounterPaused,
    IdleEnded,
    IdleNoticed,
    LeaderCallAcknowledged,
    LeaderCalled,
    ServiceStarted,
    StepFinished,
    TicketCalled,
    TicketFinished,
)
from api.contract.words import LeaderReason
from api.domain.reports.figures import Figure, Happened, minutes_between
from api.domain.settings import HallSettings

NO_LONGER_IDLE = TicketCalled | CounterPaused | CounterClosed | IdleEnded


def idle(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Minutes by window, from when it left people waiting, of those that were noticed (R20)."""
    minutes: dict[int, float] = defaultdict(float)
    since: dict[int, datetime] = {}
    for row in rows:
        event = row.event
        if isinstance(event, IdleNoticed):
            since.setdefault(event.counter, event.since)
        elif isinstance(event, NO_LONGER_IDLE) and event.counter in since:
            minutes[event.counter] += minutes_between(since.pop(event.counter), row.at)
    for counter, began in since.items():
        minutes[counter] += minutes_between(began, rows[-1].at)
    for counter, passed in sorted(minutes.items()):
        yield Figure(rule="R20", name="idle_min", value=passed, about=f"counter {counter}")
    noticed = Counter(row.event.told for row in rows if isinstance(row.event, IdleNoticed))
    yield Figure(rule="R20", name="idle_noticed", value=noticed["clerk"])
    yield Figure(rule="R20", name="idle_to_leader", value=noticed["leader"])


def promises(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """How many of those called, and of those done, were so in the promised time (R21)."""
    waits, handled = _waits(rows), _handled(rows)
    for one in settings.services:
        for name, promised, minutes in (
            ("wait_kept_pct", one.promised_wait_min, waits[one.code]),
            ("handling_kept_pct", one.promised_handling_min, handled[one.code]),
        ):
            if promised is not None and minutes:
                kept = sum(passed <= promised for passed in minutes)
                share = 100 * kept / len(minutes)
                yield Figure(rule="R21", name=name, value=share, about=one.code)


def leader_calls(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """How often and for what the leader was called, and how long until he came (R22)."""
    called = {row.event.call: row for row in rows if isinstance(row.event, LeaderCalled)}
    reasons = Counter(row.event.reason for row in rows if isinstance(row.event, LeaderCalled))
    for reason in get_args(LeaderReason):
        yield Figure(rule="R22", name="leader_calls", value=reasons[reason], about=reason)
    answered = [
        minutes_between(called[row.event.call].at, row.at)
        for row in rows
        if isinstance(row.event, LeaderCallAcknowledged) and row.event.call in called
    ]
    if answered:
        yield Figure(rule="R22", name="leader_answer_min", value=mean(answered))


def _waits(rows: Sequence[Happened]) -> dict[str, list[float]]:
    """Minutes in line before each call, by service; one that was held did not stand in line."""
    found: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        if isinstance(row.event, TicketCalled) and row.event.waiting_since is not None:
            found[row.event.service].append(minutes_between(row.event.waiting_since, row.at))
    return found


def _handled(rows: Sequence[Happened]) -> dict[str, list[float]]:
    """Minutes from the citizen's coming, else from his call, until the matter was done."""
    found: dict[str, list[float]] = defaultdict(list)
    begun: dict[str, tuple[str, datetime]] = {}
    for row in rows:
        event = row.event
        if isinstance(event, TicketCalled):
            begun[event.ticket] = event.service, row.at
        elif isinstance(event, ServiceStarted) and event.ticket in begun:
            begun[event.ticket] = begun[event.ticket][0], row.at
        elif isinstance(event, TicketFinished | StepFinished) and event.ticket in begun:
            service, since = begun.pop(event.ticket)
            found[service].append(minutes_between(since, row.at))
    return found
