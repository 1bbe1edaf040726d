"""POST /tickets and below."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeRequest:
    """POST /tickets"""

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"
