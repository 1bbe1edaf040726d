"""Citizens of a simulated day: they come, wait, give up, come back, rate and write."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.commands import (
    AskHelp,
    CancelAppointment,
    CancelTicket,
    CheckInAppointment,
    CheckInTicket,
    FileOpinion,
    KeepPhone,
    MoveAppointment,
    RateTicket,
    ReopenOpinion,
    ReturnTicket,
    TakeRemoteTicket,
    TakeTicket,
)
from api.contract.events import Event, TicketFinished, TicketMissed, TicketTaken
from api.contract.words import OpinionKind, RatingReason
from api.domain.opening.hours import is_open
from tests.days.day import Day, Process
from tests.days.plan import Plan

MINUTE = timedelta(minutes=1)
GRADES = (5, 5, 5, 5, 4, 4, 3, 2, 1)
PRIORITY_SHARE, GIVES_UP_SHARE, PHONE_SHARE = 0.12, 0.05, 0.3
COMES_BACK_SHARE, RATES_SHARE = 0.7, 0.5
NEVER_COMES_SHARE = 0.15


def arrivals(day: Day, plan: Plan) -> list[tuple[datetime, str]]:
    """When who comes for what, by the curve of the day."""
    hours, weights = zip(*plan.curve, strict=True)
    codes, wanted = zip(*plan.services.items(), strict=True)
    return sorted(
        (
            day.at(f"{day.chance.choices(hours, weights)[0]:02}:00")
            + day.chance.uniform(0, 60) * MINUTE,
            day.chance.choices(codes, wanted)[0],
        )
        for _ in range(plan.citizens)
    )


def walks_in(day: Day, service: str) -> Process:
    """Takes a number, perhaps leaves a telephone, and some have waited enough."""
    kiosk = day.chance.choice([one.id for one in day.settings.devices if one.role == "kiosk"])
    ticket_class = "priority" if day.chance.random() < PRIORITY_SHARE else "normal"
    take = TakeTicket(
        service=service,
        ticket_class=ticket_class,
        language=day.chance.choice(day.settings.hall.languages),
        kiosk=kiosk,
        token=f"token-{day.hall.state.order + 1}",
    )
    events = day.do(f"device:{kiosk}", take)
    if not events and not is_open(day.hall, day.now):
        # R19: who stands in the door at closing gets his number at the desk.
        staff = day.settings.staff[0].number
        events = day.do(f"staff:{staff}", replace(take, kiosk=None, staff=staff))
    yield from _waits(day, events)


def _waits(day: Day, events: Sequence[Event]) -> Process:
    taken = next((one for one in events if isinstance(one, TicketTaken)), None)
    if taken is None:
        return
    if day.settings.privacy.phone and day.chance.random() < PHONE_SHARE:
        day.do("citizen", KeepPhone(ticket=taken.ticket))
    if day.chance.random() < GIVES_UP_SHARE:
        yield day.chance.uniform(5, 30) * MINUTE
        if day.hall.state.tickets[taken.ticket].state == "waiting":
            day.do("citizen", CancelTicket(number=taken.ticket))


def needs_help(day: Day, place: str) -> Process:
    """Stands before the machine and does not know."""
    day.do(f"device:{place}", AskHelp(place=place, kind="machine"))
    yield MINUTE


def keeps_appointment(day: Day, code: str, booked: datetime, way: int) -> Process:
    """`way` in turn: comes early, in time, late; moves it; gives it up; or never comes."""
    if way == 4:
        day.do("staff:9001", CancelAppointment(code=code))
        return
    if way == 3:
        later = booked + 60 * MINUTE
        clock = later.astimezone(day.zone).strftime("%H:%M")
        day.do("staff:9001", MoveAppointment(code=code, time=clock))
        booked = later
    if way == 5:
        return
    late = {0: -12, 1: 3, 2: day.settings.appointments.late_min + 8, 3: 0}[way]
    yield max(booked + late * MINUTE - day.now, timedelta())
    kiosk = next(one.id for one in day.settings.devices if one.role == "kiosk")
    token = f"token-{day.hall.state.order + 1}"
    come = CheckInAppointment(code=code, place="kiosk", kiosk=kiosk, token=token)
    yield from _waits(day, day.do(f"device:{kiosk}", come))


def takes_by_phone(day: Day, service: str) -> Process:
    """Takes a number at home, and comes, gives it up, or is never seen (R13)."""
    token = f"token-{day.hall.state.order + 1}"
    events = day.do("citizen", TakeRemoteTicket(service=service, token=token))
    taken = next((one for one in events if isinstance(one, TicketTaken)), None)
    if taken is None:
        return
    yield day.chance.uniform(8, 35) * MINUTE
    fate = day.chance.random()
    if fate < NEVER_COMES_SHARE:
        return
    if fate < 2 * NEVER_COMES_SHARE:
        day.do("citizen", CancelTicket(number=taken.ticket))
        return
    day.do("citizen", CheckInTicket(number=taken.ticket, place="phone"))


def comes_back(day: Day, event: Event) -> Process:
    """Who was passed over, after a while, by one door or another; some are gone (R6)."""
    assert isinstance(event, TicketMissed)
    if day.chance.random() > COMES_BACK_SHARE:
        return
    yield day.chance.uniform(2, 20) * MINUTE
    door = day.chance.choice(("citizen", "device:kiosk-1", "staff:9001"))
    day.away.discard(event.ticket)
    ticket = day.hall.state.tickets.get(event.ticket)
    if ticket is not None and ticket.state == "missed":
        day.do(door, ReturnTicket(number=ticket.id))


def says_how_it_was(day: Day, event: Event) -> Process:
    """A grade by phone or by the keypad of the window, for whoever cares (R30)."""
    assert isinstance(event, TicketFinished)
    if day.chance.random() > RATES_SHARE:
        return
    yield 0.5 * MINUTE
    grade = day.chance.choice(GRADES)
    why: tuple[RatingReason, ...] = ("waited_long", "manner")
    reason = day.chance.choice(why) if grade < 3 else None
    if day.chance.random() < 0.5:
        by_phone = RateTicket(ticket=event.ticket, grade=grade, via="phone", reason=reason)
        day.do("citizen", by_phone)
    else:
        keypad = RateTicket(counter=event.counter, grade=grade, via="counter")
        day.do(f"device:counter-{event.counter}", keypad)


def writes(day: Day, number: int) -> Process:
    """An opinion, a complaint, and one that is not content with the answer (R30)."""
    kind: OpinionKind = "complaint" if number % 2 else "opinion"
    sealed = f"words-{number}"
    day.do("citizen", FileOpinion(kind=kind, via="kiosk", words=sealed, digest="d"))
    yield MINUTE


def not_content(day: Day, reference: str) -> Process:
    """Says so once more."""
    day.do("citizen", ReopenOpinion(reference=reference, words=f"again-{reference}", digest="d"))
    yield MINUTE
