"""What waits have been: the three parts of the blend that know nothing of who is in line."""

from datetime import datetime
from math import exp

from api.domain.hall import Hall
from api.domain.wait.learn import hour_of, key_of

# So many waits at this hour weigh as much as all those of the service.
STRENGTH = 3.0


class History:
    """The past of each service and class, as it is at one moment."""

    def __init__(self, hall: Hall, now: datetime) -> None:
        self._learnt, self._hour = hall.state.learnt, hour_of(now)
        self._last = dict(self._learnt.last)
        self._usual = {key: self._mean(key) for key in self._learnt.usual}
        self._head: dict[str, float] = {}
        for service in hall.settings.services:
            for _, _, id in hall.lines.waiting(service.code):
                ticket = hall.state.tickets[id]
                waited = (now - ticket.taken_at).total_seconds() / 60
                self._head.setdefault(key_of(ticket.service, ticket.ticket_class), waited)

    def parts(self, service: str, ticket_class: str, line: float) -> tuple[float, ...]:
        """The parts of the blend beside what the line says; what is not known says the same."""
        key = key_of(service, ticket_class)
        head, last, usual = self._head.get(key, 0.0), self._last.get(key), self._usual.get(key)
        return (line, head, line if last is None else last, line if usual is None else usual)

    def _mean(self, key: str) -> float:
        by_hour = self._learnt.usual[key]
        total = sum(one.total for one in by_hour.values())
        overall = total / sum(one.weight for one in by_hour.values())
        here = by_hour.get(self._hour)
        return exp(here.mean(overall, STRENGTH) if here else overall) - 1.0
