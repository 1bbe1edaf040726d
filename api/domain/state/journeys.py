"""A step on the way of a ticket through several queues (R11)."""

from dataclasses import dataclass
from typing import Literal


@dataclass(slots=True, kw_only=True)
class Step:
    """One step. `ended` says how it ended, "" while it is still to be done."""

    service: str
    waits_for_signal: bool = False
    ready: bool = False
    ended: Literal["", "done", "skipped"] = ""
