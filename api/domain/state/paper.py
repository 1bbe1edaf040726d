"""The paper of a ticket."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import PrintState


@dataclass(slots=True, kw_only=True)
class Job:
    """One paper of a ticket. `confirmed` once the citizen has said what became of it."""

    id: str
    ticket: str
    printer: str
    copy: int
    queued_at: datetime
    state: PrintState = "queued"
    detail: str = ""
    confirmed: bool = False
