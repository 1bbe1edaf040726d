"""Events: what has happened. Past tense, frozen, self-contained: a fold needs nothing else."""

from api.contract.events.counters import CounterClosed, CounterOpened, CounterPaused, CounterResumed
from api.contract.events.hall import DayStarted, HealthChanged
from api.contract.events.paper import PaperConfirmed, PrintBegun, PrintQueued, PrintSettled
from api.contract.events.tickets import TicketCancelled, TicketReleased, TicketReturned, TicketTaken
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

Event = (
    TicketTaken
    | TicketReturned
    | TicketReleased
    | TicketCancelled
    | TicketCalled
    | TicketRecalled
    | ServiceStarted
    | TicketFinished
    | TicketMissed
    | TicketHeld
    | TicketTransferred
    | CounterOpened
    | CounterClosed
    | CounterPaused
    | CounterResumed
    | PrintQueued
    | PrintBegun
    | PrintSettled
    | PaperConfirmed
    | DayStarted
    | HealthChanged
)

__all__ = [
    "Candidate",
    "CounterClosed",
    "CounterOpened",
    "CounterPaused",
    "CounterResumed",
    "DayStarted",
    "Event",
    "HealthChanged",
    "PaperConfirmed",
    "PrintBegun",
    "PrintQueued",
    "PrintSettled",
    "ServiceStarted",
    "TicketCalled",
    "TicketCancelled",
    "TicketFinished",
    "TicketHeld",
    "TicketMissed",
    "TicketRecalled",
    "TicketReleased",
    "TicketReturned",
    "TicketTaken",
    "TicketTransferred",
]
