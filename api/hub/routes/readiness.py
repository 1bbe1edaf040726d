"""Whether the hall is ready to open, and what time it is."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response

from api.contract.commands import ConfirmClock
from api.contract.requests import ClockRequest
from api.contract.views import ReadinessView
from api.contract.wire import Unreadable
from api.domain.views import readiness
from api.hub.described import described
from api.hub.exchange import act, answered, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.guards import time_is_told
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api", tags=["readiness"], route_class=Guarded)


@router.get("/readiness", **described("Is the hall ready to open?", ReadinessView))
async def board(request: Request) -> Response:
    """Every device, the clock, the store and the staff: green, red or unknown (R14)."""
    hub = hub_of(request)
    return answered(readiness(hub.hall, hub.clock.now()))


@router.post(
    "/clock",
    **described(
        "What time it is",
        ACCEPTED,
        asks=ClockRequest(at=datetime(2026, 11, 23, 0, 0, tzinfo=UTC)),
        key=True,
    ),
)
async def clock(request: Request) -> Response:
    """The leader's word, for a machine that has no other way to know (F:C2)."""
    body = await read(request, ClockRequest)
    if body.at.tzinfo is None:
        raise Unreadable("at: write the offset from UTC as well, such as +08:00")
    command = ConfirmClock(at=body.at.astimezone(UTC), staff=sender_of(request).staff or "")
    return await act(request, command, guard=time_is_told(hub_of(request).clock, command.at))
