"""How many numbers were given, and how their turns ended (R1, R3, R5)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import TicketCancelled, TicketFinished, TicketMissed, TicketTaken
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings

ENDS = {TicketFinished: "finished", TicketMissed: "missed", TicketCancelled: "cancelled"}
# How the journal begins the name of whoever was signed in.
STAFF = "staff:"


def tickets(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Numbers by service and by class, and what became of them."""
    taken = [row.event for row in rows if isinstance(row.event, TicketTaken)]
    by_service = Counter(one.service for one in taken)
    by_class = Counter(one.ticket_class for one in taken)
    ended = Counter(ENDS.get(type(row.event), "") for row in rows)
    for service in settings.services:
        yield Figure(rule="R1", name="taken", value=by_service[service.code], about=service.code)
    for one in settings.classes:
        share = 100 * by_class[one.code] / len(taken) if taken else 0.0
        yield Figure(rule="R3", name="class_share_pct", value=share, about=one.code)
    yield Figure(rule="R1", name="finished", value=ended["finished"])
    yield Figure(rule="R5", name="missed", value=ended["missed"])
    yield Figure(rule="R1", name="cancelled", value=ended["cancelled"])
    yield from _cancelled_by_staff(rows)


def _cancelled_by_staff(rows: Sequence[Happened]) -> Iterator[Figure]:
    """R19: a number is its citizen's to give up; a clerk who takes many away is seen."""
    by = Counter(
        row.actor.removeprefix(STAFF)
        for row in rows
        if isinstance(row.event, TicketCancelled) and row.actor.startswith(STAFF)
    )
    for staff, times in sorted(by.items()):
        yield Figure(rule="R19", name="cancelled_by_staff", value=times, about=staff)
