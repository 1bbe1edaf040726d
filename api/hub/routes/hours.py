"""The hours of a day, changed while the hall runs."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import ChangeHours, WithdrawHours
from api.contract.requests import HoursRequest
from api.hub.described import described
from api.hub.exchange import act, read, sender_of
from api.hub.guarded import Guarded
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/hours", tags=["hours"], route_class=Guarded)


@router.post(
    "",
    **described(
        "Other hours for a day",
        ACCEPTED,
        asks=HoursRequest(
            closes_at="12:00", reason="typhoon", words={"zh-Hant": "颱風，今日受理至中午"}
        ),
        key=True,
    ),
)
async def change(request: Request) -> Response:
    """Such as a typhoon day; every screen tells it at once, who waits is served (R15, R19)."""
    body = await read(request, HoursRequest)
    command = ChangeHours(
        date=body.date,
        closed=body.closed,
        spans=body.spans,
        closes_at=body.closes_at,
        reason=body.reason,
        words=body.words,
        staff=sender_of(request).staff or "",
    )
    return await act(request, command)


@router.post("/{date}/withdraw", **described("The usual hours again", ACCEPTED, key=True))
async def withdraw(request: Request, date: str) -> Response:
    """The hours of hall.toml hold again on that date."""
    return await act(request, WithdrawHours(date=date, staff=sender_of(request).staff or ""))
