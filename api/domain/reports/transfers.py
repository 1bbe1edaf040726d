"""Who was sent on, from where to where, and who answered for it (R7, R8)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import (
    StepFinished,
    TicketCancelled,
    TicketFinished,
    TicketMissed,
    TicketTransferred,
)
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.reports.turns import Turn, turns
from api.domain.settings import HallSettings

# With these whoever was asked first has nothing more to answer for that day (R8, R11).
OVER = TicketFinished | StepFinished | TicketCancelled | TicketMissed


def transfers(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """By window and destination, and the share of citizens who came to the wrong window."""
    sent = _sent_on(rows)
    routes = Counter(f"counter {one.counter} → {_to(one)}" for one in sent)
    for route, times in sorted(routes.items()):
        yield Figure(rule="R7", name="transfers", value=times, about=route)
    came = sum(turn.came for turn in turns(rows))
    wrong = sum(one.reason == "wrong_window" for one in sent)
    share = 100 * wrong / came if came else 0.0
    yield Figure(rule="R7", name="wrong_window_pct", value=share)


def first_asked(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """首問負責制: per clerk who asked him first, to whom he handed them over, who is open.

    Whoever did not come has asked nobody.
    """
    first: dict[str, Turn] = {}
    for turn in turns(rows):
        if turn.came:
            first.setdefault(turn.ticket, turn)
    over = {row.event.ticket for row in rows if isinstance(row.event, OVER)}
    yield from _per("first_asked", Counter(turn.staff for turn in first.values()))
    handed = (one for one in _sent_on(rows) if one.ticket in first)
    by = Counter(
        f"{one.staff} → {_to(one)}" for one in handed if first[one.ticket].staff == one.staff
    )
    yield from _per("first_asked_handed_over", by)
    open_ = Counter(turn.staff for ticket, turn in first.items() if ticket not in over)
    yield from _per("first_asked_open", open_)


def _sent_on(rows: Sequence[Happened]) -> list[TicketTransferred]:
    """By a clerk; one without a reason was sent back into line as its window paused."""
    events = (row.event for row in rows)
    return [one for one in events if isinstance(one, TicketTransferred) and one.reason]


def _to(one: TicketTransferred) -> str:
    return one.service if one.to_counter is None else f"counter {one.to_counter}"


def _per(name: str, tally: Counter[str]) -> Iterator[Figure]:
    for about, times in sorted(tally.items()):
        yield Figure(rule="R8", name=name, value=times, about=about)
