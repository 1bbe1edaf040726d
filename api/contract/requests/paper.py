"""POST /print-jobs/{id} and below."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRequest:
    """POST /print-jobs/{id}/printed, /printed_weak, /unknown or /failed

    `fed_mm`: how much of the roll it took, 0 to 2,000; more is taken for 2,000.
    """

    detail: str = ""
    fed_mm: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRequest:
    """POST /print-jobs/{id}/confirm: 「有拿到號碼單嗎？」"""

    got_it: bool
