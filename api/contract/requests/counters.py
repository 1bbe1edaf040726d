"""POST /counters/{n} and below."""

from dataclasses import dataclass

from api.contract.words import PauseReason, TransferReason


@dataclass(frozen=True, slots=True, kw_only=True)
class NextRequest:
    """POST /counters/{n}/call-next: the id of the ticket that the clerk sees, None for none.

    A plain number is understood for one more release.
    """

    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequest:
    """POST /counters/{n}/call: one ticket by number or id, held here or out of turn."""

    number: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldRequest:
    """POST /counters/{n}/hold: `number` is one that is held already, to be held on."""

    reason: str
    minutes: int | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRequest:
    """POST /counters/{n}/transfer: one of the two places; `number` is one that is held here."""

    service: str | None = None
    to_counter: int | None = None
    number: str | None = None
    reason: TransferReason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseRequest:
    """POST /counters/{n}/pause: why, and for how many minutes if that is known."""

    reason: PauseReason = "personal"
    minutes: int | None = None
