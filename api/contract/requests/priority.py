"""POST /tickets/{number}/class"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassRequest:
    """POST /tickets/{number}/class: which class, and why this citizen needs it (R3)."""

    ticket_class: str
    reason: str
