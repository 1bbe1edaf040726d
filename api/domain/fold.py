"""One event onto the state. A fold consults nothing but the event: no settings, no clock."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from api.contract import events
from api.contract.events import Event
from api.domain.folds import (
    appointments,
    approvals,
    assignments,
    counters,
    help,
    hours,
    journeys,
    notices,
    opinions,
    paper,
    presence,
    priority,
    privacy,
    ratings,
    readiness,
    remote,
    rolls,
    tickets,
)
from api.domain.state import State


def fold(state: State, event: Event, at: datetime) -> None:
    """Change `state` by one event that happened at `at`."""
    FOLDS[type(event)](state, event, at)
    presence.follow(state, event, at)


FOLDS: dict[type, Callable[[State, Any, datetime], None]] = {
    events.DayStarted: tickets.day_started,
    events.TicketTaken: tickets.ticket_taken,
    events.TicketCalled: tickets.ticket_called,
    events.TicketRecalled: tickets.ticket_recalled,
    events.ServiceStarted: tickets.service_started,
    events.TicketFinished: tickets.ticket_finished,
    events.TicketMissed: tickets.ticket_missed,
    events.TicketReturned: tickets.ticket_returned,
    events.ClassGranted: priority.class_granted,
    events.TicketLapsed: tickets.ticket_lapsed,
    events.TicketHeld: tickets.ticket_held,
    events.TicketTransferred: tickets.ticket_transferred,
    events.TicketReleased: tickets.ticket_released,
    events.TicketCancelled: tickets.ticket_cancelled,
    events.ServicesAssigned: assignments.services_assigned,
    events.NoticePosted: notices.notice_posted,
    events.NoticeWithdrawn: notices.notice_withdrawn,
    events.StepFinished: journeys.step_finished,
    events.StepSkipped: journeys.step_skipped,
    events.StepAdded: journeys.step_added,
    events.StepReady: journeys.step_ready,
    events.CounterOpened: counters.counter_opened,
    events.CounterClosed: counters.counter_closed,
    events.CounterPaused: counters.counter_paused,
    events.CounterResumed: counters.counter_resumed,
    events.HealthChanged: counters.health_changed,
    events.ApprovalAsked: approvals.approval_asked,
    events.ApprovalGranted: approvals.approval_granted,
    events.ApprovalRefused: approvals.approval_refused,
    events.ApprovalWithdrawn: approvals.approval_withdrawn,
    events.ApprovalLapsed: approvals.approval_lapsed,
    events.LeaderCalled: approvals.leader_called,
    events.LeaderCallAcknowledged: approvals.leader_call_acknowledged,
    events.LeaderCallEnded: approvals.leader_call_ended,
    events.IdleNoticed: presence.idle_noticed,
    events.IdleEnded: presence.idle_ended,
    events.ReturnOverdue: presence.return_overdue,
    events.AppointmentBooked: appointments.appointment_booked,
    events.AppointmentMoved: appointments.appointment_moved,
    events.AppointmentCancelled: appointments.appointment_cancelled,
    events.AppointmentCheckedIn: appointments.appointment_checked_in,
    events.AppointmentMissed: appointments.appointment_missed,
    events.TicketCheckedIn: remote.ticket_checked_in,
    events.RemoteTicketLapsed: remote.remote_ticket_lapsed,
    events.PrintQueued: paper.print_queued,
    events.PrintBegun: paper.print_begun,
    events.PrintSettled: paper.print_settled,
    events.PaperConfirmed: paper.paper_confirmed,
    events.RollChanged: rolls.roll_changed,
    events.TicketRated: ratings.ticket_rated,
    events.OpinionFiled: opinions.opinion_filed,
    events.OpinionAssigned: opinions.opinion_assigned,
    events.OpinionRead: opinions.opinion_read,
    events.OpinionAnswered: opinions.opinion_answered,
    events.OpinionReopened: opinions.opinion_reopened,
    events.OpinionOverdue: opinions.opinion_overdue,
    events.OpinionForgotten: opinions.opinion_forgotten,
    events.HelpAsked: help.help_asked,
    events.HelpAcknowledged: help.help_acknowledged,
    events.HelpEscalated: help.help_escalated,
    events.HelpEnded: help.help_ended,
    events.PhoneKept: privacy.phone_kept,
    events.PhoneForgotten: privacy.phone_forgotten,
    events.ReadinessChecked: readiness.readiness_checked,
    events.ClockConfirmed: readiness.clock_confirmed,
    events.HoursChanged: hours.hours_changed,
    events.HoursWithdrawn: hours.hours_withdrawn,
}
