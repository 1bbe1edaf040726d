"""What the hall must be able to account for: the figures that the rules call *reported* (R37, R38).

A report is counted from the journal of one business day and from nothing else, so that any day
that is past can be counted again. A file per subject, a function per file or rule, one table here.
"""

from collections.abc import Callable, Iterator, Sequence

from api.domain.reports.figures import Figure, Happened
from api.domain.reports.tickets import tickets
from api.domain.settings import HallSettings

__all__ = ["REPORTS", "Figure", "Happened", "report"]

Report = Callable[[HallSettings, Sequence[Happened]], Iterator[Figure]]

REPORTS: tuple[Report, ...] = (tickets,)


def report(settings: HallSettings, rows: Sequence[Happened]) -> tuple[Figure, ...]:
    """All figures of one business day; `rows` are its events, oldest first."""
    return tuple(figure for count in REPORTS for figure in count(settings, rows))
