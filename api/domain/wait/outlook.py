"""The outlook: what everybody's wait will be, as far as the hall knows it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from api.contract.events import Forecast

# Older than this it says nothing any more: whoever makes it has stopped.
GOOD_FOR = timedelta(seconds=45)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Made at `at`. `tickets` are of those who wait, by id; `asked` by service and class, of a
    number taken now. Who waits for what no open window serves is in neither: nobody knows.
    """

    at: datetime
    tickets: dict[str, Forecast]
    asked: dict[tuple[str, str], Forecast]

    def is_good(self, now: datetime) -> bool:
        """Whether it may still be told to anybody."""
        return now - self.at <= GOOD_FOR
