"""綠色通道 granted at the desk, and why somebody was called (R3, R38)."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.contract.commands import GrantClass
from api.contract.requests import ClassRequest
from api.contract.views import Explanation, Explanations, Waited
from api.domain.refused import Refused
from api.hub.described import described
from api.hub.exchange import act, answered, hub_of, read, sender_of
from api.hub.guarded import Guarded
from api.hub.routes.samples import TICKET
from api.hub.store.history import explained

router = APIRouter(prefix="/api/tickets", tags=["tickets"], route_class=Guarded)

AT = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
FIRST = Waited(
    ticket="2026-11-23-A005",
    number="A005",
    service="A",
    ticket_class="normal",
    clock=AT,
    taken_at=AT,
)
SAMPLE = Explanations(
    number="A005",
    calls=(
        Explanation(
            ticket="2026-11-23-A005",
            number="A005",
            day="2026-11-23",
            counter=3,
            staff="1024",
            at=datetime(2026, 11, 23, 1, 42, tzinfo=UTC),
            by_clock=True,
            reason="clock",
            waited=(FIRST,),
        ),
    ),
)


@router.post(
    "/{number}/class",
    **described(
        "Grant a class (綠色通道)",
        TICKET,
        asks=ClassRequest(ticket_class="priority", reason="needs to sit"),
        key=True,
    ),
)
async def grant(request: Request, number: str) -> Response:
    """Give a ticket that waits a greater head start, with a reason (R3)."""
    body = await read(request, ClassRequest)
    staff = sender_of(request).staff or ""
    command = GrantClass(
        number=number, ticket_class=body.ticket_class, reason=body.reason, staff=staff
    )
    return await act(request, command)


@router.get("/{number}/explain", **described("Why a number was called", SAMPLE))
async def explain(
    request: Request,
    number: str,
    day: Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = "",
) -> Response:
    """Each call of a number or id: who waited then, by which clocks, and why this one (R38)."""
    hub = hub_of(request)
    async with hub.one_looks_back:
        calls = await hub.store.read(explained, hub.settings, number, day)
    if not calls:
        raise Refused("never_called", number=number)
    return answered(Explanations(number=calls[-1].number, calls=calls))
