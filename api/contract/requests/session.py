"""POST /session, and what is answered."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInRequest:
    """POST /session: 工號 and PIN."""

    staff: str
    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """GET and POST /session: who is signed in, and at which counters."""

    staff: str
    role: str
    names: dict[str, str]
    counters: tuple[int, ...]
    counter: int | None = None
