"""Paper, as those see it who keep it in the printers."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import PrintState


@dataclass(frozen=True, slots=True, kw_only=True)
class RollLine:
    """The roll in a printer: `papers_left` and `mm_left` are None while nobody can know.

    `soon` when another should lie ready: few papers are left, or the sensor has spoken (F:R1).
    """

    device: str
    printed: int
    papers_left: int | None
    mm_left: int | None
    soon: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnprintedLine:
    """A ticket that is still of use and of whose paper nobody knows that it came (未印出)."""

    id: str
    number: str
    job: str
    state: PrintState
    detail: str
    queued_at: datetime
