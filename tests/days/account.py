"""What became of every number of a day, told from the journal alone (R38)."""

from collections import Counter

from api.contract.events import (
    Event,
    RemoteTicketLapsed,
    StepSkipped,
    TicketCancelled,
    TicketFinished,
    TicketLapsed,
    TicketTaken,
)
from api.domain.opening.hours import business_day
from api.domain.reports import Happened, report
from tests.days.day import Day

ENDS: dict[type[Event], str] = {
    TicketFinished: "finished",
    TicketCancelled: "cancelled",
    RemoteTicketLapsed: "never came, by phone (R13)",
    TicketLapsed: "missed for good (R6)",
}
# The only one that stays in the book: its step may still be left out, or said to be ready.
CARRIED = "carried over: its signal never came (R11)"


def fates(day: Day) -> Counter[str]:
    """How many numbers ended in which way, in the end."""
    found: dict[str, str] = {}
    for row in day.rows:
        match row.event:
            case TicketTaken(ticket=ticket):
                assert ticket not in found
                found[ticket] = "lost"
            case StepSkipped(ticket=ticket, ends=True):
                _ends(found, ticket, "finished")
            case TicketFinished() | TicketCancelled() | RemoteTicketLapsed() | TicketLapsed():
                _ends(found, row.event.ticket, ENDS[type(row.event)])
    for left in day.hall.state.tickets.values():
        if (left.state, left.awaits) == ("pending", "signal"):
            _ends(found, left.id, CARRIED)
    return Counter(found.values())


def _ends(found: dict[str, str], ticket: str, fate: str) -> None:
    """Nothing ends twice."""
    assert found[ticket] == "lost", (ticket, found[ticket], fate)
    found[ticket] = fate


def of_the_day(day: Day) -> list[Happened]:
    """The rows of the first business day, as its report reads them."""
    return [row for row in day.rows if business_day(day.settings, row.at) == day.date]


def summed(day: Day) -> Counter[str]:
    """The figures of the first day's report, each summed over whatever it is about."""
    sums: Counter[str] = Counter()
    for figure in report(day.settings, day.date, of_the_day(day)).figures:
        # A sum over all, then one for each of them: only the parts count.
        if figure.name not in ("returned", "help_asked", "lost_property") or figure.about:
            sums[figure.name] += int(figure.value)
    return sums


def served_tomorrow(day: Day) -> int:
    """R19: who came back, or was said to be ready, when the last window had closed."""
    return sum(
        isinstance(row.event, TicketFinished) and business_day(day.settings, row.at) > day.date
        for row in day.rows
    )
