"""What was put up on the screens, and what was found (R27, R29)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import NoticePosted, NoticeWithdrawn
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings


def notices(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Notices put up and taken down, and found things by their kind."""
    posted = [row.event for row in rows if isinstance(row.event, NoticePosted)]
    taken = [row.event for row in rows if isinstance(row.event, NoticeWithdrawn)]
    found = Counter(one.item for one in posted if one.item is not None)
    put_up = sum(one.item is None for one in posted)
    yield Figure(rule="R27", name="notices_posted", value=put_up)
    down = sum(one.kind != "lost_property" for one in taken)
    yield Figure(rule="R27", name="notices_withdrawn", value=down)
    yield Figure(rule="R29", name="lost_property", value=found.total())
    for item, count in sorted(found.items()):
        yield Figure(rule="R29", name="lost_property", value=count, about=item)
    claimed = sum(one.kind == "lost_property" for one in taken)
    yield Figure(rule="R29", name="lost_property_claimed", value=claimed)
