"""No absence from an open window, and back from a pause when it was said (R16, R20)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from api.contract.commands import EndIdle, NoticeAbsence
from api.contract.events import Event, IdleEnded, IdleNoticed, ReturnOverdue
from api.contract.words import Told
from api.domain.counters.allowance import expected_back
from api.domain.counters.questions import known, only_here
from api.domain.hall import Hall
from api.domain.state import Counter
from api.domain.tickets.dispatch import waiting_at


def absent(hall: Hall, now: datetime) -> Iterator[NoticeAbsence | EndIdle]:
    """Every window of which somebody must hear at `now`; and where nobody need any longer."""
    for counter in hall.state.counters.values():
        told = to_tell(hall, counter, now)
        if told is not None:
            yield NoticeAbsence(counter=counter.number, told=told)
        elif counter.idle_since is not None and not waiting_at(hall, counter.number):
            yield EndIdle(counter=counter.number)


def to_tell(hall: Hall, counter: Counter, now: datetime) -> Told | None:
    """Who must hear of this window and has not: first the clerk, after a while the leader."""
    if counter.told == "leader":
        return None
    began, nudge_s, leader_s = _began(hall, counter)
    if began is None:
        return None
    if counter.told_at is None:
        return "clerk" if now >= began + timedelta(seconds=nudge_s) else None
    # Counted from the nudge: the clerk has his time to act, however long it was so before.
    return "leader" if now >= counter.told_at + timedelta(seconds=leader_s - nudge_s) else None


def notice_absence(hall: Hall, command: NoticeAbsence, now: datetime) -> list[Event]:
    """Say so once; nothing if it is not so, or known already."""
    counter = known(hall, command.counter)
    if to_tell(hall, counter, now) != command.told:
        return []
    staff = counter.staff or ""
    if counter.state == "paused":
        back = expected_back(hall, counter) or now
        return [ReturnOverdue(counter=counter.number, staff=staff, back_at=back, told=command.told)]
    return [
        IdleNoticed(
            counter=counter.number,
            staff=staff,
            since=counter.idle_since or idle_since(hall, counter) or now,
            waiting=len(waiting_at(hall, counter.number)),
            told=command.told,
        )
    ]


def end_idle(hall: Hall, command: EndIdle, now: datetime) -> list[Event]:
    """Nobody waits for it; nothing, while somebody does or nothing was noticed."""
    counter = known(hall, command.counter)
    if counter.idle_since is None or waiting_at(hall, counter.number):
        return []
    return [IdleEnded(counter=counter.number, staff=counter.staff or "")]


def idle_since(hall: Hall, counter: Counter) -> datetime | None:
    """Since when it has left waiting whom it could call; never while somebody is before it."""
    if counter.free_since is None:
        return None
    here = waiting_at(hall, counter.number)
    waits = [one.waiting_since for one in here if one.waiting_since is not None]
    return max(counter.free_since, min(waits)) if waits else None


def left_waiting(hall: Hall, counter: Counter) -> datetime | None:
    """R16: since when somebody waits whom no other open window serves, though nobody did at first.

    Of a pause without a time nobody is late; but somebody came back, became ready or checked in.
    """
    waits = [one.waiting_since for one in only_here(hall, counter.number) if one.waiting_since]
    return max(min(waits), counter.since or min(waits)) if waits else None


def _began(hall: Hall, counter: Counter) -> tuple[datetime | None, int, int]:
    """When the absence began, and after how many seconds the clerk and the leader hear of it."""
    rules = hall.settings.presence
    if counter.state == "paused":
        back = expected_back(hall, counter)
        if back is None:
            return left_waiting(hall, counter), rules.nudge_s, rules.leader_s
        return back, 0, hall.settings.pause.overdue_leader_s
    return idle_since(hall, counter), rules.nudge_s, rules.leader_s
