"""What became of a wish for help (R31)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import HelpKind


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAsked:
    """Somebody at `place`, a kiosk or a ticket's number, needs a person."""

    help: str
    serial: int
    place: str
    kind: HelpKind
    language: str
    type: Literal["help_asked"] = "help_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAcknowledged:
    """A member of staff is on the way, so many seconds after it was asked for."""

    help: str
    place: str
    by: str
    after_s: int
    type: Literal["help_acknowledged"] = "help_acknowledged"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpEscalated:
    """Nobody had gone after so many seconds: the duty leader was told."""

    help: str
    place: str
    after_s: int
    type: Literal["help_escalated"] = "help_escalated"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpEnded:
    """It is over: `by` helped, or "" when it lapsed with nobody having said so."""

    help: str
    place: str
    by: str = ""
    type: Literal["help_ended"] = "help_ended"
