"""How long a clerk waits for consent (R16-R18), and when the hall speaks up by itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Approvals:
    """A request that nobody answers lapses after `deadline_s`."""

    deadline_s: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Each clerk's own pauses in a day (R17), and after how many seconds of an overdue return
    the duty leader is told; the clerk is told at once (R16)."""

    personal_min_per_day: int = 60
    personal_times: int = 6
    overdue_leader_s: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """After how many seconds of an idle window, while people wait, who is told (R20)."""

    nudge_s: int = 60
    leader_s: int = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """How many minutes before a promised time the floor shows that it is about to be late."""

    soon_min: int = 5
