"""What the desk grants to a citizen who needs it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantClass:
    """綠色通道: a ticket that is not yet called gets a class with a greater head start (R3).

    `number` is its number, its id or its scanned token; `staff` is the 工號 of who grants it.
    """

    number: str
    ticket_class: str
    reason: str
    staff: str
    type: Literal["grant_class"] = "grant_class"
