"""Clerks of a simulated day: they open, call, serve, set aside, send on, eat, and go home."""

from collections.abc import Generator
from datetime import timedelta

from api.contract.commands import (
    AddStep,
    CallNext,
    CallTicket,
    CloseCounter,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    OpenCounter,
    Recall,
    SkipStep,
    StartService,
    TransferTicket,
)
from api.domain.state import Ticket
from api.domain.tickets.dispatch import waiting_at
from api.domain.tickets.transfers import counters_to, services_to
from tests.days.day import Day, Process
from tests.days.errands import wants_to_go
from tests.days.plan import Plan

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
ABSENT_SHARE = 0.06
# Of those at the window: set aside, sent to another service, handed to a colleague.
HELD_SHARE, WRONG_SHARE, HANDED_SHARE = 0.05, 0.05, 0.03
SKIPS_SHARE, ADDS_SHARE = 0.04, 0.06
USUAL_MIN = 8
STAYS = 45 * MINUTE


def at_work(day: Day, plan: Plan, number: int, staff: str) -> Process:
    """One clerk at one window, from before the doors until nobody needs him."""
    yield from _signs_in(day, plan, number, staff)
    eats = plan.lunch is not None
    while day.hall.counter(number).state != "closed":
        if plan.lunch is not None and eats and day.at(plan.lunch[0]) <= day.now:
            eats = False
            yield from _lunch(day, plan, number, staff)
        elif day.hall.counter(number).state == "paused":
            yield MINUTE
        elif day.hall.at_counter(number) is None:
            yield from _free(day, plan, number, staff)
        else:
            yield from _serves(day, number, staff)


def _signs_in(day: Day, plan: Plan, number: int, staff: str) -> Process:
    late = plan.late_min.get(number, 0)
    yield timedelta(seconds=7 * number) + late * MINUTE
    checks = tuple(one.code for one in day.settings.checklist)
    checks = checks[:1] if number == plan.lazy else checks
    day.do(f"staff:{staff}", OpenCounter(counter=number, staff=staff, checks=checks))
    assert day.hall.counter(number).state == "open", (number, staff)


def _lunch(day: Day, plan: Plan, number: int, staff: str) -> Process:
    """While the doors are closed: signs off, unless somebody would be left alone (R18)."""
    assert plan.lunch is not None
    back = day.at(plan.lunch[1]) - 10 * MINUTE
    while day.now < back and day.hall.counter(number).state == "open":
        idle = day.hall.at_counter(number) is None and not waiting_at(day.hall, number)
        if idle and day.do(f"staff:{staff}", CloseCounter(counter=number)):
            yield back - day.now
            checks = tuple(one.code for one in day.settings.checklist)
            day.do(f"staff:{staff}", OpenCounter(counter=number, staff=staff, checks=checks))
            return
        yield from _serves(day, number, staff) if not idle else _a_minute()


def _a_minute() -> Process:
    yield MINUTE


def _free(day: Day, plan: Plan, number: int, staff: str) -> Process:
    """Nobody before him: an errand, one that he set aside, the next, or home."""
    if day.errands[number]:
        yield from day.errands[number].popleft()(day, number)
        return
    held = _to_look_at(day, number)
    if held is not None:
        day.do(f"staff:{staff}", CallTicket(counter=number, number=held.id))
    elif waiting_at(day.hall, number):
        yield day.chance.uniform(3, 20) * SECOND
        if day.hall.at_counter(number) is None:
            day.do(f"staff:{staff}", CallNext(counter=number))
    elif day.now >= day.at(plan.closes) + STAYS:
        # Somebody's medicine was never prepared: the leader lets the last one go (R18).
        yield from wants_to_go(day, number)
    elif day.now >= day.at(plan.closes) + day.settings.closing.desk_grace_min * MINUTE:
        # Not sooner: the desk may still give a number to who stood in the door (R19).
        day.do(f"staff:{staff}", CloseCounter(counter=number))
    yield MINUTE if day.now >= day.at(plan.closes) else 20 * SECOND


def _to_look_at(day: Day, number: int) -> Ticket | None:
    """Whom he set aside, when it is time; a clerk is not always in time."""
    for one in day.hall.state.tickets.values():
        if one.state == "held" and one.counter == number and one.look_at is not None:
            forgetful = one.order % 3 == 0
            if day.now >= one.look_at + (5 * MINUTE if forgetful else -2 * MINUTE):
                return one
    return None


