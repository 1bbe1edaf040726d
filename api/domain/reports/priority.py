"""綠色通道 and its effect on the others, and calls out of turn by clerk (R3, R4)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from statistics import mean

from api.contract.events import ClassGranted, TicketCalled, TicketTaken
from api.domain.folds.tickets import OUT_OF_TURN
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings
from api.domain.tickets.dispatch import BY_CLOCK

Calls = list[tuple[datetime, TicketCalled]]


def priority(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """What each class was given and how long it waited; who was passed, and for how long."""
    calls = [(row.at, row.event) for row in rows if isinstance(row.event, TicketCalled)]
    waits = _waits(rows, calls)
    granted = [row.event for row in rows if isinstance(row.event, ClassGranted)]
    by_class = Counter(one.ticket_class for one in granted)
    for one in settings.classes:
        yield Figure(rule="R3", name="class_granted", value=by_class[one.code], about=one.code)
        if waits[one.code]:
            value = mean(waits[one.code])
            yield Figure(rule="R3", name="class_wait_mean_min", value=value, about=one.code)
    for (staff, reason), times in sorted(Counter((e.staff, e.reason) for e in granted).items()):
        about = f"{staff}: {reason}"
        yield Figure(rule="R3", name="class_granted_reason", value=times, about=about)
    yield from _passed(calls)


def out_of_turn(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Who called out of turn, how often, why, and how many were passed by it."""
    calls = [
        row.event
        for row in rows
        if isinstance(row.event, TicketCalled) and row.event.reason.startswith(OUT_OF_TURN)
    ]
    yield Figure(rule="R4", name="out_of_turn", value=len(calls))
    for staff, times in sorted(Counter(one.staff for one in calls).items()):
        yield Figure(rule="R4", name="out_of_turn", value=times, about=staff)
    why = Counter((one.staff, one.reason.removeprefix(OUT_OF_TURN)) for one in calls)
    for (staff, reason), times in sorted(why.items()):
        about = f"{staff}: {reason}"
        yield Figure(rule="R4", name="out_of_turn_reason", value=times, about=about)
    passed = sum(one.passed for one in calls)
    yield Figure(rule="R4", name="out_of_turn_passed", value=passed)


def _waits(rows: Sequence[Happened], calls: Calls) -> dict[str, list[float]]:
    """Minutes from taking a number to its first call, by the class it was called in.

    Only of numbers taken on this day, and without steps of a journey after the first.
    """
    taken = {row.event.ticket: row.at for row in rows if isinstance(row.event, TicketTaken)}
    waits: dict[str, list[float]] = defaultdict(list)
    for at, call in calls:
        began = taken.pop(call.ticket, None)
        if began is not None:
            waits[call.ticket_class].append((at - began).total_seconds() / 60)
    return waits


def _passed(calls: Calls) -> Iterator[Figure]:
    """How many would have been called by arrival when one of a greater head start was, and how
    much longer they waited until their own call. One who waits still, or left, has no minutes."""
    since: dict[str, datetime] = {}
    minutes: list[float] = []
    passed: set[str] = set()
    for at, call in calls:
        began = since.pop(call.ticket, None)
        if began is not None:
            minutes.append((at - began).total_seconds() / 60)
        if call.reason == BY_CLOCK and call.passed_first:
            passed.add(call.passed_first)
            since.setdefault(call.passed_first, at)
    yield Figure(rule="R3", name="passed_by_class", value=len(passed))
    if minutes:
        yield Figure(rule="R3", name="passed_by_class_mean_min", value=mean(minutes))
