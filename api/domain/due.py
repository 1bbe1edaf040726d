"""What time alone brings: the commands that nobody gives and the hour does.

The hub asks once a second and gives them in its own name. A rule that acts by itself after a
while is one function here: it looks at the hall, changes nothing, and names nothing that the
hall would refuse.
"""

from collections.abc import Callable, Iterator
from datetime import datetime

from api.contract.commands import Command, ReleaseStranded, RollDay
from api.domain.arrivals.check_in import appointments_due
from api.domain.arrivals.remote import remote_due
from api.domain.counters.asked import lapsing
from api.domain.counters.presence import absent
from api.domain.hall import Hall
from api.domain.opening.clock import clock_is_sure
from api.domain.opening.hours import business_day
from api.domain.opening.readiness import doors_opened
from api.domain.privacy.phones import phones_due
from api.domain.tickets.missed import no_shows
from api.domain.tickets.transfers import stranded
from api.domain.voices.help import help_due
from api.domain.voices.opinions_due import opinions_due


def due(hall: Hall, now: datetime) -> Iterator[Command]:
    """What must be done at `now`, in the order in which it must be."""
    for rule in RULES:
        yield from rule(hall, now)


def new_day(hall: Hall, now: datetime) -> Iterator[Command]:
    """The business day begins at its hour, whether anybody comes or not, by a sure clock (F:C2)."""
    day = business_day(hall.settings, now)
    if day > hall.state.day and (clock_is_sure(hall) or not hall.state.day):
        yield RollDay(day=day)


def nobody_waits_for_a_window_that_cannot(hall: Hall, now: datetime) -> Iterator[Command]:
    """hall.toml was changed, and a window does not serve what it did (R7, R9)."""
    if stranded(hall):
        yield ReleaseStranded()


RULES: tuple[Callable[[Hall, datetime], Iterator[Command]], ...] = (
    new_day,
    no_shows,
    nobody_waits_for_a_window_that_cannot,
    doors_opened,
    help_due,
    opinions_due,
    phones_due,
    lapsing,
    absent,
    appointments_due,
    remote_due,
)
