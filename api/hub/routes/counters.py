"""Counters: what a clerk or a counter unit does at a window."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response

from api.contract.commands import (
    CallNext,
    CallTicket,
    CloseCounter,
    Command,
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    OpenCounter,
    PauseCounter,
    Recall,
    ResumeCounter,
    StartService,
    TransferTicket,
)
from api.contract.requests import (
    CallRequest,
    HoldRequest,
    NextRequest,
    OpenRequest,
    PauseRequest,
    TransferRequest,
)
from api.hub.described import described
from api.hub.exchange import act, read, sender_of
from api.hub.guarded import Guarded
from api.hub.guards import at_own_window
from api.hub.routes.samples import COUNTER

router = APIRouter(prefix="/api/counters", tags=["counters"], route_class=Guarded)


async def _at_window(request: Request, n: int, command: Command) -> Response:
    return await act(request, command, guard=at_own_window(sender_of(request), n))


def _supervisor(request: Request) -> str:
    """The 工號 of a supervisor, who may have it done at another's window; else ""."""
    sender = sender_of(request)
    return (sender.staff or "") if sender.role == "supervisor" else ""


@router.post(
    "/{n}/open",
    **described("Open a window", COUNTER, asks=OpenRequest(checks=("printer",)), key=True),
)
async def open_counter(request: Request, n: int) -> Response:
    """Whoever is signed in takes the window; no guard, for nobody sits there yet."""
    body = await read(request, OpenRequest)
    staff = sender_of(request).staff or ""
    return await act(request, OpenCounter(counter=n, staff=staff, checks=body.checks))


@router.post(
    "/{n}/pause",
    **described(
        "Pause (暫停服務)", COUNTER, asks=PauseRequest(reason="personal", minutes=5), key=True
    ),
)
async def pause(request: Request, n: int) -> Response:
    """Leave the window for a while, with a reason (R16, R17)."""
    body = await read(request, PauseRequest)
    command = PauseCounter(
        counter=n, reason=body.reason, minutes=body.minutes, by=_supervisor(request)
    )
    return await _at_window(request, n, command)


@router.post("/{n}/close", **described("Close a window", COUNTER, key=True))
async def close(request: Request, n: int) -> Response:
    """Sign off, when nobody is left to be served here alone (R18, R19)."""
    return await _at_window(request, n, CloseCounter(counter=n, by=_supervisor(request)))


@router.post(
    "/{n}/call-next",
    **described(
        "Call the next number", COUNTER, asks=NextRequest(after="2026-11-23-A004"), key=True
    ),
)
async def call_next(request: Request, n: int) -> Response:
    """The clerk is free; `after` is the ticket he sees, so that a second press skips nobody."""
    body = await read(request, NextRequest)
    return await _at_window(request, n, CallNext(counter=n, after=body.after))


@router.post(
    "/{n}/call",
    **described(
        "Call one number", COUNTER, asks=CallRequest(number="A007", reason="held"), key=True
    ),
)
async def call(request: Request, n: int) -> Response:
    """Call a number that is held here, or one out of turn with a reason (R4)."""
    body = await read(request, CallRequest)
    return await _at_window(
        request, n, CallTicket(counter=n, number=body.number, reason=body.reason)
    )


@router.post(
    "/{n}/hold",
    **described(
        "Set aside", COUNTER, asks=HoldRequest(reason="fetching a form", minutes=10), key=True
    ),
)
async def hold(request: Request, n: int) -> Response:
    """Set the window's number aside, with a reason and a time to look again (R8)."""
    body = await read(request, HoldRequest)
    return await _at_window(
        request,
        n,
        HoldTicket(counter=n, reason=body.reason, minutes=body.minutes, number=body.number),
    )


@router.post(
    "/{n}/transfer",
    **described(
        "Send on", COUNTER, asks=TransferRequest(service="B", reason="wrong_window"), key=True
    ),
)
async def transfer(request: Request, n: int) -> Response:
    """Send a number that is at the window or held there on to another place (R7, R8)."""
    body = await read(request, TransferRequest)
    return await _at_window(
        request,
        n,
        TransferTicket(
            counter=n,
            service=body.service,
            to_counter=body.to_counter,
            number=body.number,
            reason=body.reason,
            note=body.note,
        ),
    )


def _plain(word: str, command: Callable[..., Command], summary: str) -> None:
    """An act that has nothing to say but where."""

    @router.post(f"/{{n}}/{word}", name=word, **described(summary, COUNTER, key=True))
    async def endpoint(request: Request, n: int) -> Response:
        return await _at_window(request, n, command(counter=n))


_plain("resume", ResumeCounter, "Serve again after a pause")
_plain("recall", Recall, "Call once more")
_plain("start", StartService, "The citizen has come")
_plain("finish", FinishTicket, "The matter is done")
_plain("no-show", MarkNoShow, "The citizen did not come (過號)")
