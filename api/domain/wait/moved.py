"""When somebody in line is told another range, and why (R25): pure, from one look to the next.

A range that jumps about is worth nothing. So what somebody was told holds, and only grows shorter
with time, until the line says something else by a full step of the rounding; then he is told why.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from api.contract.events import Forecast
from api.domain.hall import Hall
from api.domain.wait.glance import Glance
from api.domain.wait.outlook import Because, Moved, Outlook, Reason
from api.domain.wait.rounded import step
from api.domain.wait.told import as_printed

# More is more than anybody reads beside a number.
MOST_REASONS = 2


def carried(hall: Hall, before: Outlook | None, fresh: Outlook) -> Outlook:
    """What everybody in line is told after a fresh look: the same as before, or why not."""
    told: dict[str, Forecast] = {}
    seen: dict[str, Glance] = {}
    moved: dict[str, Moved] = {}
    for id, new in fresh.tickets.items():
        old = _old(hall, before, id)
        glance = before.seen.get(id) if before else None
        if old is not None and _holds(old, new):
            told[id], seen[id] = old, glance or fresh.glance
            if before and id in before.moved:
                moved[id] = before.moved[id]
            continue
        told[id], seen[id] = new, fresh.glance
        if old is not None and glance is not None:
            service = hall.state.tickets[id].service
            moved[id] = _moved(Move(id, service, glance, fresh.glance), old, new)
    return replace(fresh, tickets=told, seen=seen, moved=moved)


def _old(hall: Hall, before: Outlook | None, id: str) -> Forecast | None:
    found = before.tickets.get(id) if before else None
    ticket = hall.state.tickets.get(id)
    return found or (as_printed(ticket) if ticket and ticket.called_at is None else None)


def _holds(old: Forecast, new: Forecast) -> bool:
    """Whether what was told is still true to a step of the rounding."""
    gone = _minutes(old.at, new.at)
    low, high = max(old.p20 - gone, 0.0), max(old.p80 - gone, 0.0)
    return abs(new.p20 - low) < step(max(new.p20, low)) and abs(new.p80 - high) < step(
        max(new.p80, high)
    )


def _moved(move: "Move", old: Forecast, new: Forecast) -> Moved:
    gone = _minutes(old.at, new.at)
    later = new.p20 + new.p80 > max(old.p20 - gone, 0.0) + max(old.p80 - gone, 0.0)
    reasons = list(move.later() if later else move.earlier())[:MOST_REASONS]
    return Moved(at=new.at, later=later, reasons=tuple(reasons))


@dataclass(frozen=True, slots=True)
class Move:
    """What is otherwise for one ticket between two glances."""

    ticket: str
    service: str
    before: Glance
    after: Glance

    def later(self) -> Iterator[Reason]:
        """Why it takes longer: windows that went, those who are before him since, or the pace."""
        found = False
        for number, window in self.before.windows.items():
            now = self.after.windows.get(number)
            if window.serves(self.service) and now and not now.serves(self.service):
                found = True
                until = now.back_at if now.state == "paused" else None
                gone: Because = "paused" if now.state == "paused" else "closed"
                yield Reason("paused_until" if until else gone, counter=number, until=until)
        passed = self._ahead(self.after) - self._ahead(self.before)
        if passed:
            yield Reason("passed", count=len(passed))
        elif not found:
            yield Reason("slower")

    def earlier(self) -> Iterator[Reason]:
        """Why it takes less: windows that came, or the pace."""
        found = False
        for number, window in self.after.windows.items():
            then = self.before.windows.get(number)
            if window.serves(self.service) and then and not then.serves(self.service):
                found = True
                yield Reason("opened", counter=number)
        if not found:
            yield Reason("faster")

    def _ahead(self, glance: Glance) -> frozenset[str]:
        return glance.ahead(self.ticket, self.service)


def _minutes(since: datetime, until: datetime) -> float:
    return (until - since).total_seconds() / 60
