"""Events: what has happened. Past tense, frozen, self-contained: a fold needs nothing else."""

from api.contract.events.appointments import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
)
from api.contract.events.approvals import (
    ApprovalAsked,
    ApprovalGranted,
    ApprovalLapsed,
    ApprovalRefused,
    ApprovalWithdrawn,
)
from api.contract.events.assignments import ServicesAssigned
from api.contract.events.counters import CounterClosed, CounterOpened, CounterPaused, CounterResumed
from api.contract.events.hall import DayStarted, HealthChanged
from api.contract.events.help import HelpAcknowledged, HelpAsked, HelpEnded, HelpEscalated
from api.contract.events.hours import HoursChanged, HoursWithdrawn
from api.contract.events.journeys import (
    Leg,
    StepAdded,
    StepFinished,
    StepReady,
    StepSkipped,
)
from api.contract.events.leader import LeaderCallAcknowledged, LeaderCalled, LeaderCallEnded
from api.contract.events.notices import NoticePosted, NoticeWithdrawn
from api.contract.events.opinions import (
    OpinionAnswered,
    OpinionAssigned,
    OpinionFiled,
    OpinionForgotten,
    OpinionOverdue,
    OpinionRead,
    OpinionReopened,
)
from api.contract.events.paper import (
    PaperConfirmed,
    PrintBegun,
    PrintQueued,
    PrintSettled,
    RollChanged,
)
from api.contract.events.presence import IdleEnded, IdleNoticed, ReturnOverdue
from api.contract.events.priority import ClassGranted
from api.contract.events.privacy import PhoneForgotten, PhoneKept
from api.contract.events.ratings import TicketRated
from api.contract.events.readiness import ClockConfirmed, NotReady, ReadinessChecked
from api.contract.events.remote import RemoteTicketLapsed, TicketCheckedIn
from api.contract.events.tickets import (
    TicketCancelled,
    TicketLapsed,
    TicketReleased,
    TicketReturned,
    TicketTaken,
)
from api.contract.events.union import Event
from api.contract.events.waits import Forecast
from api.contract.events.windows import (
    Candidate,
    ServiceStarted,
    TicketCalled,
    TicketFinished,
    TicketHeld,
    TicketMissed,
    TicketRecalled,
    TicketTransferred,
)

__all__ = [
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentCheckedIn",
    "AppointmentMissed",
    "AppointmentMoved",
    "ApprovalAsked",
    "ApprovalGranted",
    "ApprovalLapsed",
    "ApprovalRefused",
    "ApprovalWithdrawn",
    "Candidate",
    "ClassGranted",
    "ClockConfirmed",
    "CounterClosed",
    "CounterOpened",
    "CounterPaused",
    "CounterResumed",
    "DayStarted",
    "Event",
    "Forecast",
    "HealthChanged",
    "HelpAcknowledged",
    "HelpAsked",
    "HelpEnded",
    "HelpEscalated",
    "HoursChanged",
    "HoursWithdrawn",
    "IdleEnded",
    "IdleNoticed",
    "LeaderCallAcknowledged",
    "LeaderCallEnded",
    "LeaderCalled",
    "Leg",
    "NotReady",
    "NoticePosted",
    "NoticeWithdrawn",
    "OpinionAnswered",
    "OpinionAssigned",
    "OpinionFiled",
    "OpinionForgotten",
    "OpinionOverdue",
    "OpinionRead",
    "OpinionReopened",
    "PaperConfirmed",
    "PhoneForgotten",
    "PhoneKept",
    "PrintBegun",
    "PrintQueued",
    "PrintSettled",
    "ReadinessChecked",
    "RemoteTicketLapsed",
    "ReturnOverdue",
    "RollChanged",
    "ServiceStarted",
    "ServicesAssigned",
    "StepAdded",
    "StepFinished",
    "StepReady",
    "StepSkipped",
    "TicketCalled",
    "TicketCancelled",
    "TicketCheckedIn",
    "TicketFinished",
    "TicketHeld",
    "TicketLapsed",
    "TicketMissed",
    "TicketRated",
    "TicketRecalled",
    "TicketReleased",
    "TicketReturned",
    "TicketTaken",
    "TicketTransferred",
]
