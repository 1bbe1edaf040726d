"""What the hall is now: plain data, made by nothing but the fold of the journal."""

from dataclasses import dataclass, field
from datetime import datetime

from api.domain.state.appointments import Appointment
from api.domain.state.approvals import Approval, LeaderCall
from api.domain.state.assignments import Assignment
from api.domain.state.counters import Counter
from api.domain.state.devices import HUB_CLOCK, HUB_STORE, PARTS_OF_THE_HUB, Health
from api.domain.state.handling import Handling
from api.domain.state.help import Help
from api.domain.state.hours import ChangedHours
from api.domain.state.journeys import Step
from api.domain.state.learnt import Learnt
from api.domain.state.notices import Notice
from api.domain.state.opinions import Opinion
from api.domain.state.paper import Job
from api.domain.state.pause import Personal
from api.domain.state.readiness import Checked
from api.domain.state.rolls import Roll
from api.domain.state.tickets import (
    AT_COUNTER,
    LIVE,
    OVER,
    Call,
    Ticket,
    is_expected,
    needs_the_hall,
    ticket_id,
)


@dataclass(slots=True, kw_only=True)
class State:
    """The whole hall. `serials` holds the last number given per prefix today.

    `opinion_serials` holds the last reference per year, `phones` until when one is kept per ticket.
    `hours` holds the dates whose hours were changed while running.
    `personal` are each clerk's own pauses today, by 工號; `day_at` is when the day began.
    """

    day: str = ""
    day_at: datetime | None = None
    sequence: int = 0
    at: datetime | None = None
    order: int = 0
    issued: int = 0
    finished: int = 0
    serials: dict[str, int] = field(default_factory=dict)
    tickets: dict[str, Ticket] = field(default_factory=dict)
    counters: dict[int, Counter] = field(default_factory=dict)
    assignments: dict[int, Assignment] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    devices: dict[str, Health] = field(default_factory=dict)
    rolls: dict[str, Roll] = field(default_factory=dict)
    notices: dict[str, Notice] = field(default_factory=dict)
    opinion_serials: dict[str, int] = field(default_factory=dict)
    opinions: dict[str, Opinion] = field(default_factory=dict)
    help_serial: int = 0
    help: dict[str, Help] = field(default_factory=dict)
    phones: dict[str, datetime] = field(default_factory=dict)
    handling: dict[str, Handling] = field(default_factory=dict)
    readiness: Checked | None = None
    hours: dict[str, ChangedHours] = field(default_factory=dict)
    approvals: dict[str, Approval] = field(default_factory=dict)
    leader_calls: dict[str, LeaderCall] = field(default_factory=dict)
    leader_serial: int = 0
    personal: dict[str, Personal] = field(default_factory=dict)
    appointments: dict[str, Appointment] = field(default_factory=dict)
    learnt: Learnt = field(default_factory=Learnt)


__all__ = [
    "AT_COUNTER",
    "HUB_CLOCK",
    "HUB_STORE",
    "LIVE",
    "OVER",
    "PARTS_OF_THE_HUB",
    "Appointment",
    "Approval",
    "Assignment",
    "Call",
    "ChangedHours",
    "Checked",
    "Counter",
    "Handling",
    "Health",
    "Help",
    "Job",
    "LeaderCall",
    "Learnt",
    "Notice",
    "Opinion",
    "Personal",
    "Roll",
    "State",
    "Step",
    "Ticket",
    "is_expected",
    "needs_the_hall",
    "ticket_id",
]
