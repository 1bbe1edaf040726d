"""Journeys of a hall.toml: each step must be a service that this hall has (R11)."""

from collections.abc import Iterator

from api.domain.journeys.detours import MOST_STEPS
from api.domain.mistake import Mistake
from api.domain.settings import HallSettings


def journeys(settings: HallSettings) -> Iterator[Mistake]:
    """Every step that leads nowhere, and every way without an end."""
    codes = [one.code for one in settings.services]
    for place, service in enumerate(settings.services):
        where = ("services", place, "then")
        if len(service.then) >= MOST_STEPS:
            problem = f"{service.code!r} has {len(service.then)} steps after it"
            yield Mistake(where, problem, f"write at most {MOST_STEPS - 1}")
        for nth, step in enumerate(service.then):
            if settings.offered_elsewhere(step.service) is not None:
                problem = f"after {service.code!r} comes {step.service!r}, which is done elsewhere"
                mend = "remove the step, or make it a service of this hall"
                yield Mistake((*where, nth, "service"), problem, mend)
            elif step.service not in codes:
                problem = f"after {service.code!r} comes {step.service!r}, which is no service"
                mend = f"write one of {', '.join(codes)}"
                yield Mistake((*where, nth, "service"), problem, mend)
