"""Whether what was promised on paper was kept (R21): counted at the first call of each number."""

from collections.abc import Mapping, MutableMapping
from datetime import date, timedelta

from api.contract.views import KeptLine, WaitRange
from api.contract.waiting import ENDLESS

# A week and its end.
DAYS_COUNTED = 10


def promises(told: WaitRange) -> bool:
    """Whether an end was promised at all; 「90 分以上」 promises none."""
    return told.said not in ENDLESS


def kept(told: WaitRange, wait_min: float) -> bool:
    """Whether he was called by the end that was promised."""
    return not promises(told) or wait_min <= told.high


def count_promise(
    by_day: MutableMapping[str, tuple[int, int]], day: str, told: WaitRange, wait_min: float
) -> None:
    """Count one call of the day in (promised, kept); what is older than a week is forgotten."""
    promised, were_kept = by_day.get(day, (0, 0))
    if promises(told):
        by_day[day] = (promised + 1, were_kept + kept(told, wait_min))
    while len(by_day) > DAYS_COUNTED:
        del by_day[min(by_day)]


def week_of(day: str) -> tuple[str, ...]:
    """The days of the week in which a business day lies, Monday first."""
    found = date.fromisoformat(day)
    monday = found - timedelta(days=found.weekday())
    return tuple((monday + timedelta(days=n)).isoformat() for n in range(7))


def this_week(by_day: Mapping[str, tuple[int, int]], day: str) -> KeptLine:
    """The promises of this week so far, of (promised, kept) by day."""
    days = [by_day[one] for one in (week_of(day) if day else ()) if one in by_day]
    promised, were_kept = sum(one for one, _ in days), sum(one for _, one in days)
    share = round(100 * were_kept / promised) if promised else None
    return KeptLine(promised=promised, kept=were_kept, kept_pct=share)
