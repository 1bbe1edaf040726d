"""延時服務: what was done outside the posted hours, and for how many (R19)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime

from api.contract.events import StepFinished, TicketCalled, TicketFinished
from api.domain.reports.figures import Figure, Happened
from api.domain.reports.posted import clipped, minutes, posted_spans
from api.domain.settings import HallSettings


def after_hours(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Minutes from call to end, by window; people, by window and in all."""
    spans = posted_spans(settings, rows)
    called: dict[str, datetime] = {}
    served: Counter[int] = Counter()
    spent_min: dict[int, float] = {}
    people: set[str] = set()
    for row in rows:
        match row.event:
            case TicketCalled(ticket=ticket):
                called[ticket] = row.at
            case (
                TicketFinished(ticket=ticket, counter=number)
                | StepFinished(ticket=ticket, counter=number)
            ):
                whole = (called.pop(ticket, row.at), row.at)
                outside = minutes([whole]) - minutes(clipped(spans, *whole))
                if outside > 0:
                    people.add(ticket)
                    served[number] += 1
                    spent_min[number] = spent_min.get(number, 0.0) + outside
    for counter in settings.counters:
        about = f"counter {counter.number}"
        value = spent_min.get(counter.number, 0.0)
        yield Figure(rule="R19", name="after_hours_min", value=value, about=about)
        times = served[counter.number]
        yield Figure(rule="R19", name="after_hours_served", value=times, about=about)
    yield Figure(rule="R19", name="after_hours_people", value=len(people))
