"""POST /print-jobs/{id} and below."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleRequest:
    """POST /print-jobs/{id}/printed, /printed_weak, /unknown or /failed"""

    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRequest:
    """POST /print-jobs/{id}/confirm: 「有拿到號碼單嗎？」"""

    got_it: bool
