"""Ratings by the keypad of a window and at a kiosk (R30); a phone's are with its citizen."""

from functools import partial

from fastapi import APIRouter, Request, Response

from api.contract.commands import RateTicket
from api.contract.requests import KioskRatingRequest, RatingRequest
from api.hub.described import described
from api.hub.exchange import act, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api", tags=["ratings"], route_class=Guarded)


@router.post(
    "/counters/{n}/rating",
    **described("Rate at the window", ACCEPTED, asks=RatingRequest(grade=5), key=True),
)
async def rate_at_window(request: Request, n: int) -> Response:
    """The citizen who was just served here presses one of five keys."""
    body = await read(request, RatingRequest)
    command = RateTicket(grade=body.grade, reason=body.reason, via="counter", counter=n)
    guard = partial(hub_of(request).check_press, sender_of(request).actor)
    return await act(request, command, guard=guard)


@router.post(
    "/ratings",
    **described(
        "Rate at a kiosk",
        ACCEPTED,
        asks=KioskRatingRequest(ticket="A005", grade=2, reason="waited_long"),
        key=True,
    ),
)
async def rate_at_kiosk(request: Request) -> Response:
    """By the number or the token on the paper; a low grade says why."""
    body = await read(request, KioskRatingRequest)
    command = RateTicket(ticket=body.ticket, grade=body.grade, reason=body.reason, via="kiosk")
    guard = partial(hub_of(request).check_press, sender_of(request).actor)
    return await act(request, command, guard=guard)