def _serves(day: Day, number: int, staff: str) -> Process:
    ticket = day.hall.at_counter(number)
    if ticket is None:
        if waiting_at(day.hall, number):
            day.do(f"staff:{staff}", CallNext(counter=number))
        yield 10 * SECOND
        return
    if ticket.state == "called" and not (yield from _came(day, number, staff, ticket)):
        return
    yield _length(day, ticket)
    # A fault of the machine may have sent him elsewhere meanwhile.
    if day.hall.at_counter(number) is ticket:
        _ends(day, number, staff, ticket)


def _came(day: Day, number: int, staff: str, ticket: Ticket) -> Generator[timedelta, None, bool]:
    """Whether he who was called reached the window; else he is called again, then passed over."""
    clerk = f"staff:{staff}"
    if day.chance.random() < ABSENT_SHARE:
        day.away.add(ticket.id)
    yield day.chance.uniform(8, 25) * SECOND
    if ticket.id not in day.away:
        return bool(day.do(clerk, StartService(counter=number)))
    if day.chance.random() < 0.4:
        # He waits for the hall to do it, where it does.
        yield 4 * MINUTE
    else:
        for _ in range(2):
            yield 15 * SECOND
            day.do(clerk, Recall(counter=number))
        yield 30 * SECOND
    if day.hall.at_counter(number) is ticket and ticket.state == "called":
        day.do(clerk, MarkNoShow(counter=number))
    return False


def _length(day: Day, ticket: Ticket) -> timedelta:
    service = day.settings.service(ticket.service)
    usual = (service.handling_min if service else 0) or USUAL_MIN
    return usual * MINUTE * day.chance.lognormvariate(-0.18, 0.6)


def _ends(day: Day, number: int, staff: str, ticket: Ticket) -> None:
    """Most are done; some are set aside, sent on, or sent for one step more or less."""
    clerk, fate = f"staff:{staff}", day.chance.random()
    services = services_to(day.hall, ticket)
    counters = counters_to(day.hall, ticket, number)
    if fate < HELD_SHARE:
        day.do(clerk, HoldTicket(counter=number, reason="等補件", minutes=6))
        return
    if fate < HELD_SHARE + WRONG_SHARE and services and not ticket.steps:
        to = day.chance.choice(services)
        day.do(clerk, TransferTicket(counter=number, service=to, reason="wrong_window"))
        return
    if fate < HELD_SHARE + WRONG_SHARE + HANDED_SHARE and counters:
        to_counter = day.chance.choice(counters)
        day.do(clerk, TransferTicket(counter=number, to_counter=to_counter, note="請接續"))
        return
    _changes_the_way(day, clerk, ticket)
    day.do(clerk, FinishTicket(counter=number))


def _changes_the_way(day: Day, clerk: str, ticket: Ticket) -> None:
    if not ticket.steps or ticket.step + 1 >= len(ticket.steps):
        return
    fate = day.chance.random()
    last, codes = ticket.steps[-1].service, [one.code for one in day.settings.services]
    if fate < SKIPS_SHARE:
        day.do(clerk, SkipStep(number=ticket.id, service=last, reason="今日不需"))
    elif fate < SKIPS_SHARE + ADDS_SHARE and codes[-1] != ticket.service:
        day.do(clerk, AddStep(number=ticket.id, service=codes[-1], reason="加做一項"))


def serve_who_is_left(day: Day) -> None:
    """The morning after: the windows open, call yesterday's numbers first, and close (R19)."""
    staff = [one.number for one in day.settings.staff if one.role == "clerk"]
    checks = tuple(one.code for one in day.settings.checklist)
    windows = list(zip([one.number for one in day.settings.counters], staff, strict=True))
    for number, clerk in windows:
        day.do(f"staff:{clerk}", OpenCounter(counter=number, staff=clerk, checks=checks))
    while to_do := [one for one in windows if waiting_at(day.hall, one[0])]:
        number, clerk = to_do[0]
        day.do(f"staff:{clerk}", CallNext(counter=number))
        day.do(f"staff:{clerk}", StartService(counter=number))
        day.now += 5 * MINUTE
        day.do(f"staff:{clerk}", FinishTicket(counter=number))
    for number, clerk in windows:
        day.do(f"staff:{clerk}", CloseCounter(counter=number))
