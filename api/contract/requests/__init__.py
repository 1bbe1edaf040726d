"""Bodies of HTTP requests: what the path and the sender's credentials do not already say."""

from api.contract.requests.approvals import AskRequest, DeclineRequest, GrantRequest
from api.contract.requests.arrivals import (
    BookingsRequest,
    CheckInRequest,
    MoveRequest,
    RemoteRequest,
)
from api.contract.requests.assignments import ResetRequest, ServicesRequest
from api.contract.requests.counters import (
    CallRequest,
    HoldRequest,
    NextRequest,
    PauseRequest,
    TransferRequest,
)
from api.contract.requests.devices import HealthRequest
from api.contract.requests.help import HelpRequest
from api.contract.requests.hours import HoursRequest
from api.contract.requests.journeys import AddStepRequest, ReadyRequest, SkipStepRequest
from api.contract.requests.leader import LeaderRequest
from api.contract.requests.notices import LostPropertyRequest, NoticeRequest
from api.contract.requests.opinions import (
    AnswerRequest,
    AssignRequest,
    MineRequest,
    OpinionRequest,
    ReopenRequest,
)
from api.contract.requests.paper import ConfirmRequest, SettleRequest
from api.contract.requests.priority import ClassRequest
from api.contract.requests.privacy import PhoneRequest
from api.contract.requests.ratings import KioskRatingRequest, RatingRequest
from api.contract.requests.readiness import ClockRequest, OpenRequest
from api.contract.requests.session import Session, SignInRequest
from api.contract.requests.tickets import TakeRequest

__all__ = [
    "AddStepRequest",
    "AnswerRequest",
    "AskRequest",
    "AssignRequest",
    "BookingsRequest",
    "CallRequest",
    "CheckInRequest",
    "ClassRequest",
    "ClockRequest",
    "ConfirmRequest",
    "DeclineRequest",
    "GrantRequest",
    "HealthRequest",
    "HelpRequest",
    "HoldRequest",
    "HoursRequest",
    "KioskRatingRequest",
    "LeaderRequest",
    "LostPropertyRequest",
    "MineRequest",
    "MoveRequest",
    "NextRequest",
    "NoticeRequest",
    "OpenRequest",
    "OpinionRequest",
    "PauseRequest",
    "PhoneRequest",
    "RatingRequest",
    "ReadyRequest",
    "RemoteRequest",
    "ReopenRequest",
    "ResetRequest",
    "ServicesRequest",
    "Session",
    "SettleRequest",
    "SignInRequest",
    "SkipStepRequest",
    "TakeRequest",
    "TransferRequest",
]
