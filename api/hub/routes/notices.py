"""Notices: put up, taken down, and 失物招領 in one touch (R27–R29)."""

from fastapi import APIRouter, Request, Response

from api.contract.commands import PostLostProperty, PostNotice, WithdrawNotice
from api.contract.requests import LostPropertyRequest, NoticeRequest
from api.contract.views import NoticeLine
from api.hub.described import described
from api.hub.exchange import act, read
from api.hub.guarded import Guarded
from api.hub.routes.samples import ACCEPTED

router = APIRouter(prefix="/api/notices", tags=["notices"], route_class=Guarded)

POSTED = NoticeLine(
    id="notice-812",
    kind="lost_property",
    words={"zh-Hant": "失物招領：在等候區拾獲雨傘，請失主至服務台認領"},
    every_s=300,
    by_hand=True,
)


@router.post(
    "",
    **described(
        "Put a notice up",
        POSTED,
        asks=NoticeRequest(words={"zh-Hant": "二樓電梯維修中"}, shown_on=("wall",)),
        status=201,
        key=True,
    ),
)
async def post(request: Request) -> Response:
    """At once or from a moment on, until its end or that of the day."""
    body = await read(request, NoticeRequest)
    command = PostNotice(
        words=body.words,
        kind=body.kind,
        starts_at=body.starts_at,
        ends_at=body.ends_at,
        shown_on=body.shown_on,
    )
    return await act(request, command, status=201)


@router.post(
    "/lost-property",
    **described(
        "Something was found",
        POSTED,
        asks=LostPropertyRequest(item="umbrella", place="waiting_area"),
        status=201,
        key=True,
    ),
)
async def lost_property(request: Request) -> Response:
    """What was found where, on the wall in every language; it goes by itself."""
    body = await read(request, LostPropertyRequest)
    command = PostLostProperty(item=body.item, place=body.place, words=body.words)
    return await act(request, command, status=201)


@router.post("/{notice}/withdraw", **described("Take a notice down", ACCEPTED, key=True))
async def withdraw(request: Request, notice: str) -> Response:
    """Before its end; what hall.toml says is changed there."""
    return await act(request, WithdrawNotice(notice=notice))
