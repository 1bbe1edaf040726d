"""One event onto the state. A fold consults nothing but the event: no settings, no clock."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from api.contract import events
from api.contract.events import Event
from api.domain import (
    fold_appointments,
    fold_approvals,
    fold_assignments,
    fold_counters,
    fold_help,
    fold_hours,
    fold_journeys,
    fold_notices,
    fold_opinions,
    fold_paper,
    fold_presence,
    fold_priority,
    fold_privacy,
    fold_ratings,
    fold_readiness,
    fold_remote,
    fold_tickets,
)
from api.domain.state import State


def fold(state: State, event: Event, at: datetime) -> None:
    """Change `state` by one event that happened at `at`."""
    FOLDS[type(event)](state, event, at)
    fold_presence.follow(state, event, at)


FOLDS: dict[type, Callable[[State, Any, datetime], None]] = {
    events.DayStarted: fold_tickets.day_started,
    events.TicketTaken: fold_tickets.ticket_taken,
    events.TicketCalled: fold_tickets.ticket_called,
    events.TicketRecalled: fold_tickets.ticket_recalled,
    events.ServiceStarted: fold_tickets.service_started,
    events.TicketFinished: fold_tickets.ticket_finished,
    events.TicketMissed: fold_tickets.ticket_missed,
    events.TicketReturned: fold_tickets.ticket_returned,
    events.ClassGranted: fold_priority.class_granted,
    events.TicketLapsed: fold_tickets.ticket_lapsed,
    events.TicketHeld: fold_tickets.ticket_held,
    events.TicketTransferred: fold_tickets.ticket_transferred,
    events.TicketReleased: fold_tickets.ticket_released,
    events.TicketCancelled: fold_tickets.ticket_cancelled,
    events.ServicesAssigned: fold_assignments.services_assigned,
    events.NoticePosted: fold_notices.notice_posted,
    events.NoticeWithdrawn: fold_notices.notice_withdrawn,
    events.StepFinished: fold_journeys.step_finished,
    events.StepSkipped: fold_journeys.step_skipped,
    events.StepAdded: fold_journeys.step_added,
    events.StepReady: fold_journeys.step_ready,
    events.CounterOpened: fold_counters.counter_opened,
    events.CounterClosed: fold_counters.counter_closed,
    events.CounterPaused: fold_counters.counter_paused,
    events.CounterResumed: fold_counters.counter_resumed,
    events.HealthChanged: fold_counters.health_changed,
    events.ApprovalAsked: fold_approvals.approval_asked,
    events.ApprovalGranted: fold_approvals.approval_granted,
    events.ApprovalRefused: fold_approvals.approval_refused,
    events.ApprovalWithdrawn: fold_approvals.approval_withdrawn,
    events.ApprovalLapsed: fold_approvals.approval_lapsed,
    events.LeaderCalled: fold_approvals.leader_called,
    events.LeaderCallAcknowledged: fold_approvals.leader_call_acknowledged,
    events.LeaderCallEnded: fold_approvals.leader_call_ended,
    events.IdleNoticed: fold_presence.idle_noticed,
    events.IdleEnded: fold_presence.idle_ended,
    events.ReturnOverdue: fold_presence.return_overdue,
    events.AppointmentBooked: fold_appointments.appointment_booked,
    events.AppointmentMoved: fold_appointments.appointment_moved,
    events.AppointmentCancelled: fold_appointments.appointment_cancelled,
    events.AppointmentCheckedIn: fold_appointments.appointment_checked_in,
    events.AppointmentMissed: fold_appointments.appointment_missed,
    events.TicketCheckedIn: fold_remote.ticket_checked_in,
    events.RemoteTicketLapsed: fold_remote.remote_ticket_lapsed,
    events.PrintQueued: fold_paper.print_queued,
    events.PrintBegun: fold_paper.print_begun,
    events.PrintSettled: fold_paper.print_settled,
    events.PaperConfirmed: fold_paper.paper_confirmed,
    events.TicketRated: fold_ratings.ticket_rated,
    events.OpinionFiled: fold_opinions.opinion_filed,
    events.OpinionAssigned: fold_opinions.opinion_assigned,
    events.OpinionRead: fold_opinions.opinion_read,
    events.OpinionAnswered: fold_opinions.opinion_answered,
    events.OpinionReopened: fold_opinions.opinion_reopened,
    events.OpinionOverdue: fold_opinions.opinion_overdue,
    events.OpinionForgotten: fold_opinions.opinion_forgotten,
    events.HelpAsked: fold_help.help_asked,
    events.HelpAcknowledged: fold_help.help_acknowledged,
    events.HelpEscalated: fold_help.help_escalated,
    events.HelpEnded: fold_help.help_ended,
    events.PhoneKept: fold_privacy.phone_kept,
    events.PhoneForgotten: fold_privacy.phone_forgotten,
    events.ReadinessChecked: fold_readiness.readiness_checked,
    events.ClockConfirmed: fold_readiness.clock_confirmed,
    events.HoursChanged: fold_hours.hours_changed,
    events.HoursWithdrawn: fold_hours.hours_withdrawn,
}
