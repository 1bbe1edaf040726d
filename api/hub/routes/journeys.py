"""The steps of a ticket: the outside says that one is ready; the desk skips and adds (R11)."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import AddStep, MarkReady, SkipStep
from api.contract.requests import AddStepRequest, ReadyRequest, SkipStepRequest
from api.hub.described import described
from api.hub.exchange import act, read
from api.hub.guarded import Guarded
from api.hub.routes.samples import TICKET

router = APIRouter(prefix="/api/tickets/{number}", tags=["journeys"], route_class=Guarded)


@router.post(
    "/ready",
    **described("A step may begin", TICKET, asks=ReadyRequest(service="medicine"), key=True),
)
async def ready(request: Request, number: str) -> Response:
    """The medicine is prepared, the form approved; said early it is remembered, twice it is one."""
    body = await read(request, ReadyRequest)
    return await act(request, MarkReady(number=number, service=body.service))


@router.post(
    "/skip-step",
    **described(
        "Leave a step out",
        TICKET,
        asks=SkipStepRequest(service="payment", reason="paid online"),
        key=True,
    ),
)
async def skip_step(request: Request, number: str) -> Response:
    """The citizen does not need this step, for a reason; without a last step he has ended."""
    body = await read(request, SkipStepRequest)
    return await act(
        request,
        SkipStep(number=number, service=body.service, reason=body.reason),
    )


@router.post(
    "/add-step",
    **described(
        "One step more",
        TICKET,
        asks=AddStepRequest(service="laboratory", reason="blood test first"),
        key=True,
    ),
)
async def add_step(request: Request, number: str) -> Response:
    """The citizen must also go there, right after the step where he is, for a reason."""
    body = await read(request, AddStepRequest)
    return await act(
        request,
        AddStep(
            number=number,
            service=body.service,
            reason=body.reason,
            waits_for_signal=body.waits_for_signal,
        ),
    )
