"""How ready the hall was at its openings, and whether its check-lists were confirmed (R14)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import CounterOpened, ReadinessChecked
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings


def readiness(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """What was red or unknown as the doors opened, and each opening of a window with its list."""
    looked = [row.event for row in rows if isinstance(row.event, ReadinessChecked)]
    opened = [row.event for row in rows if isinstance(row.event, CounterOpened)]
    red = Counter(one.item for event in looked for one in event.red)
    unknown = sum(len(event.unknown) for event in looked)
    yield Figure(rule="R14", name="readiness_checks", value=len(looked))
    for item, times in sorted(red.items()):
        yield Figure(rule="R14", name="readiness_red", value=times, about=item)
    yield Figure(rule="R14", name="readiness_unknown", value=unknown)
    if settings.checklist:
        whole = sum(len(one.checks) == len(settings.checklist) for one in opened)
        yield Figure(rule="R14", name="checklist_confirmed", value=whole)
        yield Figure(rule="R14", name="checklist_incomplete", value=len(opened) - whole)
