"""One button contact: chattering edges in, presses out. It knows no pin, no clock and no queue.

A level counts once it was stable for 30 ms; after a press the contact is locked until it has been
let go for 300 ms (F:B1). Held for 10 s it is stuck: said once, ignored until let go (F:B5).
Times are seconds of one monotonic clock.
"""

from dataclasses import dataclass, replace
from typing import Literal

STABLE_S = 0.030
LOCK_S = 0.300
STUCK_S = 10.0

Happening = Literal["pressed", "stuck", "freed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact: its raw level and since when; and what is believed of it (`closed`)."""

    down: bool
    since: float
    closed: bool
    closed_at: float
    free_at: float = float("-inf")
    stuck: bool = False


Step = tuple[Contact, tuple[Happening, ...]]


def contact(*, down: bool, at: float) -> Contact:
    """A contact seen for the first time. One that is down already is no press, but may be stuck."""
    return Contact(down=down, since=at, closed=down, closed_at=at)


def edge(seen: Contact, *, down: bool, at: float) -> Step:
    """The level is `down` from `at` on; a level seen twice changes nothing."""
    at = max(at, seen.since)
    seen, happened = passing(seen, at)
    if down != seen.down:
        seen = replace(seen, down=down, since=at)
    return seen, happened


def passing(seen: Contact, now: float) -> Step:
    """Time passes up to `now` without an edge."""
    happened: list[Happening] = []
    if seen.down != seen.closed and now >= seen.since + STABLE_S:
        happened += _words_for_settling(seen)
        seen = _settled(seen)
    if seen.closed and not seen.stuck and now >= seen.closed_at + STUCK_S:
        happened.append("stuck")
        seen = replace(seen, stuck=True)
    return seen, tuple(happened)


def due(seen: Contact) -> float | None:
    """When `passing` is needed next, None if only an edge can change anything."""
    if seen.down != seen.closed:
        return seen.since + STABLE_S
    if seen.closed and not seen.stuck:
        return seen.closed_at + STUCK_S
    return None


def _settled(seen: Contact) -> Contact:
    if seen.down:
        return replace(seen, closed=True, closed_at=seen.since)
    return replace(seen, closed=False, stuck=False, free_at=seen.since + LOCK_S)


def _words_for_settling(seen: Contact) -> list[Happening]:
    if seen.down:
        return ["pressed"] if seen.since >= seen.free_at else []
    return ["freed"] if seen.stuck else []
