"""The API that the pages use, on top of the small hall, and the pages themselves."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from fastapi import FastAPI, Request, Response
from fastapi.responses import StreamingResponse

from api.contract.mirror import Input
from api.contract.problems import Problem, problem
from api.contract.requests import (
    CallRequest,
    HoldRequest,
    NextRequest,
    PauseRequest,
    Session,
    SignInRequest,
    TransferRequest,
)
from api.contract.views import Accepted
from api.contract.wire import decode_strictly, encode
from api.web import pages
from tests.api.web.fake_hall import Refused
from tests.api.web.fake_hub import FakeHub, Heard
from tests.api.web.fake_views import board_view, counter_view

STAFF = {
    "1024": ("246810", "clerk", {"zh-Hant": "戶籍課辦事員", "en": "Registry clerk"}),
    "stage": ("135791", "stage", {"zh-Hant": "展示", "en": "Stage"}),
}
COOKIE = "quhao"


def _json(message: object, status: int = 200) -> Response:
    return Response(encode(message), status, media_type="application/json")


def _no(code: str, request: Request) -> Response:
    return _refused(problem(code, request.headers.get("accept-language", "zh-Hant"), detail=""))


def _refused(refusal: Problem) -> Response:
    return Response(encode(refusal), refusal.status, media_type="application/problem+json")


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
                return _no("sign_in_first", request)
            if request.method == "POST" and request.headers.get("x-quhao") != "1":
                return _no("foreign_page", request)
        return await call_next(request)

    _session_routes(app)
    _view_routes(app, hub)
    _act_routes(app, hub)
    _stage_routes(app, hub)
    return app


def _session_routes(app: FastAPI) -> None:
    def session(staff: str) -> Session:
        _, role, names = STAFF[staff]
        return Session(staff=staff, role=role, names=names, counters=(1, 2, 3, 4))

    @app.post("/api/session")
    async def sign_in(request: Request) -> Response:
        asked = decode_strictly(await request.body(), SignInRequest)
        if asked.staff not in STAFF or STAFF[asked.staff][0] != asked.pin:
            return _no("wrong_pin", request)
        answer = _json(session(asked.staff))
        answer.set_cookie(COOKIE, asked.staff, httponly=True, samesite="strict")
        return answer

    @app.get("/api/session")
    async def who(request: Request) -> Response:
        staff = request.cookies.get(COOKIE)
        return _json(session(staff)) if staff in STAFF else _no("sign_in_first", request)

    @app.delete("/api/session")
    async def sign_out() -> Response:
        answer = _json(Accepted())
        answer.delete_cookie(COOKIE)
        return answer


def _view_routes(app: FastAPI, hub: FakeHub) -> None:
    def both(path: str, view: Callable[..., object]) -> None:
        async def once(request: Request) -> Response:
            return _json(view(**request.path_params))

        async def for_ever(request: Request) -> Response:
            values = request.path_params
            stream = _stream(hub, lambda: view(**values))
            return StreamingResponse(stream, media_type="text/event-stream")

        app.add_api_route(path, once)
        app.add_api_route(f"{path}/stream", for_ever)

    both("/api/views/board", lambda: board_view(hub.hall))
    both("/api/views/counter/{n}", lambda n: counter_view(hub.hall, int(n)))
    both("/api/stage", hub.stage.view)


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
    raise Refused("no_such_page")


def _act_routes(app: FastAPI, hub: FakeHub) -> None:
    async def once(request: Request, act: Callable[[bytes], object]) -> Response:
        body = await request.body()
        key = request.headers["idempotency-key"]
        hub.heard.append(Heard(request.url.path, key, body))
        try:
            said = hub.answers[key] if key in hub.answers else encode(act(body))
        except Refused as refused:
            return _refused(refused.problem(request.headers["accept-language"]))
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


def _stage_routes(app: FastAPI, hub: FakeHub) -> None:
    @app.get("/api/devices/{device}/showing")
    async def showing(device: str) -> Response:
        return _json(hub.stage.showings[device])

    @app.post("/api/devices/{device}/inputs")
    async def inputs(request: Request, device: str) -> Response:
        hub.stage.inputs.append((device, decode_strictly(await request.body(), Input)))
        return _json(Accepted())
