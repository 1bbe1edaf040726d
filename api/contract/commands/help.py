"""Somebody needs a person (R31)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import HelpKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AskHelp:
    """需要協助, at a kiosk or on a phone page: `place` is the device or the ticket's number."""

    place: str
    kind: HelpKind = "other"
    language: str = "zh-Hant"
    type: Literal["ask_help"] = "ask_help"


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeHelp:
    """A member of staff is on the way."""

    help: str
    by: str
    type: Literal["acknowledge_help"] = "acknowledge_help"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishHelp:
    """He has been helped."""

    help: str
    by: str
    type: Literal["finish_help"] = "finish_help"


@dataclass(frozen=True, slots=True, kw_only=True)
class EscalateHelp:
    """Nobody went in time: the duty leader is told."""

    help: str
    type: Literal["escalate_help"] = "escalate_help"


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseHelp:
    """It is so long ago that nobody stands there any more."""

    help: str
    type: Literal["lapse_help"] = "lapse_help"
