"""Waits, for whoever leads the hall: what one more window would change, and what was kept."""

from dataclasses import dataclass

from api.contract.views.lines import WaitRange


@dataclass(frozen=True, slots=True, kw_only=True)
class OneMoreLine:
    """A service: how long a number would wait that is taken now, and with one more window.

    None where it is not known: `now` also where no window is open for it.
    """

    service: str
    waiting: int
    now: WaitRange | None
    then: WaitRange | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OneMoreView:
    """What if one more window opened for `services`? Every service of the hall, in its order."""

    services: tuple[str, ...]
    lines: tuple[OneMoreLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLine:
    """How the promises on paper were kept this week: of `promised`, `kept` were called by then."""

    promised: int = 0
    kept: int = 0
    kept_pct: int | None = None
