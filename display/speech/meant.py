"""Which calls are still meant when their turn to be said comes, and how each is said. Pure."""

from collections.abc import Mapping

from api.contract.views import BoardView, CallLine
from api.voice.tokens import Announced, Kind

# A number, and whether it is one of yesterday's: today's may be called beside it.
Number = tuple[str, bool]


def number_of(call: CallLine) -> Number:
    """Whom a call is for."""
    return call.number, call.yesterday


def announced(call: CallLine, last_counter: Mapping[Number, int]) -> Announced:
    """The call as it is said; `last_counter` is where each number was called before.

    R5: a recall is said to be one. R7: whoever must now go to another counter is told so.
    """
    kind: Kind = "call"
    if last_counter.get(number_of(call), call.counter) != call.counter:
        kind = "moved"
    elif call.recalls:
        kind = "recall"
    return Announced(
        number=call.number,
        counter=call.counter,
        kind=kind,
        priority=call.priority,
        yesterday=call.yesterday,
    )


def outdated(call: CallLine, view: BoardView) -> bool:
    """Whether nobody should follow this call any more.

    Its counter has gone on to another number or has none, or the number was called again since:
    then that call is the one to be said. A board too small to tell is believed to mean it.
    """
    later = (one for one in view.calls if number_of(one) == number_of(call) and _after(one, call))
    if any(later):
        return True
    line = next((one for one in view.counters if one.counter == call.counter), None)
    return line is not None and line.number != call.number


def _after(one: CallLine, other: CallLine) -> bool:
    return (one.called_at, one.id) > (other.called_at, other.id)
