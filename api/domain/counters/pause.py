"""A window pauses and resumes: who must agree, and nobody is left at an empty window (R16–R18)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.commands import PauseCounter, ResumeCounter
from api.contract.events import (
    CounterPaused,
    CounterResumed,
    Event,
    TicketReleased,
    TicketTransferred,
)
from api.contract.words import PauseReason
from api.domain.counters import allowance
from api.domain.counters.asked import overtaken
from api.domain.counters.consent import Consent, given_by, without_objection
from api.domain.counters.questions import known, only_here, serving
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import Ticket
from api.domain.tickets.dispatch import waiting_at

# R17: no pause for these while anybody waits; and these two ask nobody.
AFTER_THE_CITIZENS = frozenset({"settlement", "internal"})
AT_ONCE = frozenset({"fault", "emergency"})
# A working day. The wall shows when the clerk is back: longer is a slip of the finger.
LONGEST_MIN = 600


def pause_counter(hall: Hall, command: PauseCounter, now: datetime) -> list[Event]:
    """Leave the window, if the reason allows it now (R16–R18)."""
    clerk = serving(hall, command.counter).staff or ""
    events = paused_by(hall, command, now, given_by(hall, command.by, clerk=clerk))
    return [*overtaken(hall, command.counter, command.by or clerk), *events]


def paused_by(hall: Hall, command: PauseCounter, now: datetime, consent: Consent) -> list[Event]:
    """The same, with somebody's consent to what the clerk may not do alone."""
    counter = serving(hall, command.counter)
    minutes = command.minutes if consent.minutes is None else consent.minutes
    back_at = _back_at(minutes, now)
    if command.reason not in AT_ONCE:
        wish = replace(command, minutes=minutes)
        without_objection(_citizens_first(hall, wish, counter.staff or "", now), consent)
    paused = CounterPaused(
        counter=command.counter,
        staff=counter.staff or "",
        reason=command.reason,
        back_at=back_at,
        approver=consent.approver,
        waiting=len(waiting_at(hall, command.counter)),
    )
    # R16: those who wait for this window are sent on before the sign lights.
    return [
        *_send_back(hall, command.counter, command.reason),
        *release_tied(hall, command.counter),
        paused,
    ]


def _back_at(minutes: int | None, now: datetime) -> datetime | None:
    """When the clerk will be back, as far as that is known; citizens are told (R16)."""
    if minutes is None:
        return None
    if not 1 <= minutes <= LONGEST_MIN:
        raise Refused("pause_minutes", minutes=minutes, longest=LONGEST_MIN)
    return now + timedelta(minutes=minutes)


def _citizens_first(
    hall: Hall, command: PauseCounter, clerk: str, now: datetime
) -> Iterator[Refused]:
    current = hall.at_counter(command.counter)
    if current is not None:
        yield Refused("counter_busy", counter=command.counter, number=current.number)
    waiting = waiting_at(hall, command.counter)
    if command.reason in AFTER_THE_CITIZENS and waiting:
        yield Refused("pause_while_waiting", waiting=len(waiting))
    alone = only_here(hall, command.counter)
    if alone:
        yield Refused("last_counter", counter=command.counter, waiting=len(alone))
    if command.reason == "personal":
        yield from allowance.objections(hall, clerk, command.minutes, now)


def _send_back(hall: Hall, counter: int, reason: PauseReason) -> list[Event]:
    """On a fault or an emergency all who were here are called elsewhere, clocks kept (R16)."""
    return [
        TicketTransferred(ticket=ticket.id, counter=counter, service=ticket.service)
        for ticket in (hall.at_counter(counter), *_held_at(hall, counter, reason))
        if ticket is not None
    ]


def _held_at(hall: Hall, counter: int, reason: PauseReason) -> list[Ticket]:
    """Whom nobody can reach any more: only this window may call one that is set aside at it.

    Over any other pause he stays with his clerk, who comes back and goes on (R8).
    """
    if reason not in AT_ONCE:
        return []
    return [
        ticket
        for ticket in hall.state.tickets.values()
        if ticket.state == "held" and ticket.counter == counter
    ]


def release_tied(hall: Hall, counter: int) -> list[Event]:
    """Tickets that were sent to this window alone may be called at others again (R16)."""
    return [
        TicketReleased(ticket=ticket.id, counter=counter)
        for ticket in hall.state.tickets.values()
        if ticket.state == "waiting" and ticket.to_counter == counter
    ]


def resume_counter(hall: Hall, command: ResumeCounter, now: datetime) -> list[Event]:
    """Back at the window."""
    counter = known(hall, command.counter)
    if counter.state != "paused":
        raise Refused("not_paused", counter=command.counter)
    return [CounterResumed(counter=command.counter, staff=counter.staff or "")]
