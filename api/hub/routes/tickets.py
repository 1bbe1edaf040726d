"""Tickets: take one, come back, give it up, print it again."""

from functools import partial

from fastapi import APIRouter, Request, Response

from api.contract.commands import CancelTicket, ReprintTicket, ReturnTicket, TakeTicket
from api.contract.requests import TakeRequest
from api.hub.described import described
from api.hub.exchange import act, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.routes.samples import TICKET

router = APIRouter(prefix="/api/tickets", tags=["tickets"], route_class=Guarded)


@router.post(
    "", **described("Take a number", TICKET, asks=TakeRequest(service="A"), status=201, key=True)
)
async def take(request: Request) -> Response:
    """A kiosk, or the desk for somebody, takes a number."""
    sender = sender_of(request)
    body = await read(request, TakeRequest)
    command = TakeTicket(
        service=body.service,
        ticket_class=body.ticket_class,
        language=body.language,
        kiosk=sender.device,
        reason=body.reason,
        staff=sender.staff or "",
        large=body.large,
    )
    # As a guard it stands after the key: a repeated take must get its number, not "too fast".
    guard = partial(hub_of(request).check_take_rate, sender)
    return await act(request, command, guard=guard, status=201)


@router.post("/{number}/return", **described("A missed citizen is back", TICKET, key=True))
async def come_back(request: Request, number: str) -> Response:
    """Put a missed number, id or scanned token back into its queue (R6)."""
    return await act(request, ReturnTicket(number=number))


@router.post("/{number}/cancel", **described("Give a number up", TICKET, key=True))
async def cancel(request: Request, number: str) -> Response:
    """The citizen does not need the number any longer."""
    return await act(request, CancelTicket(number=number))


@router.post("/{number}/reprint", **described("Print a marked copy", TICKET, key=True))
async def reprint(request: Request, number: str) -> Response:
    """Print the number once more, marked 補印."""
    return await act(request, ReprintTicket(number=number))
