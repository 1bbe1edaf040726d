"""The API that the pages use, on top of the small hall, and the pages themselves."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace

from fastapi import FastAPI, Request, Response
from fastapi.responses import StreamingResponse

from api.contract.mirror import Input
from api.contract.requests import (
    CallRequest,
    HoldRequest,
    NextRequest,
    PauseRequest,
    TransferRequest,
)
from api.contract.views import Accepted
from api.contract.wire import decode_strictly, encode
from api.web import pages
from tests.api.web.fake_hall import Refused
from tests.api.web.fake_hub import FakeHub, Heard
from tests.api.web.fake_session import COOKIE, STAFF, json_of, no, refusal_of, session_routes
from tests.api.web.fake_views import board_view, counter_view, floor_view


async def _stream(hub: FakeHub, view: Callable[[], object]) -> AsyncIterator[bytes]:
    queue: asyncio.Queue[bool] = asyncio.Queue()
    hub.readers.append(queue)
    try:
        kind = "view"
        while not hub.down:
            data = encode(view()) if kind == "view" else b"{}"
            yield b"event: " + kind.encode() + b"\ndata: " + data + b"\n\n"
            try:
                await asyncio.wait_for(queue.get(), 2)
                kind = "view"
            except TimeoutError:
                kind = "beat"
    finally:
        hub.readers.remove(queue)


def fake_app(hub: FakeHub) -> FastAPI:
    """The API that the pages use, and the pages themselves."""
    app = FastAPI()
    app.include_router(pages())

    @app.middleware("http")
    async def door(
        request: Request, call_next: Callable[[Request], Awaitable[Response]]
    ) -> Response:
        path = request.url.path
        if path.startswith("/api"):
            if hub.down:
                return Response(status_code=503)
            if path != "/api/session" and request.cookies.get(COOKIE) not in STAFF:
                return no("sign_in_first", request)
            if request.method == "POST" and request.headers.get("x-quhao") != "1":
                return no("foreign_page", request)
        return await call_next(request)

    session_routes(app)
    _view_routes(app, hub)
    _act_routes(app, hub)
    return app


def _view_routes(app: FastAPI, hub: FakeHub) -> None:
    def both(path: str, view: Callable[..., object]) -> None:
        async def once(request: Request) -> Response:
            return json_of(view(**request.path_params))

        async def for_ever(request: Request) -> Response:
            values = request.path_params
            stream = _stream(hub, lambda: view(**values))
            return StreamingResponse(stream, media_type="text/event-stream")

        app.add_api_route(path, once)
        app.add_api_route(f"{path}/stream", for_ever)

    both("/api/views/board", lambda: board_view(hub.hall))
    both("/api/views/counter/{n}", lambda n: counter_view(hub.hall, int(n)))
    both("/api/views/floor", lambda: floor_view(hub.hall))
    both("/api/stage", hub.stage.view)
    both("/api/waits/one-more", lambda: hub.hall.one_more)


def _act(hub: FakeHub, name: str, counter: int, body: bytes, staff: str) -> object:
    hall = hub.hall
    match name:
        case "open":
            return hall.open(counter, staff)
        case "call-next":
            return hall.call_next(counter, decode_strictly(body, NextRequest))
        case "call":
            return hall.call(counter, decode_strictly(body, CallRequest))
        case "hold":
            return hall.hold(counter, decode_strictly(body, HoldRequest))
        case "transfer":
            return hall.transfer(counter, decode_strictly(body, TransferRequest))
        case "pause":
            return hall.pause(counter, decode_strictly(body, PauseRequest))
        case "close" | "resume" | "recall" | "start" | "finish" | "no-show":
            plain: Callable[[int], object] = getattr(hall, name.replace("-", "_"))
            return plain(counter)
        case "ask":
            return replace(hall.answer(counter), approval="a1")
        case "call-leader" | "services":
            return Accepted()
    raise Refused("no_such_page")


def _act_routes(app: FastAPI, hub: FakeHub) -> None:
    async def once(request: Request, act: Callable[[bytes], object]) -> Response:
        body = await request.body()
        key = request.headers["idempotency-key"]
        hub.heard.append(Heard(request.url.path, key, body))
        try:
            said = hub.answers[key] if key in hub.answers else encode(act(body))
        except Refused as refused:
            return refusal_of(refused.problem(request.headers["accept-language"]))
        hub.answers[key] = said
        hub.tell()
        if hub.answers_to_lose > 0:
            hub.answers_to_lose -= 1
            return Response(status_code=502)
        return Response(said, media_type="application/json")

    @app.post("/api/counters/{n}/{name}")
    async def at_counter(request: Request, n: int, name: str) -> Response:
        staff = request.cookies[COOKIE]
        return await once(request, lambda body: _act(hub, name, n, body, staff))

    @app.post("/api/tickets/{number}/{name}")
    async def for_ticket(request: Request, number: str, name: str) -> Response:
        def act(_: bytes) -> object:
            ticket = hub.hall.find(number)
            if name == "return":
                hub.hall.return_(ticket.number)
            return Accepted()

        return await once(request, act)

    _stage_routes(app, hub)
    _other_routes(app, once)


def _other_routes(app: FastAPI, once: Callable[..., Awaitable[Response]]) -> None:
    """What the small hall only hears: requests, wishes, notices, hours. It answers as the hub."""

    @app.post("/api/{subject}/{rest:path}")
    async def heard(request: Request) -> Response:
        return await once(request, lambda _: Accepted())

    @app.post("/api/{subject}")
    async def told(request: Request) -> Response:
        return await once(request, lambda _: Accepted())


def _stage_routes(app: FastAPI, hub: FakeHub) -> None:
    @app.get("/api/devices/{device}/showing")
    async def showing(device: str) -> Response:
        return json_of(hub.stage.showings[device])

    @app.post("/api/devices/{device}/inputs")
    async def inputs(request: Request, device: str) -> Response:
        hub.stage.inputs.append((device, decode_strictly(await request.body(), Input)))
        return json_of(Accepted())
