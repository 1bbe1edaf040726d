"""How the hall calls and what it prints."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Calling:
    """How calls are made (R5, R6) and how soon a second press on call-next counts (F:B2)."""

    recalls: int = 3
    guard_s: int = 3
    return_after: int = 3
    return_times: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """`without_paper`: give the number on the screen when no paper can come. Ages in seconds."""

    without_paper: bool = True
    expires_s: int = 180
    url: str = ""
