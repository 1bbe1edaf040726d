"""Sessions: a member of staff signs in with 工號 and PIN, and out again."""

import time

from fastapi import APIRouter, Request, Response

from api.contract.requests import Session, SignInRequest
from api.domain.refused import Refused
from api.domain.settings import Staff
from api.hub.described import described
from api.hub.door import COOKIE
from api.hub.exchange import answered, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.hub import Hub
from api.hub.routes.samples import SESSION
from api.hub.sessions import LONGEST

router = APIRouter(prefix="/api/session", tags=["session"], route_class=Guarded)


@router.post("", **described("Sign in", SESSION, asks=SignInRequest(staff="1024", pin="000000")))
async def sign_in(request: Request) -> Response:
    """The session lasts 30 minutes without an act, longer at an open window; 12 hours at most."""
    hub, body = hub_of(request), await read(request, SignInRequest)
    await hub.pins.check(body.staff, body.pin, time.monotonic())
    member = hub.settings.member(body.staff)
    if member is None:
        # Somebody who has left: the PIN is still there, hall.toml no longer names him.
        raise Refused("wrong_pin")
    response = answered(_session(hub, member))
    response.set_cookie(
        COOKIE,
        await hub.sessions.begin(member.number, hub.clock.now()),
        max_age=int(LONGEST.total_seconds()),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    # Windows show whether a supervisor is here to be asked.
    hub.writer.time_passed()
    return response


@router.get("", **described("Who is signed in", SESSION))
async def who(request: Request) -> Response:
    """Who is signed in, and at which window."""
    hub = hub_of(request)
    member = hub.settings.member(sender_of(request).staff or "")
    if member is None:
        raise Refused("sign_in_first")
    return answered(_session(hub, member))


@router.delete("", summary="Sign out", status_code=204)
async def sign_out(request: Request) -> Response:
    """End the session; the window stays as it is."""
    if (digest := sender_of(request).digest) is not None:
        await hub_of(request).sessions.end(digest)
        hub_of(request).writer.time_passed()
    response = Response(status_code=204)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return response


def _session(hub: Hub, member: Staff) -> Session:
    windows = (one for one in hub.hall.state.counters.values() if one.staff == member.number)
    return Session(
        staff=member.number,
        role=member.role,
        names=member.post,
        counters=() if member.role == "stage" else tuple(c.number for c in hub.settings.counters),
        counter=next((one.number for one in windows), None),
    )
