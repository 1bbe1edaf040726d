"""A wish for help, as the staff and the one who asked see it (R31)."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.words import HelpKind, HelpState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """One open wish. `place` is a kiosk or a number, `names` the kiosk's; `staff` is on the way.

    `leader` when nobody went in time, so that the duty leader must.
    """

    help: str
    place: str
    kind: HelpKind
    language: str
    asked_at: datetime
    state: HelpState
    names: Text = field(default_factory=dict)
    staff: str = ""
    leader: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAnswer:
    """The answer to whoever asked: asked, or somebody is coming already."""

    help: str
    state: HelpState
