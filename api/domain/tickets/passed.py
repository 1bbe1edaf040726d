"""Who is passed by a call: the effect of priority on the others, and of calls out of turn (R3, R4).

It is counted at the moment of the call, when it is known who waited, and kept in the journal.
"""

from collections.abc import Iterator

from api.domain.hall import Hall
from api.domain.state import Ticket
from api.domain.tickets.dispatch import waiting_at
from api.domain.tickets.priority import head_start_min


def passed_by_class(hall: Hall, counter: int, called: Ticket) -> tuple[int, str]:
    """How many came before him and wait on because their head start is smaller, and the first.

    One who was missed and came back stands where he does by another rule (R6): he is not counted.
    """
    mine = head_start_min(hall, called.ticket_class)
    # Nobody is passed by a class without a head start: most calls need not look.
    if not mine:
        return 0, ""
    return _counted(
        one
        for one in waiting_at(hall, counter)
        if one.order < called.order
        and not one.returns
        and head_start_min(hall, one.ticket_class) < mine
    )


def passed_out_of_turn(hall: Hall, counter: int, called: Ticket) -> tuple[int, str]:
    """How many this window would have called before him, and the first of them."""
    mine = (called.clock, called.order)
    return _counted(one for one in waiting_at(hall, counter) if (one.clock, one.order) < mine)


def _counted(tickets: Iterator[Ticket]) -> tuple[int, str]:
    passed = sorted(tickets, key=lambda one: one.order)
    return len(passed), passed[0].id if passed else ""
