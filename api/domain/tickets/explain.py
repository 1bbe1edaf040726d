"""Why a ticket was called: who waited, by which clocks, and what decided (R2, R4, R38)."""

from datetime import datetime

from api.contract.events import TicketCalled
from api.contract.views import Explanation, Waited
from api.domain.hall import Hall
from api.domain.state import Ticket
from api.domain.tickets.dispatch import BY_CLOCK, waiting_at


def explain(before: Hall, call: TicketCalled, at: datetime) -> Explanation:
    """Why `call` was made at `at`, in the hall as it was `before` it."""
    waited = [_waited(one) for one in waiting_at(before, call.counter)]
    # Who was set aside at the window stood in no line: his clerk went on with him (R8).
    place = next((n for n, one in enumerate(waited) if one.ticket == call.ticket), 0)
    return Explanation(
        ticket=call.ticket,
        number=call.number,
        day=before.state.day,
        counter=call.counter,
        staff=call.staff,
        at=at,
        by_clock=call.reason == BY_CLOCK,
        reason=call.reason,
        waited=tuple(waited),
        passed=tuple(waited[:place]),
    )


def _waited(ticket: Ticket) -> Waited:
    return Waited(
        ticket=ticket.id,
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        clock=ticket.clock,
        taken_at=ticket.taken_at,
        returns=ticket.returns,
        class_reason=ticket.class_reason,
    )
