"""Whether the hall is ready to open, for the supervisor; the check-list, for the clerk (R14)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import ReadyKind, ReadyState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessLine:
    """One thing that must be ready. `title` says how it is, `mend` what to do, {} for nothing.

    `item` is a device's id, "hub:clock", "hub:store", or "service:" and a code.
    """

    item: str
    kind: ReadyKind
    state: ReadyState
    code: str
    title: Text
    mend: Text
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessView:
    """The board of readiness, red first.

    `opening` is the present opening, or the next; `due` from ten minutes before it until it is.
    `alarm` while something is still red that was red when the doors opened.
    """

    opening: datetime | None = None
    due: bool = False
    alarm: bool = False
    lines: tuple[ReadinessLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckLine:
    """One item of the check-list, and whether the clerk at the window confirmed it."""

    code: str
    names: Text
    confirmed: bool = False
