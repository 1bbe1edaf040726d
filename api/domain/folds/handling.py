"""What the hall learns of how long its matters take."""

from datetime import datetime

from api.domain.state import Handling, State, Ticket

# A mean over this many follows the hall through the day without jumping at each matter.
REMEMBERED = 50
# A window that was left with a number on it has nothing to teach.
LONGEST_S = 2 * 3600


def learn(state: State, ticket: Ticket, at: datetime) -> None:
    """The matter that `ticket` was called for is done at `at`; to be told before it moves on."""
    took_s = (at - ticket.called_at).total_seconds() if ticket.called_at else LONGEST_S
    if not 0 <= took_s < LONGEST_S:
        return
    known = state.handling.setdefault(ticket.service, Handling())
    known.count = min(known.count + 1, REMEMBERED)
    known.mean_s += (took_s - known.mean_s) / known.count
