"""The hall: its settings, its state and its lines, kept in step by `apply`."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime

from api.contract.events import Event
from api.contract.words import TicketState
from api.domain.counters.certificates import may_take
from api.domain.fold import fold
from api.domain.settings import HallSettings
from api.domain.state import Counter, State, Ticket, ticket_id
from api.domain.tickets.line import Lines
from api.domain.wait.learn import learn
from api.domain.wait.outlook import Outlook


class Hall:
    """One hall. Decisions read it, and only `apply` changes it."""

    def __init__(self, settings: HallSettings, state: State | None = None) -> None:
        self.settings = settings
        self.state = state or State()
        # Nothing of the journal: what is foretold of it, for whoever takes a number or looks.
        self.outlook: Outlook | None = None
        self.lines = Lines(iter(self.state.tickets.values()))

    @property
    def settings(self) -> HallSettings:
        """hall.toml as it is now."""
        return self._settings

    @settings.setter
    def settings(self, settings: HallSettings) -> None:
        self._settings = settings
        self._forget_who_may()

    def become(self, state: State) -> None:
        """Be as the journal says: what was decided last was not kept."""
        self.state, self.lines = state, Lines(iter(state.tickets.values()))
        self._forget_who_may()

    def apply(self, event: Event, at: datetime, sequence: int) -> None:
        """Fold one event that happened at `at` (UTC) as row `sequence` of the journal."""
        state = self.state
        state.sequence, state.at = sequence, at
        self._forget_who_may()
        ticket = getattr(event, "ticket", "")
        self.lines.leave(state.tickets.get(ticket))
        learn(state, event, at)
        fold(state, event, at)
        self.lines.join(state.tickets.get(ticket))

    def imagined(self, events: Sequence[Event], at: datetime) -> "Hall":
        """This hall as it would be after `events`; this one stays as it is."""
        other = Hall(self.settings, deepcopy(self.state))
        other.outlook = self.outlook
        for event in events:
            other.apply(event, at, other.state.sequence + 1)
        return other

    def served_at(self, counter: int) -> tuple[str, ...]:
        """The codes of the services that this window may serve now, in hall.toml's order (R9).

        While somebody is signed in there, only those for which he is certified (R10).
        """
        if counter not in self._served:
            self._served[counter] = tuple(
                one for one in self.posted_at(counter) if self._is_certified(counter, one)
            )
        return self._served[counter]

    def posted_at(self, counter: int) -> tuple[str, ...]:
        """The services of this window today, whoever sits there: as assigned, else as planned."""
        planned, assigned = self.settings.served_at(counter), self.state.assignments.get(counter)
        if assigned is None or not planned:
            return planned
        # hall.toml may have changed since.
        return tuple(one for one in assigned.services if self.settings.service(one)) or planned

    def counters_for(self, service: str) -> tuple[int, ...]:
        """The windows that may serve this service now, whether open or not (R9)."""
        if service not in self._able:
            self._able[service] = tuple(
                one.number
                for one in self.settings.counters
                if service in self.served_at(one.number)
            )
        return self._able[service]

    def _forget_who_may(self) -> None:
        """Every view asks for each service and window: between two events it is worked out once."""
        self._served: dict[int, tuple[str, ...]] = {}
        self._able: dict[str, tuple[int, ...]] = {}

    def _is_certified(self, counter: int, service: str) -> bool:
        """Whether whoever sits there, if anybody does, may take the service today (R10)."""
        staff = self.counter(counter).staff
        return staff is None or may_take(self.settings, staff, service, self.state.day)

    def counter(self, number: int) -> Counter:
        """The window as it is now; one that was never opened is closed."""
        return self.state.counters.get(number) or Counter(number=number)

    def at_counter(self, number: int) -> Ticket | None:
        """The ticket called to a window or served there."""
        id = self.counter(number).ticket
        return self.state.tickets[id] if id else None

    def by_token(self, token: str) -> Ticket | None:
        """The ticket whose capability this is."""
        found = (one for one in self.state.tickets.values() if one.token == token)
        return next(found, None) if token else None

    def find(self, name: str, *wanted: TicketState) -> Ticket | None:
        """The ticket of this id, or of this token, or the one that people mean by this number.

        After a night with people waiting there may be two of a number (F:C4): then one in a
        wanted state is meant, today's before others. When none is in a wanted state it is
        today's, so that a refusal speaks of the one on everybody's mind. Screens and scanners
        name a ticket by its id or token, which are never those of two.
        """
        named = self.state.tickets.get(name) or self.by_token(name)
        return named or self._of_number(name, *wanted)

    def _of_number(self, number: str, *wanted: TicketState) -> Ticket | None:
        today = self.state.tickets.get(ticket_id(self.state.day, number))
        if today is not None and (not wanted or today.state in wanted):
            return today
        same = [one for one in self.state.tickets.values() if one.number == number]
        meant = [one for one in same if one.state in wanted]
        return next(iter(meant), None) or today or next(iter(same), None)
