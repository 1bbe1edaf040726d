"""Deadlines, allowances and promises of a hall.toml (R16-R18, R20, R21)."""

from collections.abc import Iterator

from api.domain.mistake import Mistake
from api.domain.settings import HallSettings

DAY_MIN = 24 * 60
HOUR_S = 3600


def conduct(settings: HallSettings) -> Iterator[Mistake]:
    """Every one out of its bounds, and a leader who would be told before the clerk."""
    pause, presence = settings.pause, settings.presence
    bounds = (
        ("approvals", "deadline_s", settings.approvals.deadline_s, 10, HOUR_S),
        ("pause", "personal_min_per_day", pause.personal_min_per_day, 0, DAY_MIN),
        ("pause", "personal_times", pause.personal_times, 0, 99),
        ("pause", "overdue_leader_s", pause.overdue_leader_s, 0, HOUR_S),
        ("presence", "nudge_s", presence.nudge_s, 5, HOUR_S),
        ("presence", "leader_s", presence.leader_s, 5, HOUR_S),
        ("promises", "soon_min", settings.promises.soon_min, 0, DAY_MIN),
    )
    for table, key, value, least, most in bounds:
        if not least <= value <= most:
            mend = f"write a number from {least} to {most}"
            yield Mistake((table, key), f"{key} is {value}", mend)
    if presence.leader_s < presence.nudge_s:
        problem = f"the leader is told after {presence.leader_s} s, before the clerk"
        yield Mistake(("presence", "leader_s"), problem, f"write {presence.nudge_s} or more")
    yield from _promises(settings)


def _promises(settings: HallSettings) -> Iterator[Mistake]:
    for place, one in enumerate(settings.services):
        for key in ("promised_wait_min", "promised_handling_min"):
            minutes = getattr(one, key)
            if minutes is not None and not 1 <= minutes <= DAY_MIN:
                where = ("services", place, key)
                mend = f"write a number from 1 to {DAY_MIN}, or leave it out for no promise"
                yield Mistake(where, f"{key} is {minutes}", mend)
