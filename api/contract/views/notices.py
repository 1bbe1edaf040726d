"""What a screen says besides the numbers (R27–R29)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import NoticeKind, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One notice. It must not be shown from `ends_at` on, whether a newer view has come or not.

    `every_s` is how often it is said anew, 0 for in turn with the others. `devices` are the only
    ones of this surface that show it, empty for all. `by_hand` can be withdrawn by its `id`.
    A wall shows the picture or film `file` for `for_s` seconds, 0 to its end, and the words only
    while it cannot.
    """

    id: str
    kind: NoticeKind
    words: Text
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    every_s: int = 0
    devices: tuple[str, ...] = ()
    by_hand: bool = False
    file: str = ""
    for_s: int = 0
