"""Every command, told apart by `type`: a list for the codec and the tables of the rules."""

from api.contract.commands import (
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

Command = (
    tickets.TakeTicket
    | tickets.ReturnTicket
    | priority.GrantClass
    | tickets.CancelTicket
    | windows.CallNext
    | windows.CallTicket
    | windows.Recall
    | windows.StartService
    | windows.FinishTicket
    | windows.MarkNoShow
    | windows.HoldTicket
    | windows.TransferTicket
    | assignments.AssignServices
    | assignments.ResetServices
    | assignments.ReleaseStranded
    | notices.PostNotice
    | notices.PostLostProperty
    | notices.WithdrawNotice
    | journeys.MarkReady
    | journeys.SkipStep
    | journeys.AddStep
    | counters.OpenCounter
    | counters.CloseCounter
    | counters.PauseCounter
    | counters.ResumeCounter
    | approvals.AskApproval
    | approvals.GrantApproval
    | approvals.RefuseApproval
    | approvals.WithdrawApproval
    | approvals.LapseApproval
    | leader.CallLeader
    | leader.AcknowledgeLeaderCall
    | leader.EndLeaderCall
    | presence.NoticeAbsence
    | presence.EndIdle
    | paper.ReprintTicket
    | paper.BeginPrint
    | paper.SettlePrint
    | paper.ConfirmPaper
    | hall.ReportHealth
    | hall.RollDay
    | help.AcknowledgeHelp
    | help.AskHelp
    | help.EscalateHelp
    | help.FinishHelp
    | help.LapseHelp
    | opinions.AnswerOpinion
    | opinions.AssignOpinion
    | opinions.FileOpinion
    | opinions.ForgetOpinion
    | opinions.MarkOverdue
    | opinions.ReadOpinion
    | opinions.ReopenOpinion
    | privacy.ForgetPhone
    | privacy.KeepPhone
    | ratings.RateTicket
    | hours.ChangeHours
    | hours.WithdrawHours
    | readiness.CheckReadiness
    | readiness.ConfirmClock
    | remote.TakeRemoteTicket
    | remote.LapseRemoteTicket
    | remote.CheckInTicket
    | appointments.MoveAppointment
    | appointments.LapseAppointments
    | appointments.CheckInAppointment
    | appointments.CancelAppointment
    | appointments.BookAppointments
)
