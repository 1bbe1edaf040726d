"""Views: the whole of what one screen, lamp or printer must show now. Nouns, frozen.

Times are aware UTC datetimes; whoever shows one turns it into the hall's local time.
A view names numbers only, never a person (R34).
"""

from api.contract.views.answers import Accepted, CounterAnswer, Ticket
from api.contract.views.appointments import (
    AppointmentBook,
    AppointmentCount,
    AppointmentLine,
    AppointmentsTaken,
)
from api.contract.views.board import BoardView
from api.contract.views.citizen import CitizenView
from api.contract.views.conduct import (
    AbsenceLine,
    AllowanceLine,
    ApprovalLine,
    LateLine,
    LeaderCallLine,
    PauseLine,
)
from api.contract.views.counter import AtCounter, CounterView, HeldLine, OutOfTurn, QueueLine
from api.contract.views.explanation import Explanation, Explanations, Waited
from api.contract.views.floor import DeviceLine, FloorView
from api.contract.views.help import HelpAnswer, HelpLine
from api.contract.views.journeys import StepLine
from api.contract.views.kiosk import KioskTicket, KioskView
from api.contract.views.lines import (
    CallLine,
    ClassLine,
    CounterLine,
    GroupLine,
    HallLine,
    ServiceLine,
    WaitRange,
)
from api.contract.views.notices import NoticeLine
from api.contract.views.opinions import (
    MyOpinion,
    OpinionCount,
    OpinionLine,
    OpinionList,
    OpinionText,
    Receipt,
    Written,
)
from api.contract.views.paper import RollLine, UnprintedLine
from api.contract.views.printer import Paper, PrinterView, PrintJob
from api.contract.views.readiness import CheckLine, ReadinessLine, ReadinessView
from api.contract.views.remote import ArrivalView, RemoteOffer, RemoteView
from api.contract.views.report import DayReport, Figure
from api.contract.views.screens import ScreenLine
from api.contract.views.today import DateHours, TodayLine
from api.contract.views.told import ElsewhereLine, ToldLine
from api.contract.views.voice import LoudnessLine, VoiceLine
from api.contract.views.waits import KeptLine, OneMoreLine, OneMoreView
from api.contract.views.windows import (
    CertificateLine,
    CounterTarget,
    SentOnLine,
    ServiceTarget,
    Targets,
    WindowLine,
)

__all__ = [
    "AbsenceLine",
    "Accepted",
    "AllowanceLine",
    "AppointmentBook",
    "AppointmentCount",
    "AppointmentLine",
    "AppointmentsTaken",
    "ApprovalLine",
    "ArrivalView",
    "AtCounter",
    "BoardView",
    "CallLine",
    "CertificateLine",
    "CheckLine",
    "CitizenView",
    "ClassLine",
    "CounterAnswer",
    "CounterLine",
    "CounterTarget",
    "CounterView",
    "DateHours",
    "DayReport",
    "DeviceLine",
    "ElsewhereLine",
    "Explanation",
    "Explanations",
    "Figure",
    "FloorView",
    "GroupLine",
    "HallLine",
    "HeldLine",
    "HelpAnswer",
    "HelpLine",
    "KeptLine",
    "KioskTicket",
    "KioskView",
    "LateLine",
    "LeaderCallLine",
    "LoudnessLine",
    "MyOpinion",
    "NoticeLine",
    "OneMoreLine",
    "OneMoreView",
    "OpinionCount",
    "OpinionLine",
    "OpinionList",
    "OpinionText",
    "OutOfTurn",
    "Paper",
    "PauseLine",
    "PrintJob",
    "PrinterView",
    "QueueLine",
    "ReadinessLine",
    "ReadinessView",
    "Receipt",
    "RemoteOffer",
    "RemoteView",
    "RollLine",
    "ScreenLine",
    "SentOnLine",
    "ServiceLine",
    "ServiceTarget",
    "StepLine",
    "Targets",
    "Ticket",
    "TodayLine",
    "ToldLine",
    "UnprintedLine",
    "VoiceLine",
    "WaitRange",
    "Waited",
    "WindowLine",
    "Written",
]
