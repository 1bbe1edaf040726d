"""What the hall must be able to account for: the figures that the rules call *reported* (R37, R38).

A report is counted from the journal of one business day and from nothing else, so that any day
that is past can be counted again. A file per subject, a function per file or rule, one table here.
"""

from collections.abc import Callable, Iterator, Sequence

from api.contract.views import DayReport, Figure
from api.domain.reports.after_hours import after_hours
from api.domain.reports.arrivals import arrivals
from api.domain.reports.clerks import assignments, clerks
from api.domain.reports.figures import Happened
from api.domain.reports.help import help_
from api.domain.reports.holds import holds
from api.domain.reports.journeys import journeys
from api.domain.reports.missed import missed
from api.domain.reports.notices import notices
from api.domain.reports.opening import opening
from api.domain.reports.opinions import opinions
from api.domain.reports.paper import paper
from api.domain.reports.pauses import pauses
from api.domain.reports.presence import idle, leader_calls, promises
from api.domain.reports.priority import out_of_turn, priority
from api.domain.reports.ratings import ratings
from api.domain.reports.readiness import readiness
from api.domain.reports.tickets import tickets
from api.domain.reports.transfers import first_asked, transfers
from api.domain.reports.waits import waits
from api.domain.settings import HallSettings

__all__ = ["REPORTS", "Figure", "Happened", "report", "week"]

Report = Callable[[HallSettings, Sequence[Happened]], Iterator[Figure]]

REPORTS: tuple[Report, ...] = (
    tickets,
    waits,
    pauses,
    idle,
    promises,
    leader_calls,
    transfers,
    first_asked,
    holds,
    assignments,
    clerks,
    priority,
    out_of_turn,
    missed,
    ratings,
    opinions,
    help_,
    journeys,
    opening,
    readiness,
    after_hours,
    arrivals,
    notices,
    paper,
)


def report(settings: HallSettings, day: str, rows: Sequence[Happened]) -> DayReport:
    """All figures of one business day; `rows` are its events, oldest first."""
    figures = tuple(figure for count in REPORTS for figure in count(settings, rows))
    return DayReport(day=day, figures=figures)


def week(settings: HallSettings, day: str, rows: Sequence[Happened]) -> DayReport:
    """How the waits that were told were kept in the week of that day, in whose name it is (R21).

    `rows` are the events of all of its days.
    """
    return DayReport(day=day, figures=tuple(waits(settings, rows)))
