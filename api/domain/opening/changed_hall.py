"""What hall.toml has no more, though somebody is there: windows, and kinds of business (R7, R19).

A hub that was started with another hall.toml finds the hall as it was left. Nobody can act at a
window that is gone, and no window serves what is offered no longer: the hall itself must see to
whoever is there.
"""

from api.contract.events import CounterClosed, Event, TicketTransferred
from api.domain.counters.asked import overtaken
from api.domain.hall import Hall
from api.domain.state import AT_COUNTER, Counter, Ticket


def windows_gone(hall: Hall) -> list[Event]:
    """Closes them; whoever was called there or is held there goes back into line, clock kept."""
    events: list[Event] = []
    for window in hall.state.counters.values():
        if window.state != "closed" and hall.settings.counter(window.number) is None:
            events += _closed(hall, window)
    return events


def offered_no_more(hall: Hall) -> list[Ticket]:
    """Who waits for what is no kind of business any more: any window may call him (R4, R7)."""
    gone = (one for one in hall.lines.services() if hall.settings.service(one) is None)
    return [hall.state.tickets[place[2]] for one in gone for place in hall.lines.waiting(one)]


def _closed(hall: Hall, window: Counter) -> list[Event]:
    there = (
        ticket
        for ticket in hall.state.tickets.values()
        if ticket.counter == window.number and ticket.state in (*AT_COUNTER, "held")
    )
    return [
        *(
            TicketTransferred(ticket=one.id, counter=window.number, service=one.service)
            for one in there
        ),
        *overtaken(hall, window.number, window.staff or ""),
        CounterClosed(counter=window.number, staff=window.staff or ""),
    ]
