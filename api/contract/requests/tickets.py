"""POST /tickets and below."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRequest:
    """POST /tickets. A class that no kiosk gives needs a `reason`, at the desk (R2).

    `large`: the paper in large letters, as its citizen chose at the kiosk (R35).
    """

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"
    reason: str = ""
    large: bool = False
