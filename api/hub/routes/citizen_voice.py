"""What a citizen says from his phone: a grade, an opinion, a wish for help, a number (R30–R34)."""

from functools import partial

from fastapi import APIRouter, Request, Response

from api.contract.commands import AskHelp, ForgetPhone, KeepPhone, RateTicket
from api.contract.requests import HelpRequest, OpinionRequest, PhoneRequest, RatingRequest
from api.contract.views import HelpAnswer, Receipt
from api.domain.privacy.said import phone_number
from api.hub.citizens import act_privately, own_ticket
from api.hub.described import described
from api.hub.exchange import act, hub_of, read
from api.hub.guarded import Guarded
from api.hub.letters import FILED, file
from api.hub.private import put_away_phone
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/citizen/{token}", tags=["citizen"], route_class=Guarded)


@router.post(
    "/rating",
    **described("Rate one's own service", ACCEPTED, asks=RatingRequest(grade=5), key=True),
)
async def rate(request: Request, token: str) -> Response:
    """Once, when it is done; a slip of the finger is mended within a minute."""
    ticket, body = own_ticket(request, token), await read(request, RatingRequest)
    command = RateTicket(ticket=ticket.id, grade=body.grade, reason=body.reason, via="phone")
    guard = partial(hub_of(request).check_press, ticket.id)
    return await act_privately(request, command, guard=guard)


@router.post(
    "/opinions",
    **described(
        "Say something to the hall", Receipt, asks=OpinionRequest(text="…"), status=FILED, key=True
    ),
)
async def file_opinion(request: Request, token: str) -> Response:
    """Only holders of a ticket write from a phone; which ticket it was is not kept."""
    own_ticket(request, token)
    return await file(request, await read(request, OpinionRequest), "phone")


@router.post(
    "/help",
    **described("Ask for a person", HelpAnswer, asks=HelpRequest(kind="way"), status=201, key=True),
)
async def ask(request: Request, token: str) -> Response:
    """The staff see the number; one wish for each, however often it is pressed."""
    ticket, body = own_ticket(request, token), await read(request, HelpRequest)
    command = AskHelp(place=ticket.number, kind=body.kind, language=body.language)
    guard = partial(hub_of(request).check_press, ticket.id)
    return await act_privately(request, command, guard=guard, status=201)


@router.post(
    "/phone",
    **described(
        "Leave a number for messages", ACCEPTED, asks=PhoneRequest(phone="0900000000"), key=True
    ),
)
async def leave_phone(request: Request, token: str) -> Response:
    """Only where the hall allows it: sealed under the ticket, deleted when its time is over."""
    hub, ticket = hub_of(request), own_ticket(request, token)
    body = await read(request, PhoneRequest)
    command = KeepPhone(ticket=ticket.id)
    private = put_away_phone(hub, command, phone_number(body.phone))
    guard = partial(hub.check_press, ticket.id)
    return await act(request, command, guard=guard, private=private)


@router.post("/phone/forget", **described("Delete the number", ACCEPTED, key=True))
async def forget_phone(request: Request, token: str) -> Response:
    """At once, whenever its owner wants."""
    ticket = own_ticket(request, token)
    return await act_privately(request, ForgetPhone(ticket=ticket.id, asked=True))
