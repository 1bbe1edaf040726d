"""What happens to a window, and to the devices of the hall."""

from datetime import datetime

from api.contract.events import (
    CounterClosed,
    CounterOpened,
    CounterPaused,
    CounterResumed,
    HealthChanged,
)
from api.domain.folds.rolls import paper_seen
from api.domain.state import Counter, Health, Personal, State


def counter_opened(state: State, event: CounterOpened, at: datetime) -> None:
    """A clerk is at the window."""
    state.counters[event.counter] = Counter(
        number=event.counter, state="open", staff=event.staff, since=at, checks=event.checks
    )


def counter_closed(state: State, event: CounterClosed, at: datetime) -> None:
    """Nobody is at the window."""
    if before := state.counters.get(event.counter):
        _count_personal(state, before, at)
    state.counters[event.counter] = Counter(number=event.counter, since=at)


def counter_paused(state: State, event: CounterPaused, at: datetime) -> None:
    """The sign is lit."""
    counter = state.counters[event.counter]
    counter.state, counter.since = "paused", at
    counter.told = counter.told_at = None
    counter.reason, counter.back_at, counter.approver = event.reason, event.back_at, event.approver
    if event.reason == "personal":
        state.personal.setdefault(event.staff, Personal()).times += 1


def counter_resumed(state: State, event: CounterResumed, at: datetime) -> None:
    """The sign goes dark."""
    counter = state.counters[event.counter]
    _count_personal(state, counter, at)
    counter.state, counter.since, counter.approver = "open", at, ""
    counter.reason = counter.back_at = counter.told = counter.told_at = None


def _count_personal(state: State, counter: Counter, at: datetime) -> None:
    """What ends was a clerk's own pause: its seconds since it began, or today did (R17)."""
    if counter.reason == "personal" and counter.staff and counter.since:
        began = max(counter.since, state.day_at or counter.since)
        used = state.personal.setdefault(counter.staff, Personal())
        used.seconds += int((at - began).total_seconds())


def health_changed(state: State, event: HealthChanged, at: datetime) -> None:
    """A device is in another state, or says something else about the one it is in."""
    before = state.devices.get(event.device)
    since = before.since if before and before.state == event.state else at
    state.devices[event.device] = Health(state=event.state, detail=event.detail, since=since)
    paper_seen(state, event)
