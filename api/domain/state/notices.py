"""A notice that was put up while the hall was running (R27, R29)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import NoticeKind, Text


@dataclass(slots=True, kw_only=True)
class Notice:
    """It stands from `starts_at` until just before `ends_at`."""

    id: str
    kind: NoticeKind
    words: Text
    starts_at: datetime
    ends_at: datetime
    shown_on: tuple[str, ...] = ()
