"""What a window serves: assigned while the hall is open, and as planned again (R9)."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import AssignServices, ResetServices
from api.contract.requests import ResetRequest, ServicesRequest
from api.hub.described import described
from api.hub.exchange import act, read, sender_of
from api.hub.guarded import Guarded
from api.hub.guards import at_own_window
from api.hub.routes.samples import COUNTER

router = APIRouter(prefix="/api/counters", tags=["counters"], route_class=Guarded)


@router.post(
    "/{n}/services",
    **described(
        "Assign services",
        COUNTER,
        asks=ServicesRequest(services=("A", "C"), reason="many wait for C"),
        key=True,
    ),
)
async def assign(request: Request, n: int) -> Response:
    """Have the window serve these services and no others for the rest of the day (R9)."""
    body, sender = await read(request, ServicesRequest), sender_of(request)
    command = AssignServices(
        counter=n, services=body.services, staff=sender.staff or "", reason=body.reason
    )
    return await act(request, command, guard=at_own_window(sender, n))


@router.post(
    "/{n}/services/reset",
    **described("Serve as planned", COUNTER, asks=ResetRequest(reason="quiet again"), key=True),
)
async def reset(request: Request, n: int) -> Response:
    """Have the window serve what hall.toml says again (R9)."""
    body, sender = await read(request, ResetRequest), sender_of(request)
    command = ResetServices(counter=n, staff=sender.staff or "", reason=body.reason)
    return await act(request, command, guard=at_own_window(sender, n))
