"""Who waited, who was called before him, and whether he might be: kept by one who only watches.

The witness reckons with the moments at which people came and the head starts of their classes,
and never asks the hall for a queue clock. What "arrival" is for each kind of ticket:

- one taken at a machine or at the desk, for whatever class: the moment it was taken;
- one sent on, set aside, taken back from a window that paused, or at a later step of its journey:
  still the moment it was taken, for whichever line it stands in;
- one to which a greater class was granted: the moment it was taken, with the new head start;
- of an appointment for which one came early or at most `late_min` late: the time booked, with the
  head start of appointments; who came later than that: the moment he came, with none;
- one taken by phone: the moment it was taken, but at the earliest `keep_min` before its holder
  checked in;
- one that was missed and came back: as before, but at the earliest so that he stands a millisecond
  behind the third who waited for his business when he came back.

The bound (G1): while i waits, and a window that may serve him calls j by the clock,
`arrival(j) <= arrival(i) + head start(j) - head start(i)`. So of one class nobody passes who
arrived later. By the clock on the wall: whoever entered the hall more than
`head start(j) - head start(i)` after i's arrival does not pass him, where for an appointment the
hall's `late_min`, and for a number by phone its `keep_min`, are added. Calls out of turn (R4) and
of what is set aside at the window itself are no calls by the clock.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from api.contract.events import (
    AppointmentCheckedIn,
    ClassGranted,
    Event,
    TicketCalled,
    TicketCheckedIn,
    TicketReturned,
    TicketTaken,
)
from api.domain.hall import Hall
from api.domain.tickets.dispatch import BY_CLOCK
from tests.queueing.life import HEAD_STARTS, KEEP_MIN, LATE_MIN, RETURN_AFTER, SKILLS
from tests.queueing.turns import Turns

BEHIND = timedelta(milliseconds=1)


@dataclass(slots=True)
class Stands:
    """How one citizen stands: his arrival as defined above, his head start, when he entered."""

    order: int
    arrival: datetime
    head_start: timedelta
    entered: datetime
    grace: timedelta = timedelta()
    passed: int = 0
    missed: bool = False

    @property
    def clock(self) -> tuple[datetime, int]:
        """The smaller, the earlier; of two alike, whose number was taken first."""
        return self.arrival - self.head_start, self.order


@dataclass(slots=True)
class Witness:
    """What was seen of a day."""

    known: dict[str, Stands] = field(default_factory=dict)
    turns: Turns = field(default_factory=Turns)
    calls: int = 0
    pairs: int = 0
    overtakings: int = 0
    beyond: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def before(self, hall: Hall, event: Event, now: datetime) -> None:
        """`event` is about to happen in `hall`."""
        self.seen.add(event.type)
        match event:
            case TicketTaken():
                self.known[event.ticket] = _newcomer(event, now)
            case TicketCheckedIn():
                one = self.known[event.ticket]
                one.grace = timedelta(minutes=KEEP_MIN)
                one.arrival, one.entered = max(one.arrival, now - one.grace), now
            case ClassGranted():
                self.known[event.ticket].head_start = _head_start(event.ticket_class)
            case AppointmentCheckedIn():
                self.seen.add(event.arrival)
            case TicketReturned():
                self._comes_back(hall, event.ticket)
            case TicketCalled() if event.reason == BY_CLOCK:
                self._called(hall, event, now)
            case TicketCalled():
                self.seen.add(event.reason.partition(":")[0])
                self.turns.left(event.ticket)

    def after(self, hall: Hall, event: Event, now: datetime) -> None:
        """`event` has happened in `hall`."""
        ticket = hall.state.tickets.get(getattr(event, "ticket", ""))
        if ticket is None:
            return
        if ticket.state != "waiting":
            self.turns.left(ticket.id)
            return
        mine = self.known[ticket.id]
        windows = _windows(ticket.service) if ticket.to_counter is None else {ticket.to_counter}
        self.turns.stands(ticket.id, mine.clock, windows, now)

    def _comes_back(self, hall: Hall, id: str) -> None:
        mine, service = self.known[id], hall.state.tickets[id].service
        mine.missed = True
        there = sorted(
            self.known[one.id].clock
            for one in hall.state.tickets.values()
            if one.state == "waiting" and one.service == service
        )[:RETURN_AFTER]
        if there:
            mine.arrival = max(mine.arrival, there[-1][0] + BEHIND + mine.head_start)

    def _called(self, hall: Hall, event: TicketCalled, now: datetime) -> None:
        called = self.known[event.ticket]
        self.calls += 1
        for ticket in hall.state.tickets.values():
            may_come = ticket.to_counter in (None, event.counter)
            if ticket.state != "waiting" or ticket.id == event.ticket or not may_come:
                continue
            if ticket.service in SKILLS[event.counter]:
                self._pair(self.known[ticket.id], called, event, ticket.number)
        self.turns.called(event.ticket, event.counter, now)

    def _pair(self, waits: Stands, called: Stands, event: TicketCalled, number: str) -> None:
        """`called` goes before `waits`."""
        self.pairs += 1
        # Who was missed has given his place up: that others pass him is no overtaking (R6).
        if called.entered > waits.entered and not waits.missed:
            self.overtakings += 1
            waits.passed += 1
        bound = called.head_start - waits.head_start
        late_s = (called.arrival - waits.arrival - bound).total_seconds()
        entered_s = (called.entered - waits.arrival - bound - called.grace).total_seconds()
        if late_s > 0 or entered_s > 0 or called.clock > waits.clock:
            self.beyond.append(f"{event.number} before {number}: {late_s:.3f} s, {entered_s:.3f} s")


def _newcomer(event: TicketTaken, now: datetime) -> Stands:
    late = timedelta(minutes=LATE_MIN)
    if event.booked_at is not None and now <= event.booked_at + late:
        head_start = _head_start("appointment")
        return Stands(event.order, event.booked_at, head_start, entered=now, grace=late)
    wanted = "normal" if event.booked_at else event.ticket_class
    return Stands(event.order, now, _head_start(wanted), entered=now)


def _head_start(ticket_class: str) -> timedelta:
    return timedelta(minutes=HEAD_STARTS[ticket_class])


def _windows(service: str) -> set[int]:
    return {number for number, services in SKILLS.items() if service in services}
