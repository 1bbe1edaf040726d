"""Bodies of HTTP requests: what the path and the sender's credentials do not already say."""

from dataclasses import dataclass

from api.contract.words import HealthState, PauseReason


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRequest:
    """POST /tickets"""

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextRequest:
    """POST /counters/{n}/call-next: the ticket number that the clerk sees now, None for none."""

    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequest:
    """POST /counters/{n}/call: one ticket, held here or out of turn with a reason."""

    number: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRequest:
    """POST /counters/{n}/hold"""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRequest:
    """POST /counters/{n}/transfer: exactly one of the two places."""

    service: str | None = None
    to_counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRequest:
    """POST /counters/{n}/pause: why, and for how many minutes if that is known."""

    reason: PauseReason = "personal"
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRequest:
    """POST /print-jobs/{id}/printed, /printed_weak, /unknown or /failed"""

    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRequest:
    """POST /print-jobs/{id}/confirm: 「有拿到號碼單嗎？」"""

    got_it: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthRequest:
    """POST /devices/{id}/health"""

    state: HealthState
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInRequest:
    """POST /session: 工號 and PIN."""

    staff: str
    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """GET and POST /session: who is signed in, and at which counters."""

    staff: str
    role: str
    names: dict[str, str]
    counters: tuple[int, ...]
    counter: int | None = None
