"""POST /hours and below."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursRequest:
    """POST /hours: `closed`, `spans` such as "08:00-12:00", or `closes_at` such as "12:00"."""

    reason: str
    date: str = ""
    closed: bool = False
    spans: tuple[str, ...] = ()
    closes_at: str = ""
    words: Text = field(default_factory=dict)
