"""What the duty leader does to the hours of a day."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeHours:
    """Other hours for one date (R15), such as a typhoon day: exactly one of the three ways.

    `date` is ISO, today if empty. `closed` all day, `spans` instead of the posted ones, or
    `closes_at` for another end of the last span. `words` tell the citizens, `reason` the journal.
    """

    date: str = ""
    closed: bool = False
    spans: tuple[str, ...] = ()
    closes_at: str = ""
    reason: str = ""
    words: Text = field(default_factory=dict)
    staff: str = ""
    type: Literal["change_hours"] = "change_hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawHours:
    """The hours of hall.toml hold again on this date."""

    date: str
    staff: str = ""
    type: Literal["withdraw_hours"] = "withdraw_hours"
