"""Consent: a clerk asks at his window, a supervisor answers from wherever he is (R16-R18, R22)."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import (
    AskApproval,
    CloseCounter,
    GrantApproval,
    PauseCounter,
    RefuseApproval,
    WithdrawApproval,
)
from api.contract.requests import AskRequest, DeclineRequest, GrantRequest
from api.hub.described import described
from api.hub.exchange import act, read, sender_of
from api.hub.guarded import Guarded
from api.hub.guards import at_own_window
from api.hub.routes.samples import ACCEPTED, COUNTER

router = APIRouter(prefix="/api", tags=["approvals"], route_class=Guarded)


@router.post(
    "/counters/{n}/ask",
    **described(
        "Ask the supervisor",
        COUNTER,
        asks=AskRequest(act="pause", reason="settlement", minutes=10, words="the bank closes"),
        key=True,
    ),
)
async def ask(request: Request, n: int) -> Response:
    """What may be done without asking is done; `approval` is the id of what had to be asked."""
    body, sender = await read(request, AskRequest), sender_of(request)
    pause = PauseCounter(counter=n, reason=body.reason, minutes=body.minutes)
    command = AskApproval(
        counter=n,
        staff=sender.staff or "",
        wish=pause if body.act == "pause" else CloseCounter(counter=n),
        words=body.words,
    )
    return await act(request, command, guard=at_own_window(sender, n))


@router.post(
    "/approvals/{id}/grant",
    **described("Agree", COUNTER, asks=GrantRequest(minutes=10), key=True),
)
async def grant(request: Request, id: str) -> Response:
    """What was asked is done at once, or refused with what has changed; then it stays open."""
    body = await read(request, GrantRequest)
    staff = sender_of(request).staff or ""
    return await act(
        request,
        GrantApproval(approval=id, staff=staff, minutes=body.minutes, words=body.words),
    )


@router.post(
    "/approvals/{id}/refuse",
    **described("Do not agree", ACCEPTED, asks=DeclineRequest(words="after 16:00"), key=True),
)
async def refuse(request: Request, id: str) -> Response:
    """With a word to the clerk."""
    body = await read(request, DeclineRequest)
    staff = sender_of(request).staff or ""
    return await act(request, RefuseApproval(approval=id, staff=staff, words=body.words))


@router.post("/approvals/{id}/withdraw", **described("Take a request back", ACCEPTED, key=True))
async def withdraw(request: Request, id: str) -> Response:
    """By whoever asked, or the clerk whom it is for."""
    staff = sender_of(request).staff or ""
    return await act(request, WithdrawApproval(approval=id, staff=staff))
