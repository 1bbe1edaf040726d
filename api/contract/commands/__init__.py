"""Commands: what somebody wants done. Imperative, frozen, told apart by `type`."""

from api.contract.commands.appointments import (
    BookAppointments,
    Booking,
    CancelAppointment,
    CheckInAppointment,
    LapseAppointments,
    MoveAppointment,
)
from api.contract.commands.approvals import (
    AskApproval,
    GrantApproval,
    LapseApproval,
    RefuseApproval,
    Wish,
    WithdrawApproval,
)
from api.contract.commands.assignments import AssignServices, ReleaseStranded, ResetServices
from api.contract.commands.counters import CloseCounter, OpenCounter, PauseCounter, ResumeCounter
from api.contract.commands.hall import ReportHealth, RollDay
from api.contract.commands.help import AcknowledgeHelp, AskHelp, EscalateHelp, FinishHelp, LapseHelp
from api.contract.commands.hours import ChangeHours, WithdrawHours
from api.contract.commands.journeys import AddStep, MarkReady, SkipStep
from api.contract.commands.leader import AcknowledgeLeaderCall, CallLeader, EndLeaderCall
from api.contract.commands.notices import PostLostProperty, PostNotice, WithdrawNotice
from api.contract.commands.opinions import (
    AnswerOpinion,
    AssignOpinion,
    FileOpinion,
    ForgetOpinion,
    MarkOverdue,
    ReadOpinion,
    ReopenOpinion,
)
from api.contract.commands.paper import BeginPrint, ConfirmPaper, ReprintTicket, SettlePrint
from api.contract.commands.presence import EndIdle, NoticeAbsence
from api.contract.commands.priority import GrantClass
from api.contract.commands.privacy import ForgetPhone, KeepPhone
from api.contract.commands.ratings import RateTicket
from api.contract.commands.readiness import CheckReadiness, ConfirmClock
from api.contract.commands.remote import CheckInTicket, LapseRemoteTicket, TakeRemoteTicket
from api.contract.commands.tickets import CancelTicket, ReturnTicket, TakeTicket
from api.contract.commands.union import Command
from api.contract.commands.windows import (
    CallNext,
    CallTicket,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    Recall,
    StartService,
    TransferTicket,
)

__all__ = [
    "AcknowledgeHelp",
    "AcknowledgeLeaderCall",
    "AddStep",
    "AnswerOpinion",
    "AskApproval",
    "AskHelp",
    "AssignOpinion",
    "AssignServices",
    "BeginPrint",
    "BookAppointments",
    "Booking",
    "CallLeader",
    "CallNext",
    "CallTicket",
    "CancelAppointment",
    "CancelTicket",
    "ChangeHours",
    "CheckInAppointment",
    "CheckInTicket",
    "CheckReadiness",
    "CloseCounter",
    "Command",
    "ConfirmClock",
    "ConfirmPaper",
    "EndIdle",
    "EndLeaderCall",
    "EscalateHelp",
    "FileOpinion",
    "FinishHelp",
    "FinishTicket",
    "ForgetOpinion",
    "ForgetPhone",
    "GrantApproval",
    "GrantClass",
    "HoldTicket",
    "KeepPhone",
    "LapseAppointments",
    "LapseApproval",
    "LapseHelp",
    "LapseRemoteTicket",
    "MarkNoShow",
    "MarkOverdue",
    "MarkReady",
    "MoveAppointment",
    "NoticeAbsence",
    "OpenCounter",
    "PauseCounter",
    "PostLostProperty",
    "PostNotice",
    "RateTicket",
    "ReadOpinion",
    "Recall",
    "RefuseApproval",
    "ReleaseStranded",
    "ReopenOpinion",
    "ReportHealth",
    "ReprintTicket",
    "ResetServices",
    "ResumeCounter",
    "ReturnTicket",
    "RollDay",
    "SettlePrint",
    "SkipStep",
    "StartService",
    "TakeRemoteTicket",
    "TakeTicket",
    "TransferTicket",
    "Wish",
    "WithdrawApproval",
    "WithdrawHours",
    "WithdrawNotice",
]
