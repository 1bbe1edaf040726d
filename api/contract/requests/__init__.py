"""Bodies of HTTP requests: what the path and the sender's credentials do not already say."""

from api.contract.requests.counters import (
    CallRequest,
    HoldRequest,
    NextRequest,
    PauseRequest,
    TransferRequest,
)
from api.contract.requests.devices import HealthRequest
from api.contract.requests.paper import ConfirmRequest, SettleRequest
from api.contract.requests.session import Session, SignInRequest
from api.contract.requests.tickets import TakeRequest

__all__ = [
    "CallRequest",
    "ConfirmRequest",
    "HealthRequest",
    "HoldRequest",
    "NextRequest",
    "PauseRequest",
    "Session",
    "SettleRequest",
    "SignInRequest",
    "TakeRequest",
    "TransferRequest",
]
