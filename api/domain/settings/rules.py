"""How the hall calls, what it prints and when it is open."""

from dataclasses import dataclass, field

from api.contract.words import Text


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """When numbers are given: per weekday a tuple of "HH:MM-HH:MM", empty when closed (R15)."""

    mon: tuple[str, ...] = ()
    tue: tuple[str, ...] = ()
    wed: tuple[str, ...] = ()
    thu: tuple[str, ...] = ()
    fri: tuple[str, ...] = ()
    sat: tuple[str, ...] = ()
    sun: tuple[str, ...] = ()
    words: Text = field(default_factory=dict)
    holidays: tuple[str, ...] = ()
