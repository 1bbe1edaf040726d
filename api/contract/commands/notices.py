"""What is put up on the screens, and taken down again (R27–R29)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import LostItem, LostPlace, PostedKind, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class PostNotice:
    """Put a notice up, at once or at `starts_at`, until `ends_at` or the end of the day.

    Times without a zone are by the hall's clock. `shown_on` are surfaces, device ids or zones,
    empty for everywhere.
    """

    words: Text
    kind: PostedKind = "notice"
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    shown_on: tuple[str, ...] = ()
    type: Literal["post_notice"] = "post_notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLostProperty:
    """Something was found (失物招領): what, where, and a few words that name nobody (R29, R34)."""

    item: LostItem
    place: LostPlace
    words: str = ""
    type: Literal["post_lost_property"] = "post_lost_property"


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawNotice:
    """Take down a notice that was put up by hand."""

    notice: str
    type: Literal["withdraw_notice"] = "withdraw_notice"
