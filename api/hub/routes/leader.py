"""The duty leader: called from a window, seen to come, settled (R22)."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import AcknowledgeLeaderCall, CallLeader, EndLeaderCall
from api.contract.requests import LeaderRequest
from api.hub.described import described
from api.hub.exchange import act, read, sender_of
from api.hub.guarded import Guarded
from api.hub.guards import at_own_window
from api.hub.routes.samples import ACCEPTED, COUNTER

router = APIRouter(prefix="/api", tags=["leader"], route_class=Guarded)


@router.post(
    "/counters/{n}/call-leader",
    **described("Call the duty leader", COUNTER, asks=LeaderRequest(reason="dispute"), key=True),
)
async def call_leader(request: Request, n: int) -> Response:
    """One press, with nothing to fill in; a kind and a word if there is time."""
    body = await read(request, LeaderRequest)
    command = CallLeader(counter=n, reason=body.reason, words=body.words)
    return await act(request, command, guard=at_own_window(sender_of(request), n))


@router.post("/leader-calls/{id}/acknowledge", **described("On the way", ACCEPTED, key=True))
async def acknowledge(request: Request, id: str) -> Response:
    """The leader has seen the call and comes."""
    staff = sender_of(request).staff or ""
    return await act(request, AcknowledgeLeaderCall(call=id, staff=staff))


@router.post("/leader-calls/{id}/done", **described("Settled", ACCEPTED, key=True))
async def done(request: Request, id: str) -> Response:
    """The leader has settled it."""
    return await act(request, EndLeaderCall(call=id, staff=sender_of(request).staff or ""))
