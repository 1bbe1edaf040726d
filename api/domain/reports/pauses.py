"""Pauses by class, who agreed, what was refused, and who waited meanwhile (R16-R18)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import get_args

from api.contract.events import (
    ApprovalAsked,
    ApprovalGranted,
    ApprovalLapsed,
    ApprovalRefused,
    ApprovalWithdrawn,
    CounterClosed,
    CounterPaused,
    CounterResumed,
    ReturnOverdue,
)
from api.contract.words import PauseReason
from api.domain.reports.figures import Figure, Happened, minutes_between
from api.domain.reports.lived import stretches
from api.domain.settings import HallSettings
from api.domain.tickets.dispatch import waiting_at

ENDED = CounterResumed | CounterClosed
BECAME = {
    ApprovalAsked: "asked",
    ApprovalGranted: "granted",
    ApprovalRefused: "asks_refused",
    ApprovalLapsed: "asks_lapsed",
    ApprovalWithdrawn: "asks_withdrawn",
}


def pauses(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Times and minutes by class, by whose consent, and the minutes in which people waited."""
    minutes = _minutes(rows)
    for reason in get_args(PauseReason):
        yield Figure(rule="R17", name="pauses", value=len(minutes[reason]), about=reason)
        yield Figure(rule="R17", name="pauses_min", value=sum(minutes[reason]), about=reason)
    agreed = Counter(
        row.event.approver
        for row in rows
        if isinstance(row.event, CounterPaused | CounterClosed) and row.event.approver
    )
    for approver, times in sorted(agreed.items()):
        yield Figure(rule="R16", name="approved", value=times, about=approver)
    for number, passed in sorted(_while_people_waited(settings, rows).items()):
        yield Figure(rule="R17", name="paused_waiting_min", value=passed, about=f"counter {number}")
    yield from _asked(rows)


def _asked(rows: Sequence[Happened]) -> Iterator[Figure]:
    became = Counter(BECAME.get(type(row.event), "") for row in rows)
    for name in BECAME.values():
        yield Figure(rule="R16", name=name, value=became[name])
    late = [row.event for row in rows if isinstance(row.event, ReturnOverdue)]
    times = sum(one.told == "clerk" for one in late)
    yield Figure(rule="R16", name="late_returns", value=times)


def _minutes(rows: Sequence[Happened]) -> dict[str, list[float]]:
    """How long each pause of each class took; one that has not ended, up to the last row."""
    found: dict[str, list[float]] = defaultdict(list)
    begun: dict[int, tuple[str, datetime]] = {}
    for row in rows:
        if isinstance(row.event, CounterPaused):
            begun[row.event.counter] = row.event.reason, row.at
        elif isinstance(row.event, ENDED) and row.event.counter in begun:
            reason, since = begun.pop(row.event.counter)
            found[reason].append(minutes_between(since, row.at))
    for reason, since in begun.values():
        found[reason].append(minutes_between(since, rows[-1].at))
    return found


def _while_people_waited(settings: HallSettings, rows: Sequence[Happened]) -> dict[int, float]:
    """Minutes in which a paused window could have served somebody, by window."""
    found: dict[int, float] = defaultdict(float)
    for hall, since, until in stretches(settings, rows):
        for counter in hall.state.counters.values():
            if counter.state == "paused" and waiting_at(hall, counter.number):
                found[counter.number] += minutes_between(since, until)
    return found
