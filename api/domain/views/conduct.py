"""Consent, calls for the leader, absences, pauses and promises, as staff see them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import get_args

from api.contract.commands import CloseCounter, Command, PauseCounter
from api.contract.problems import REFUSALS
from api.contract.views import (
    AbsenceLine,
    AllowanceLine,
    ApprovalLine,
    CounterView,
    FloorView,
    LateLine,
    LeaderCallLine,
    PauseLine,
)
from api.contract.words import PauseReason
from api.domain.counters.allowance import expected_back, left
from api.domain.counters.leader import calls_from
from api.domain.counters.opening import close_counter
from api.domain.counters.pause import AT_ONCE, pause_counter
from api.domain.counters.presence import left_waiting
from api.domain.counters.promises import nearly_late
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import AT_COUNTER, Approval, Counter, LeaderCall
from api.domain.tickets.dispatch import waiting_at


def at_counter(view: CounterView, hall: Hall, counter: Counter, now: datetime) -> CounterView:
    """`view` with what its clerk must know of himself."""
    return replace(
        view,
        approval=_approval_of(hall, counter),
        ask_first=_ask_first(hall, counter, now),
        allowance=_allowance_line(hall, counter.staff, now) if counter.staff else None,
        absence=_absence_line(hall, counter),
        leader_calls=tuple(map(_leader_call_line, calls_from(hall, counter.number))),
    )


def on_floor(view: FloorView, hall: Hall, now: datetime) -> FloorView:
    """`view` with what the duty leader must answer, settle or see coming."""
    counters = list(hall.state.counters.values())
    return replace(
        view,
        approvals=_approvals(hall),
        leader_calls=tuple(map(_leader_call_line, hall.state.leader_calls.values())),
        absences=tuple(_absences(hall)),
        pauses=tuple(_pauses(hall)),
        allowances=tuple(_allowance_line(hall, one.staff, now) for one in counters if one.staff),
        late=_late_lines(hall, now),
    )


def _approval_line(one: Approval) -> ApprovalLine:
    """A request as the clerk and the supervisor see it."""
    pause = one.wish if isinstance(one.wish, PauseCounter) else None
    return ApprovalLine(
        id=one.id,
        counter=one.counter,
        staff=one.staff,
        act="pause" if pause else "close",
        reason=pause.reason if pause else None,
        minutes=pause.minutes if pause else None,
        words=one.words,
        code=one.code,
        rule=REFUSALS[one.code].rule,
        waiting=one.waiting,
        asked_at=one.asked_at,
        deadline=one.deadline,
        state=one.state,
        by=one.by,
        answer=one.answer,
        granted_min=one.minutes,
        ended_at=one.ended_at,
    )


def _approvals(hall: Hall) -> tuple[ApprovalLine, ...]:
    """Every request that is still known, those to be answered first, the oldest of them first."""
    known = sorted(
        hall.state.approvals.values(), key=lambda one: (one.state != "asked", one.asked_at)
    )
    return tuple(_approval_line(one) for one in known)


def _approval_of(hall: Hall, counter: Counter) -> ApprovalLine | None:
    """The newest request from a window, for the clerk who sat there then."""
    for one in hall.state.approvals.values():
        if one.counter == counter.number and one.clerk == counter.staff:
            return _approval_line(one)
    return None


def _ask_first(hall: Hall, counter: Counter, now: datetime) -> tuple[str, ...]:
    """The acts for which the clerk needs the supervisor at this moment (R16-R18)."""
    number = counter.number
    acts: dict[str, Command] = {
        f"pause.{reason}": PauseCounter(counter=number, reason=reason)
        for reason in get_args(PauseReason)
        if reason not in AT_ONCE
    }
    acts["close"] = CloseCounter(counter=number)
    return tuple(name for name, act in acts.items() if _needs_supervisor(hall, act, now))


def _needs_supervisor(hall: Hall, act: Command, now: datetime) -> bool:
    try:
        if isinstance(act, PauseCounter):
            pause_counter(hall, act, now)
        elif isinstance(act, CloseCounter):
            close_counter(hall, act, now)
    except Refused as refused:
        return refused.needs_supervisor
    return False


def _allowance_line(hall: Hall, staff: str, now: datetime) -> AllowanceLine:
    """What a clerk has left of his own pauses today."""
    has = left(hall, staff, now)
    return AllowanceLine(staff=staff, minutes_left=has.minutes, times_left=has.times)


def _leader_call_line(one: LeaderCall) -> LeaderCallLine:
    """An open call."""
    return LeaderCallLine(
        id=one.id,
        counter=one.counter,
        staff=one.staff,
        reason=one.reason,
        words=one.words,
        called_at=one.called_at,
        by=one.by,
        acknowledged_at=one.acknowledged_at,
    )


def _absence_line(hall: Hall, counter: Counter) -> AbsenceLine | None:
    """What was noticed of a window, while it still is so."""
    paused = counter.state == "paused"
    since = counter.idle_since
    if paused:
        since = expected_back(hall, counter) or left_waiting(hall, counter)
    if counter.told is None or since is None:
        return None
    return AbsenceLine(
        counter=counter.number,
        staff=counter.staff or "",
        kind="overdue" if paused else "idle",
        since=since,
        waiting=len(waiting_at(hall, counter.number)),
        told=counter.told,
    )


def _absences(hall: Hall) -> Iterator[AbsenceLine]:
    """What the leader is to know of."""
    for counter in hall.state.counters.values():
        line = _absence_line(hall, counter)
        if line is not None and line.told == "leader":
            yield line


def _pauses(hall: Hall) -> Iterator[PauseLine]:
    """Every window on a pause."""
    for one in hall.state.counters.values():
        if one.state == "paused" and one.reason and one.since:
            yield PauseLine(
                counter=one.number,
                staff=one.staff or "",
                reason=one.reason,
                since=one.since,
                back_at=expected_back(hall, one),
                approver=one.approver,
            )


def _late_lines(hall: Hall, now: datetime) -> tuple[LateLine, ...]:
    """Every number about to be late, and late ones, the most overdue first (R21)."""
    return tuple(
        LateLine(
            number=one.ticket.number,
            service=one.ticket.service,
            kind=one.kind,
            promised_at=one.at,
            late=one.at <= now,
            counter=one.ticket.counter if one.ticket.state in AT_COUNTER else None,
        )
        for one in nearly_late(hall, now)
    )
