"""Remote tickets: a number by phone before one comes (R13)."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import CheckInTicket, TakeRemoteTicket
from api.contract.requests import CheckInRequest, RemoteRequest
from api.contract.views import RemoteView
from api.domain import views
from api.domain.hall import Hall
from api.hub.arrival import in_the_hall, place_of
from api.hub.citizens import act_privately, own_ticket
from api.hub.described import described
from api.hub.exchange import act, answered, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.routes.samples import TICKET
from api.hub.strangers import address_of

router = APIRouter(prefix="/api", tags=["remote tickets"], route_class=Guarded)


@router.get("/remote-tickets", **described("What may be taken by phone now", RemoteView))
async def offer(request: Request) -> Response:
    """Kinds of business, how many numbers are left of this hour, and how long one is kept."""
    hub = hub_of(request)
    return answered(views.remote(hub.hall, hub.clock.now()))


@router.post(
    "/remote-tickets",
    **described(
        "Take a number by phone", TICKET, asks=RemoteRequest(service="A"), status=201, key=True
    ),
)
async def take(request: Request) -> Response:
    """Its token is the key to it; it is passed over until its holder has checked in."""
    body = await read(request, RemoteRequest)
    command = TakeRemoteTicket(
        service=body.service, ticket_class=body.ticket_class, language=body.language
    )
    hub, address = hub_of(request), address_of(request)

    def not_too_many(_hall: Hall) -> None:
        hub.remote_takes.check(address)

    return await act_privately(request, command, guard=not_too_many, status=201)


@router.post(
    "/citizen/{token}/check-in",
    **described("The holder has come", TICKET, asks=CheckInRequest(arrival_code="0427"), key=True),
)
async def come(request: Request, token: str) -> Response:
    """A kiosk that scanned the token, or the phone itself with the arrival code of the hall."""
    ticket, body = own_ticket(request, token), await read(request, CheckInRequest)
    command = CheckInTicket(
        number=ticket.id, place=place_of(request), kiosk=sender_of(request).device
    )
    guard = in_the_hall(request, body.arrival_code)
    return await act_privately(request, command, guard=guard)


@router.post("/tickets/{number}/check-in", **described("Its holder stands here", TICKET, key=True))
async def at_the_desk(request: Request, number: str) -> Response:
    """The desk sees him and checks his remote ticket in by its number."""
    return await act(request, CheckInTicket(number=number))
