"""The stage: all devices of the hall at a glance, for the hall in a browser."""

from fastapi import APIRouter, Request, Response

from api.contract.mirror import StageView
from api.hub.described import described, described_stream
from api.hub.exchange import hub_of
from api.hub.following import current, follow
from api.hub.guarded import Guarded

router = APIRouter(prefix="/api/stage", tags=["stage"], route_class=Guarded)


@router.get("", **described("All devices that can be looked at", StageView))
async def stage(request: Request) -> Response:
    """Which devices there are, and which have something new to show."""
    relay = hub_of(request).relay
    return await current(relay.feeds, relay.stage())


@router.get("/stream", **described_stream("The same, as it changes", StageView))
async def stage_stream(request: Request) -> Response:
    """While this is open, every device is being looked at."""
    relay = hub_of(request).relay
    return follow(request, relay.feeds, relay.stage(), relay.looking_on())
