"""The outlook: what everybody's wait will be, as far as the hall knows it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from api.contract.events import Forecast
from api.contract.views import WaitRange
from api.domain.wait.rounded import rounded

# Older than this it says nothing any more: whoever makes it has stopped.
GOOD_FOR = timedelta(minutes=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Made at `at`. `tickets` are of those who wait, by id; `asked` by service and class, of a
    number taken now. Who waits for what no open window serves is in neither: nobody knows.
    """

    at: datetime
    tickets: dict[str, Forecast]
    asked: dict[tuple[str, str], Forecast]

    def for_ticket(self, ticket: str, now: datetime) -> WaitRange | None:
        """What is left of the wait of somebody in line, None when it is not known."""
        found = self.tickets.get(ticket)
        if found is None or now - self.at > GOOD_FOR:
            return None
        gone = (now - self.at).total_seconds() / 60
        return rounded(replace(found, p20=found.p20 - gone, p80=found.p80 - gone))

    def for_asked(self, service: str, ticket_class: str, now: datetime) -> Forecast | None:
        """The wait of a number that is taken now, None when it is not known."""
        return self.asked.get((service, ticket_class)) if now - self.at <= GOOD_FOR else None
