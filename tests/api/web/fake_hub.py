"""A stand-in for the hub on a real port: the real pages, a hall in memory, real streams."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field

import uvicorn
from fastapi import FastAPI, Request, Response
from fastapi.responses import StreamingResponse

from api.contract.mirror import Input
from api.contract.problems import problem
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
from tests.api.web.fake_hall import FakeHall, Refused
from tests.api.web.fake_stage import FakeStage

STAFF = {
    "1024": ("246810", "clerk", {"zh-Hant": "戶籍課辦事員", "en": "Registry clerk"}),
    "stage": ("135791", "stage", {"zh-Hant": "展示", "en": "Stage"}),
}
COOKIE = "quhao"


@dataclass
class Heard:
    """One POST as the hub heard it."""

    path: str
    key: str
    body: bytes


@dataclass
class FakeHub:
    """Given to tests: change the hall, then `tell()`; read what was `heard`."""

    hall: FakeHall = field(default_factory=FakeHall)
    stage: FakeStage = field(default_factory=FakeStage)
    heard: list[Heard] = field(default_factory=list)
    answers: dict[str, bytes] = field(default_factory=dict)
    down: bool = False
    answers_to_lose: int = 0
    readers: list[asyncio.Queue[bool]] = field(default_factory=list)
    loop: asyncio.AbstractEventLoop | None = None
    url: str = ""

    def tell(self) -> None:
        """Every stream sends its whole view once more."""
        if self.loop is not None:
            self.loop.call_soon_threadsafe(lambda: [one.put_nowait(True) for one in self.readers])

    def go_down(self) -> None:
        """Nobody is answered any more, and all streams end."""
        self.down = True
        if self.loop is not None:
            self.loop.call_soon_threadsafe(lambda: [one.put_nowait(False) for one in self.readers])

    def acts(self, name: str) -> list[Heard]:
        """What was heard on paths that end in `name`."""
        return [one for one in self.heard if one.path.endswith(name)]


def _json(message: object, status: int = 200) -> Response:
    return Response(encode(message), status, media_type="application/json")


def _no(code: str, request: Request, **values: str | int) -> Response:
    refusal = problem(code, request.headers.get("accept-language", "zh-Hant"), **values)
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
        request: Request, call_next: Callable[[Request], "asyncio.Future[Response]"]
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

    both("/api/views/board", hub.hall.board_view)
    both("/api/views/counter/{n}", lambda n: hub.hall.counter_view(int(n)))
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
            return _no(refused.code, request, **refused.values)
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


@contextlib.contextmanager
def running(hub: FakeHub) -> Iterator[FakeHub]:
    """The fake on a free port until the block ends."""
    app = fake_app(hub)
    started = threading.Event()

    async def on_start() -> None:
        hub.loop = asyncio.get_running_loop()

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
            await super().startup()
            await on_start()
            port = self.servers[0].sockets[0].getsockname()[1]
            hub.url = f"http://127.0.0.1:{port}"
            started.set()

    config = uvicorn.Config(
        app, port=0, log_level="warning", ws="none", lifespan="off", timeout_graceful_shutdown=1
    )
    server = Server(config)
    thread = threading.Thread(target=server.run, name="fake hub", daemon=True)
    thread.start()
    try:
        if not started.wait(10):
            raise TimeoutError("the fake hub did not start")
        yield hub
    finally:
        hub.go_down()
        server.should_exit = True
        thread.join(10)
