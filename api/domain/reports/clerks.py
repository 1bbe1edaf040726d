"""What each clerk did, for supervisors only (R10), and how often windows were reassigned (R9)."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from statistics import fmean

from api.contract.events import ServicesAssigned
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.reports.turns import turns
from api.domain.settings import HallSettings


def clerks(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Per clerk and service how many citizens, and how many minutes each took on average."""
    minutes: dict[tuple[str, str], list[float]] = defaultdict(list)
    for turn in turns(rows):
        if turn.came:
            minutes[turn.staff, turn.service or "—"].append(turn.handling / timedelta(minutes=1))
    for (staff, service), each in sorted(minutes.items()):
        about = f"{staff} {service}"
        yield Figure(rule="R10", name="clerk_served", value=len(each), about=about)
        yield Figure(rule="R10", name="clerk_handling_mean_min", value=fmean(each), about=about)


def assignments(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """How often each window was given other services."""
    events = (row.event for row in rows)
    tally = Counter(
        one.counter for one in events if isinstance(one, ServicesAssigned) and not one.by_plan
    )
    for counter, times in sorted(tally.items()):
        yield Figure(rule="R9", name="assignments", value=times, about=f"counter {counter}")
