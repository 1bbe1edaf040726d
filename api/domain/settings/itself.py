"""The hall itself."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """The hall itself. `day_starts_at` is when the business day changes, local "HH:MM"."""

    id: str
    names: Text
    timezone: str = "Asia/Taipei"
    day_starts_at: str = "03:00"
    languages: tuple[str, ...] = ("zh-Hant", "en")
    service_phone: str = ""
    complaint_phone: str = ""
    web: str = ""
    duty_leader: Text = field(default_factory=dict)
    duty_leader_phone: str = ""
