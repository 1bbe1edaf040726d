"""需要協助: asked for at a kiosk, answered by the staff (R31); a phone's is with its citizen."""

from functools import partial

from fastapi import APIRouter, Request, Response

from api.contract.commands import AcknowledgeHelp, AskHelp, FinishHelp
from api.contract.requests import HelpRequest
from api.contract.views import HelpAnswer
from api.hub.described import described
from api.hub.exchange import act, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/help", tags=["help"], route_class=Guarded)

ASKED = HelpAnswer(help="h12", state="asked")


@router.post(
    "", **described("Ask for a person", ASKED, asks=HelpRequest(kind="form"), status=201, key=True)
)
async def ask(request: Request) -> Response:
    """One wish for each kiosk, however often it is pressed."""
    sender, body = sender_of(request), await read(request, HelpRequest)
    command = AskHelp(place=sender.device or "", kind=body.kind, language=body.language)
    guard = partial(hub_of(request).check_press, sender.actor)
    return await act(request, command, guard=guard, status=201)


@router.post("/{help}/coming", **described("On the way", ACCEPTED, key=True))
async def coming(request: Request, help: str) -> Response:
    """A member of staff goes; whoever asked is told so."""
    return await act(request, AcknowledgeHelp(help=help, by=sender_of(request).staff or ""))


@router.post("/{help}/done", **described("Helped", ACCEPTED, key=True))
async def done(request: Request, help: str) -> Response:
    """It is over."""
    return await act(request, FinishHelp(help=help, by=sender_of(request).staff or ""))
