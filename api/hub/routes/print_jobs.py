"""Print jobs: a printer says what becomes of a paper, a citizen whether it came."""

from typing import get_args

from fastapi import APIRouter, Request, Response

from api.contract.commands import BeginPrint, ConfirmPaper, SettlePrint
from api.contract.requests import ConfirmRequest, SettleRequest
from api.contract.words import PrintOutcome
from api.hub.described import described
from api.hub.exchange import act, read, sender_of
from api.hub.guarded import Guarded
from api.hub.guards import own_paper
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/print-jobs", tags=["print jobs"], route_class=Guarded)


@router.post("/{job}/sending", **described("About to send the first byte", ACCEPTED, key=True))
async def sending(request: Request, job: str) -> Response:
    """Kept before the first byte goes out, so that a half-sent job is never sent as new."""
    return await act(request, BeginPrint(job=job, printer=sender_of(request).device or ""))


def _settle(outcome: PrintOutcome) -> None:
    summary = f"The job ended: {outcome}"

    @router.post(
        f"/{{job}}/{outcome}",
        name=outcome,
        **described(summary, ACCEPTED, asks=SettleRequest(detail="paper cut"), key=True),
    )
    async def endpoint(request: Request, job: str) -> Response:
        body = await read(request, SettleRequest)
        command = SettlePrint(
            job=job,
            printer=sender_of(request).device or "",
            outcome=outcome,
            detail=body.detail,
            fed_mm=body.fed_mm,
        )
        return await act(request, command)


for _outcome in get_args(PrintOutcome):
    _settle(_outcome)


@router.post(
    "/{job}/confirm",
    **described("Did the paper come?", ACCEPTED, asks=ConfirmRequest(got_it=True), key=True),
)
async def confirm(request: Request, job: str) -> Response:
    """The citizen's answer to 「有拿到號碼單嗎？」 for a job whose end nobody knows."""
    body = await read(request, ConfirmRequest)
    command = ConfirmPaper(job=job, got_it=body.got_it)
    return await act(request, command, guard=own_paper(sender_of(request), job))
