"""Learning from the journal, an event at a time: how long things take here, and how they end.

The cycle of a ticket at a window runs from its call to the next thing that window does for
somebody else, or to its end: what a person in line has to wait for.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import log
from typing import Any

from api.contract.events import (
    CounterPaused,
    CounterResumed,
    DayStarted,
    Event,
    TicketCalled,
    TicketFinished,
    TicketHeld,
    TicketMissed,
    TicketReturned,
    TicketTaken,
    TicketTransferred,
)
from api.domain.state import State, Ticket
from api.domain.state.learnt import ArrivalsLearnt, Learnt, ServiceLearnt, Sums
from api.domain.wait.band import learn_band
from api.domain.wait.blend import a_day_passes, learn_blend
from api.domain.wait.kept import count_promise
from api.domain.wait.rounded import rounded

# How many of the last ones weigh nearly all: cycles of a service, of a clerk; days of arrivals.
CYCLES, CLERK_CYCLES, DAYS = 600.0, 300.0, 20
# What a hall is taken for before it has been seen: see scene.py for the lengths.
PRIOR_MU, PRIOR_SIGMA, STRENGTH = log(6.0), 0.8, 10.0
SHORTEST_MIN, LONGEST_MIN = 0.05, 240.0
# Who says that he will be away so long goes by a plan, such as lunch.
BREAK = timedelta(minutes=30)
# Waits that weigh nearly all of what is usual at an hour.
WAITS = 200.0
HALF_HOUR_S = 1800


def learn(state: State, event: Event, at: datetime) -> None:
    """Take in one event that is about to be folded into `state`."""
    lesson = LESSONS.get(type(event))
    if lesson is not None:
        lesson(state, event, at)


def _day(state: State, event: DayStarted, at: datetime) -> None:
    learnt = state.learnt
    learnt.day = Sums()
    learnt.paused_at.clear()
    learnt.last.clear()
    a_day_passes(learnt.blend)
    if any(one.today for one in learnt.arrivals.values()):
        learnt.days += 1
        for one in learnt.arrivals.values():
            _keep_today(one, min(learnt.days, DAYS))


def _keep_today(one: ArrivalsLearnt, days: int) -> None:
    for slot in {*one.means, *one.today}:
        mean = one.means.get(slot, 0.0)
        one.means[slot] = mean + (one.today.get(slot, 0) - mean) / days
    one.today = {}


def _taken(state: State, event: TicketTaken, at: datetime) -> None:
    key = key_of(event.service, event.ticket_class)
    one = state.learnt.arrivals.setdefault(key, ArrivalsLearnt())
    slot = slot_of(at)
    one.today[slot] = one.today.get(slot, 0) + 1


def key_of(service: str, ticket_class: str) -> str:
    """By what arrivals and waits are kept."""
    return f"{service} {ticket_class}"


def slot_of(at: datetime) -> int:
    """The half hour of the day, counted in UTC: a hall is in one zone."""
    return (at.hour * 3600 + at.minute * 60) // HALF_HOUR_S


def hour_of(at: datetime) -> int:
    """The hour of the day, counted in UTC."""
    return at.hour


def _called(state: State, event: TicketCalled, at: datetime) -> None:
    """What he was told is held against what came, at his first call."""
    ticket, learnt = state.tickets[event.ticket], state.learnt
    if ticket.called_at is not None:
        return
    wait = (at - ticket.taken_at).total_seconds() / 60
    if ticket.forecast is not None:
        learn_band(learnt.bands, ticket.forecast, wait)
        count_promise(learnt.kept, state.day, rounded(ticket.forecast), wait)
        if ticket.forecast.parts:
            learn_blend(learnt.blend, ticket.forecast.parts, wait)
    key = key_of(ticket.service, ticket.ticket_class)
    learnt.last[key] = wait
    by_hour = learnt.usual.setdefault(key, {})
    by_hour.setdefault(hour_of(ticket.taken_at), Sums()).add(log(max(wait, 0.0) + 1.0), WAITS)


def _finished(state: State, event: TicketFinished, at: datetime) -> None:
    _cycle(state, state.tickets[event.ticket], at)


def _held(state: State, event: TicketHeld, at: datetime) -> None:
    _cycle(state, state.tickets[event.ticket], at)


def _transferred(state: State, event: TicketTransferred, at: datetime) -> None:
    ticket = state.tickets[event.ticket]
    known = _service(state.learnt, ticket.service)
    _cycle(state, ticket, at, sent_on=True)
    known.onward[event.service] = known.onward.get(event.service, 0.0) + 1.0


def _cycle(state: State, ticket: Ticket, at: datetime, *, sent_on: bool = False) -> None:
    """A citizen who came, from his call until now."""
    if ticket.called_at is None:
        return
    learnt, known = state.learnt, _service(state.learnt, ticket.service)
    minutes = (at - ticket.called_at).total_seconds() / 60
    length = log(min(max(minutes, SHORTEST_MIN), LONGEST_MIN))
    deviation = length - known.cycles.mean(PRIOR_MU, STRENGTH)
    known.cycles.add(length, CYCLES)
    known.stays_away.add(0.0, CYCLES)
    known.sent_on.add(1.0 if sent_on else 0.0, CYCLES)
    learnt.clerks.setdefault(ticket.staff or "", Sums()).add(deviation, CLERK_CYCLES)
    learnt.day.add(deviation, CYCLES)
    learnt.paused.add(0.0, CYCLES)
    learnt.left.add(0.0, CYCLES)


def _missed(state: State, event: TicketMissed, at: datetime) -> None:
    ticket = state.tickets[event.ticket]
    known = _service(state.learnt, ticket.service)
    known.stays_away.add(1.0, CYCLES)
    known.comes_back.add(0.0, CYCLES)
    if ticket.called_at is not None:
        known.away_min.add((at - ticket.called_at).total_seconds() / 60, CYCLES)


def _returned(state: State, event: TicketReturned, at: datetime) -> None:
    # The zero of his no-show stands already: one in its place, not one more.
    _service(state.learnt, state.tickets[event.ticket].service).comes_back.total += 1.0


def _paused(state: State, event: CounterPaused, at: datetime) -> None:
    # The zero of the cycle before it stands already: one in its place, not one more.
    learnt = state.learnt
    learnt.paused_at[event.counter] = at
    (learnt.left if _is_break(at, event.back_at) else learnt.paused).total += 1.0


def _resumed(state: State, event: CounterResumed, at: datetime) -> None:
    learnt = state.learnt
    began = learnt.paused_at.pop(event.counter, None)
    if began is None:
        return
    by_plan = _is_break(began, state.counters[event.counter].back_at)
    length = log(min(max((at - began).total_seconds() / 60, SHORTEST_MIN), LONGEST_MIN))
    (learnt.breaks if by_plan else learnt.pauses).add(length, CYCLES)


def _is_break(began: datetime, back_at: datetime | None) -> bool:
    return back_at is not None and back_at - began >= BREAK


def _service(learnt: Learnt, code: str) -> ServiceLearnt:
    return learnt.services.setdefault(code, ServiceLearnt())


LESSONS: dict[type, Callable[[State, Any, datetime], None]] = {
    DayStarted: _day,
    TicketTaken: _taken,
    TicketCalled: _called,
    TicketFinished: _finished,
    TicketHeld: _held,
    TicketTransferred: _transferred,
    TicketMissed: _missed,
    TicketReturned: _returned,
    CounterPaused: _paused,
    CounterResumed: _resumed,
}
