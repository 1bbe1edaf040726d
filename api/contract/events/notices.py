"""What was put up on the screens, and taken down (R27–R29)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import LostItem, LostPlace, NoticeKind, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePosted:
    """A notice stands from `starts_at` until just before `ends_at`.

    Of lost property `item` and `place` say what was found where, and `words` are all of it.
    """

    notice: str
    kind: NoticeKind
    words: Text
    starts_at: datetime
    ends_at: datetime
    shown_on: tuple[str, ...] = ()
    item: LostItem | None = None
    place: LostPlace | None = None
    type: Literal["notice_posted"] = "notice_posted"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeWithdrawn:
    """A notice was taken down before its end."""

    notice: str
    kind: NoticeKind = "notice"
    type: Literal["notice_withdrawn"] = "notice_withdrawn"
