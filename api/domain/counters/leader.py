"""The duty leader is called to a window, comes, and settles it (R22)."""

from datetime import datetime

from api.contract.commands import AcknowledgeLeaderCall, CallLeader, EndLeaderCall
from api.contract.events import Event, LeaderCallAcknowledged, LeaderCalled, LeaderCallEnded
from api.domain.counters.consent import is_supervisor
from api.domain.counters.questions import known
from api.domain.hall import Hall
from api.domain.privacy.said import blotted_line
from api.domain.refused import Refused
from api.domain.state import LeaderCall


def call_leader(hall: Hall, command: CallLeader, now: datetime) -> list[Event]:
    """One press from any window that has a clerk; the same press again calls nobody twice."""
    counter = known(hall, command.counter)
    if counter.state == "closed":
        raise Refused("counter_not_open", counter=counter.number)
    words = blotted_line(command.words)
    for one in calls_from(hall, counter.number):
        if (one.reason, one.words) == (command.reason, words):
            return []
    return [
        LeaderCalled(
            call=f"L{hall.state.leader_serial + 1}",
            counter=counter.number,
            staff=counter.staff or "",
            reason=command.reason,
            words=words,
        )
    ]


def acknowledge(hall: Hall, command: AcknowledgeLeaderCall, now: datetime) -> list[Event]:
    """The first leader who says so comes; a second need not."""
    call = _open(hall, command.call, command.staff)
    if call.by == command.staff:
        return []
    if call.by:
        raise Refused("leader_comes", staff=call.by)
    return [LeaderCallAcknowledged(call=call.id, counter=call.counter, staff=command.staff)]


def end_call(hall: Hall, command: EndLeaderCall, now: datetime) -> list[Event]:
    """Settled, by whichever leader was there."""
    call = _open(hall, command.call, command.staff)
    return [LeaderCallEnded(call=call.id, counter=call.counter, staff=command.staff)]


def calls_from(hall: Hall, counter: int) -> list[LeaderCall]:
    """The open calls of one window, oldest first."""
    return [one for one in hall.state.leader_calls.values() if one.counter == counter]


def _open(hall: Hall, id: str, staff: str) -> LeaderCall:
    if not is_supervisor(hall, staff):
        raise Refused("supervisors_answer")
    call = hall.state.leader_calls.get(id)
    if call is None:
        raise Refused("no_such_leader_call")
    return call
