"""Why a ticket was called: who waited, by which clocks, and what decided (R2, R4, R38)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.events import TicketCalled
from api.domain.dispatch import BY_CLOCK, waiting_at
from api.domain.hall import Hall


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """A ticket that the counter could have called at that moment, in its order."""

    number: str
    service: str
    ticket_class: str
    clock: datetime
    taken_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One call. `by_clock` when the queue clock decided, else `reason` says what did."""

    number: str
    counter: int
    staff: str
    at: datetime
    by_clock: bool
    reason: str
    waited: tuple[Waited, ...]

    @property
    def passed(self) -> tuple[Waited, ...]:
        """Those with an earlier clock who were not called: none, unless called out of turn."""
        called = next((one for one in self.waited if one.number == self.number), None)
        return self.waited[: self.waited.index(called)] if called else self.waited


def explain(before: Hall, call: TicketCalled, at: datetime) -> Explanation:
    """Why `call` was made at `at`, in the hall as it was `before` it."""
    return Explanation(
        number=call.number,
        counter=call.counter,
        staff=call.staff,
        at=at,
        by_clock=call.reason == BY_CLOCK,
        reason=call.reason,
        waited=tuple(
            Waited(
                number=one.number,
                service=one.service,
                ticket_class=one.ticket_class,
                clock=one.clock,
                taken_at=one.taken_at,
            )
            for one in waiting_at(before, call.counter)
        ),
    )
