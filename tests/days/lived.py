"""A plan lived through: the day, the night after it, and the working days until all is due."""

from copy import deepcopy
from datetime import timedelta
from functools import cache
from pathlib import Path

from api.contract.commands import AnswerOpinion, BookAppointments, Booking
from api.contract.events import (
    AppointmentBooked,
    ApprovalAsked,
    HelpAsked,
    LeaderCalled,
    OpinionFiled,
    OpinionReopened,
    PrintQueued,
    StepFinished,
    TicketFinished,
    TicketMissed,
)
from api.domain.state.learnt import Learnt
from api.hub.hall_file import load
from tests.days import citizens, clerks, devices, leader
from tests.days.day import Day, Errand, Process
from tests.days.plan import Plan
from tests.days.plans import PLANS

EXAMPLES = Path(__file__).parents[2] / "docs/examples"
NIGHTS = 14


@cache
def lived(hall: str) -> Day:
    """The planned day of an example hall, once for all tests that look at it."""
    return live(PLANS[hall])


def live(plan: Plan) -> Day:
    """A day by this plan, and what comes of it later."""
    return _live(plan, _learnt(plan.hall, plan.lived_before))


@cache
def _learnt(hall: str, dates: tuple[str, ...]) -> Learnt:
    """What a hall knows of itself after some days by its plan."""
    learnt = Learnt()
    for date in dates:
        learnt = _live(PLANS[hall].on(date), learnt).hall.state.learnt
    return learnt


def _live(plan: Plan, learnt: Learnt) -> Day:
    day = Day(load(EXAMPLES / f"{plan.hall}.toml"), plan.date, seed=plan.seed)
    day.hall.state.learnt = deepcopy(learnt)
    day.reactions = {
        PrintQueued: (devices.printing,),
        TicketFinished: (citizens.says_how_it_was,),
        TicketMissed: (citizens.comes_back,),
        StepFinished: (leader.signals,),
        ApprovalAsked: (leader.answers,),
        LeaderCalled: (leader.comes,),
        HelpAsked: (leader.helps,),
        OpinionFiled: (leader.reads_and_answers,),
        OpinionReopened: (leader.reads_and_answers,),
    }
    _book(day, plan)
    _everybody_comes(day, plan)
    day.run(until=day.at("23:50"))
    _days_after(day)
    return day


def _book(day: Day, plan: Plan) -> None:
    """The list of the appointments, before the doors open."""
    rows = tuple(
        Booking(service=service, time=time, line=line)
        for line, (time, service) in enumerate(plan.appointments, start=2)
    )
    if rows:
        day.do("device:his", BookAppointments(appointments=rows, chance="chance"))
    booked = [row.event for row in day.rows if isinstance(row.event, AppointmentBooked)]
    assert len(booked) == len(rows)
    for place, one in enumerate(booked):
        day.begin(citizens.keeps_appointment(day, one.code, one.booked_at, place % 6))


def _everybody_comes(day: Day, plan: Plan) -> None:
    opens = day.at(plan.opens)
    day.begin(devices.wake(day, plan.faults), opens - timedelta(minutes=30))
    staff = [one.number for one in day.settings.staff if one.role == "clerk"]
    for counter, number in zip(day.settings.counters, staff, strict=True):
        process = clerks.at_work(day, plan, counter.number, number)
        day.begin(process, opens - timedelta(minutes=12))
    for when, service in citizens.arrivals(day, plan):
        day.begin(citizens.walks_in(day, service), when)
    for clock, service in plan.by_phone:
        day.begin(citizens.takes_by_phone(day, service), day.at(clock))
    for clock, happens in plan.happenings:
        day.begin(happens(day), day.at(clock))
    for clock, window, errand in plan.errands:
        day.begin(_sent(day, window, errand), day.at(clock))


def _sent(day: Day, counter: int, errand: Errand) -> Process:
    day.errands[counter].append(errand)
    yield timedelta()


def _days_after(day: Day) -> None:
    """The nights pass; the first morning begins with whoever is left of the day (R19)."""
    for night in range(1, NIGHTS + 1):
        for clock in ("04:30", "10:00"):
            day.now = day.at(clock, days=night)
            day.look()
        if night == 1:
            clerks.serve_who_is_left(day)
    for one in list(day.hall.state.opinions.values()):
        if one.state != "answered":
            by = leader.leader(day)
            answer = AnswerOpinion(reference=one.reference, by=by, words="late", digest="d")
            day.do(f"staff:{by}", answer)
