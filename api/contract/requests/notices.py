"""POST /notices and below"""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import LostItem, LostPlace, PostedKind, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRequest:
    """POST /notices. Times without a zone are by the hall's clock."""

    words: Text
    kind: PostedKind = "notice"
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    shown_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LostPropertyRequest:
    """POST /notices/lost-property: what was found, where, and a few words that name nobody."""

    item: LostItem
    place: LostPlace
    words: str = ""
