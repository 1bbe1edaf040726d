"""Whether the hub is well, and what can be asked of it."""

from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from api.hub.described import described
from api.hub.exchange import answered, hub_of
from api.hub.guarded import Guarded

router = APIRouter(tags=["operations"], route_class=Guarded)


@dataclass(frozen=True, slots=True, kw_only=True)
class HubHealth:
    """The hub answers, and so it is well; a clock may be unsure even so (F:C2)."""

    hall: str
    sequence: int
    clock: Literal["sure", "unsure"]
    status: Literal["ok"] = "ok"


@router.get("/healthz", **described("Is the hub well?", HubHealth))
async def healthz(request: Request) -> Response:
    """The last committed row of the journal, and whether the clock is to be trusted."""
    hub = hub_of(request)
    return answered(
        HubHealth(
            hall=hub.settings.hall.id,
            sequence=hub.writer.committed,
            clock="unsure" if hub.clock.unsure else "sure",
        )
    )


@router.get("/api/openapi.json", include_in_schema=False)
async def openapi(request: Request) -> Response:
    """What can be asked of the hub, in OpenAPI 3.1."""
    return JSONResponse(request.app.openapi())
