"""POST /citizen/{token}/phone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneRequest:
    """A number for messages about this ticket: sealed, and deleted after a set time (R34)."""

    phone: str
