"""Commands: what somebody wants done. Imperative, frozen, told apart by `type`."""

from api.contract.commands.counters import CloseCounter, OpenCounter, PauseCounter, ResumeCounter
from api.contract.commands.hall import ReportHealth, RollDay
from api.contract.commands.paper import BeginPrint, ConfirmPaper, ReprintTicket, SettlePrint
from api.contract.commands.tickets import CancelTicket, ReturnTicket, TakeTicket
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

Command = (
    TakeTicket
    | ReturnTicket
    | CancelTicket
    | CallNext
    | CallTicket
    | Recall
    | StartService
    | FinishTicket
    | MarkNoShow
    | HoldTicket
    | TransferTicket
    | OpenCounter
    | CloseCounter
    | PauseCounter
    | ResumeCounter
    | ReprintTicket
    | BeginPrint
    | SettlePrint
    | ConfirmPaper
    | ReportHealth
    | RollDay
)

__all__ = [
    "BeginPrint",
    "CallNext",
    "CallTicket",
    "CancelTicket",
    "CloseCounter",
    "Command",
    "ConfirmPaper",
    "FinishTicket",
    "HoldTicket",
    "MarkNoShow",
    "OpenCounter",
    "PauseCounter",
    "Recall",
    "ReportHealth",
    "ReprintTicket",
    "ResumeCounter",
    "ReturnTicket",
    "RollDay",
    "SettlePrint",
    "StartService",
    "TakeTicket",
    "TransferTicket",
]
