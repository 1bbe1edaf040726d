"""Every event, told apart by `type`: a list for the codec and the tables of the rules."""

from api.contract.events import (
    appointments,
    approvals,
    assignments,
    counters,
    hall,
    help,
    hours,
    journeys,
    leader,
    notices,
    opinions,
    paper,
    presence,
    priority,
    privacy,
    ratings,
    readiness,
    remote,
    tickets,
    windows,
)

Event = (
    tickets.TicketTaken
    | tickets.TicketReturned
    | tickets.TicketLapsed
    | priority.ClassGranted
    | tickets.TicketReleased
    | tickets.TicketCancelled
    | windows.TicketCalled
    | windows.TicketRecalled
    | windows.ServiceStarted
    | windows.TicketFinished
    | windows.TicketMissed
    | windows.TicketHeld
    | windows.TicketTransferred
    | assignments.ServicesAssigned
    | notices.NoticePosted
    | notices.NoticeWithdrawn
    | journeys.StepFinished
    | journeys.StepReady
    | journeys.StepSkipped
    | journeys.StepAdded
    | counters.CounterOpened
    | counters.CounterClosed
    | counters.CounterPaused
    | counters.CounterResumed
    | approvals.ApprovalAsked
    | approvals.ApprovalGranted
    | approvals.ApprovalRefused
    | approvals.ApprovalWithdrawn
    | approvals.ApprovalLapsed
    | leader.LeaderCalled
    | leader.LeaderCallAcknowledged
    | leader.LeaderCallEnded
    | presence.IdleNoticed
    | presence.IdleEnded
    | presence.ReturnOverdue
    | paper.PrintQueued
    | paper.PrintBegun
    | paper.PrintSettled
    | paper.PaperConfirmed
    | paper.RollChanged
    | hall.DayStarted
    | hall.HealthChanged
    | help.HelpAcknowledged
    | help.HelpAsked
    | help.HelpEnded
    | help.HelpEscalated
    | opinions.OpinionAnswered
    | opinions.OpinionAssigned
    | opinions.OpinionFiled
    | opinions.OpinionForgotten
    | opinions.OpinionOverdue
    | opinions.OpinionRead
    | opinions.OpinionReopened
    | privacy.PhoneForgotten
    | privacy.PhoneKept
    | ratings.TicketRated
    | hours.HoursChanged
    | hours.HoursWithdrawn
    | readiness.ClockConfirmed
    | readiness.ReadinessChecked
    | appointments.AppointmentBooked
    | appointments.AppointmentCancelled
    | appointments.AppointmentCheckedIn
    | appointments.AppointmentMissed
    | appointments.AppointmentMoved
    | remote.RemoteTicketLapsed
    | remote.TicketCheckedIn
)
