"""A wish for help that is not over yet."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import HelpKind, HelpState


@dataclass(slots=True, kw_only=True)
class Help:
    """Somebody at `place`, a kiosk or a number, needs a person; `staff` is on the way."""

    id: str
    place: str
    kind: HelpKind
    language: str
    asked_at: datetime
    state: HelpState = "asked"
    staff: str = ""
    leader: bool = False
