"""The hours of one date, as they were changed while the hall ran."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(slots=True, kw_only=True)
class ChangedHours:
    """Spans "HH:MM-HH:MM" instead of those of hall.toml, none when closed; and why (R15)."""

    spans: tuple[str, ...]
    reason: str
    words: Text = field(default_factory=dict)
