"""Waits, for the duty leader: what one more window would change."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.contract.views import OneMoreLine, OneMoreView, WaitRange
from api.domain.refused import Refused
from api.hub.described import described
from api.hub.exchange import answered, hub_of
from api.hub.guarded import Guarded

router = APIRouter(prefix="/api/waits", tags=["reports"], route_class=Guarded)

SAMPLE = OneMoreView(
    services=("A",),
    lines=(
        OneMoreLine(
            service="A",
            waiting=9,
            now=WaitRange(low=20, high=40),
            then=WaitRange(low=10, high=25),
        ),
    ),
)


@router.get("/one-more", **described("What if one more window opened", SAMPLE))
async def one_more(
    request: Request, services: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """Played by the same engine as every wait; `services` are codes with commas, none means all.

    Waits that are not known are null: before three days are known, and when nothing is foretold.
    """
    hub = hub_of(request)
    codes = tuple(one.strip() for one in services.split(",") if one.strip())
    for code in codes:
        if hub.hall.settings.service(code) is None:
            raise Refused("no_such_service", service=code)
    return answered(await hub.ahead.one_more(codes))
