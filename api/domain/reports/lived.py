"""A day lived again from its journal, for what only the hall as it was then can tell (R38)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from api.domain.hall import Hall
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings
from api.domain.state import Counter, State


def stretches(
    settings: HallSettings, rows: Sequence[Happened]
) -> Iterator[tuple[Hall, datetime, datetime]]:
    """The hall between each event and the next, and from when to when it was so.

    Whoever was left over from the day before is not known here, and what befalls him passed over.
    """
    windows = {one.number: Counter(number=one.number) for one in settings.counters}
    hall = Hall(settings, State(counters=windows))
    for place, (row, following) in enumerate(pairwise(rows), start=1):
        try:
            hall.apply(row.event, row.at, place)
        except KeyError:
            continue
        if following.at > row.at:
            yield hall, row.at, following.at
