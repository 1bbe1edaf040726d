"""What a clerk does at his window beside serving: pauses, early ends, other turns (R16-R20)."""

from datetime import timedelta

from api.contract.commands import (
    AskApproval,
    CallLeader,
    CallTicket,
    CloseCounter,
    PauseCounter,
    ResumeCounter,
    Wish,
    WithdrawApproval,
)
from api.contract.words import PauseReason
from api.domain.opening.hours import is_open
from api.domain.tickets.dispatch import waiting_at
from tests.days.day import Day, Errand, Process

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def pause(reason: PauseReason, minutes: int, *, late_min: int = 0) -> Errand:
    """Leaves for a while, with the consent that it takes; comes back when he said, or late."""

    def errand(day: Day, number: int) -> Process:
        clerk = _clerk(day, number)
        _asks(day, number, PauseCounter(counter=number, reason=reason, minutes=minutes))
        limit = day.now + timedelta(seconds=day.settings.approvals.deadline_s)
        while day.hall.counter(number).state == "open" and day.now < limit:
            if not _is_asked(day, number):
                return
            yield 10 * SECOND
        if day.hall.counter(number).state == "paused":
            yield (minutes + late_min) * MINUTE
            day.do(clerk, ResumeCounter(counter=number))

    return errand


def once_people_wait(errand: Errand, *, at_least: int = 1) -> Errand:
    """The same, but not before so many wait whom this window could serve."""

    def later(day: Day, number: int) -> Process:
        while len(waiting_at(day.hall, number)) < at_least and is_open(day.hall, day.now):
            yield 10 * SECOND
        if is_open(day.hall, day.now):
            yield from errand(day, number)

    return later


def thinks_better(day: Day, number: int) -> Process:
    """Asks to cash up, and takes it back."""
    _asks(day, number, PauseCounter(counter=number, reason="settlement", minutes=20))
    yield 20 * SECOND
    staff = day.hall.counter(number).staff or ""
    for one in list(day.hall.state.approvals.values()):
        if one.counter == number and one.state == "asked":
            day.do(f"staff:{staff}", WithdrawApproval(approval=one.id, staff=staff))
    if day.hall.counter(number).state == "paused":
        day.do(f"staff:{staff}", ResumeCounter(counter=number))


def wants_to_go(day: Day, number: int) -> Process:
    """Tries to end early, and asks when the hall says no; nobody answers him."""
    day.do(_clerk(day, number), CloseCounter(counter=number))
    if day.hall.counter(number).state == "open":
        _asks(day, number, CloseCounter(counter=number))
    yield 30 * SECOND


def dawdles(minutes: float) -> Errand:
    """Sits there and calls nobody, though people wait (R20)."""

    def errand(day: Day, number: int) -> Process:
        yield minutes * MINUTE

    return errand


def calls_leader(day: Day, number: int) -> Process:
    """Somebody does not agree with what he was told (R22)."""
    day.do(_clerk(day, number), CallLeader(counter=number, reason="dispute", words="對規定有疑問"))
    yield MINUTE


def calls_out_of_turn(day: Day, number: int) -> Process:
    """Takes the last of his line, and says why (R4)."""
    waiting = waiting_at(day.hall, number)
    if waiting:
        call = CallTicket(counter=number, number=waiting[-1].id, reason="同一家人一起辦")
        day.do(_clerk(day, number), call)
    yield SECOND


def _asks(day: Day, number: int, wish: Wish) -> None:
    staff = day.hall.counter(number).staff or ""
    approval = f"ask-{len(day.rows)}"
    ask = AskApproval(counter=number, staff=staff, wish=wish, words="請核准", approval=approval)
    day.do(f"staff:{staff}", ask)


def _is_asked(day: Day, number: int) -> bool:
    asked = day.hall.state.approvals.values()
    return any(one.counter == number and one.state == "asked" for one in asked)


def _clerk(day: Day, number: int) -> str:
    return f"staff:{day.hall.counter(number).staff}"
