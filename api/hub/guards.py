"""What the hall's state must say before a sender may act. Checked at the moment of the act."""

from datetime import datetime

from api.domain.hall import Hall
from api.domain.opening.clock import believable
from api.domain.refused import Refused
from api.hub.clock import HallClock
from api.hub.orders import Guard, no_guard
from api.hub.senders import Sender


def at_own_window(sender: Sender, number: int) -> Guard:
    """A clerk acts only at the window where he sits."""

    def guard(hall: Hall) -> None:
        here = hall.counter(number)
        if here.staff is None:
            raise Refused("counter_not_open", counter=number)
        if here.staff != sender.staff:
            raise Refused("not_allowed")

    return guard if sender.role == "clerk" else no_guard


def look_at_window(sender: Sender, hall: Hall, number: int) -> None:
    """A clerk looks at the window where he sits, or at one that is free. Raises Refused."""
    if sender.role == "clerk" and hall.counter(number).staff not in (None, sender.staff):
        raise Refused("not_allowed")


def own_paper(sender: Sender, job: str) -> Guard:
    """A kiosk speaks only of the paper of a ticket that it issued."""

    def guard(hall: Hall) -> None:
        found = hall.state.jobs.get(job)
        ticket = found and hall.state.tickets.get(found.ticket)
        if ticket and ticket.kiosk != sender.device:
            raise Refused("not_allowed")

    return guard if sender.role == "kiosk" else no_guard


def time_is_told(clock: HallClock, at: datetime) -> Guard:
    """The clock is set in the writer's own turn, so that the act itself has the new time."""

    def guard(hall: Hall) -> None:
        if not clock.unsure:
            raise Refused("clock_sure")
        believable(hall, at, clock.now())
        clock.believe(at)

    return guard
