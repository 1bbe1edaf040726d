"""A citizen's own page: what his ticket's token lets him see and do."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import CancelTicket, ReturnTicket
from api.contract.views import CitizenView
from api.hub.citizens import act_privately, own_ticket
from api.hub.described import described, described_stream
from api.hub.exchange import hub_of
from api.hub.following import current, follow
from api.hub.guarded import Guarded
from api.hub.routes.samples import TICKET

router = APIRouter(prefix="/api/citizen/{token}", tags=["citizen"], route_class=Guarded)


@router.get("", **described("One's own ticket", CitizenView))
async def citizen(request: Request, token: str) -> Response:
    """The ticket's state, where to go, who is before it, and what is called now."""
    hub = hub_of(request)
    return await current(hub.writer.feeds, hub.screens.citizen(own_ticket(request, token)))


@router.get("/stream", **described_stream("One's own ticket, as it changes", CitizenView))
async def citizen_stream(request: Request, token: str) -> Response:
    """The same as it changes, until the ticket's day is over."""
    hub, ticket = hub_of(request), own_ticket(request, token)
    hub.phones.check(ticket.id)
    feed = hub.screens.citizen(ticket)
    return follow(
        request,
        hub.writer.feeds,
        feed,
        hub.phones.following(ticket.id),
        hub.writer.feeds.passing(feed),
        lasts=lambda: ticket.id in hub.hall.state.tickets,
    )


@router.post("/return", **described("Back in line after a missed call", TICKET, key=True))
async def come_back(request: Request, token: str) -> Response:
    """The holder of a missed number is back and wants to be called again (R6)."""
    ticket = own_ticket(request, token)
    return await act_privately(request, ReturnTicket(number=ticket.id))


@router.post("/cancel", **described("Give one's own number up", TICKET, key=True))
async def cancel(request: Request, token: str) -> Response:
    """The holder does not need the number any longer."""
    ticket = own_ticket(request, token)
    return await act_privately(request, CancelTicket(number=ticket.id))
