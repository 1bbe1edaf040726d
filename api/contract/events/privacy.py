"""That a telephone number is kept under a ticket, and that it is deleted (R34). Not which."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneKept:
    """A number is sealed under the ticket, until `until` at the latest."""

    ticket: str
    until: datetime
    type: Literal["phone_kept"] = "phone_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneForgotten:
    """The number is deleted; `asked` when the citizen wanted it so."""

    ticket: str
    asked: bool = False
    type: Literal["phone_forgotten"] = "phone_forgotten"
