"""Devices: how each is, what it shows, and touches on a virtual one."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import ReportHealth
from api.contract.mirror import Input, MirrorView, Showing
from api.contract.requests import HealthRequest
from api.contract.views import Accepted
from api.domain.refused import Refused
from api.hub.described import described, described_stream
from api.hub.exchange import act, answered, hub_of, read
from api.hub.following import current, follow
from api.hub.guarded import PICTURE_LIMIT, Guarded
from api.hub.pulse import Report
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/devices/{id}", tags=["devices"], route_class=Guarded)


@router.post(
    "/health",
    **described("How the device is", ACCEPTED, asks=HealthRequest(state="ready"), key=True),
)
async def health(request: Request, id: str) -> Response:
    """Said at each change and at each new connection (R36)."""
    body = await read(request, HealthRequest)
    hub_of(request).reports[id] = Report(body.state, body.detail)
    return await act(request, ReportHealth(device=id, state=body.state, detail=body.detail))


@router.post(
    "/showing",
    **described("What the device shows", ACCEPTED, asks=Showing(screen="attract")),
)
async def show(request: Request, id: str) -> Response:
    """Kept in memory only, the newest instead of the one before."""
    showing = await read(request, Showing, limit=PICTURE_LIMIT)
    _known(request, id)
    hub_of(request).relay.show(id, showing)
    return answered(Accepted())


@router.get("/showing", **described("What a device shows", Showing(screen="attract")))
async def showing(request: Request, id: str) -> Response:
    """The newest picture; a `screen` without a name when there is none yet."""
    _known(request, id)
    return answered(hub_of(request).relay.look(id))


@router.post(
    "/inputs",
    **described("Touch a virtual device", ACCEPTED, asks=Input(kind="touch", x=400, y=300)),
)
async def touch(request: Request, id: str) -> Response:
    """Pass a touch or a press on to a virtual device."""
    one = await read(request, Input)
    _known(request, id)
    hub_of(request).relay.input(id, one)
    return answered(Accepted())


@router.get("/mirror", **described("What the hub wants of a device's mirror", MirrorView))
async def mirror(request: Request, id: str) -> Response:
    """Whether anybody looks, and the newest inputs."""
    _known(request, id)
    hub = hub_of(request)
    return await current(hub.relay.feeds, hub.relay.mirror(id))


@router.get("/mirror/stream", **described_stream("The same, as it changes", MirrorView))
async def mirror_stream(request: Request, id: str) -> Response:
    """Whether anybody looks, and the newest inputs, as they change."""
    _known(request, id)
    hub = hub_of(request)
    return follow(request, hub.relay.feeds, hub.relay.mirror(id))


def _known(request: Request, id: str) -> None:
    if not hub_of(request).relay.knows(id):
        raise Refused("no_such_device", device=id)
