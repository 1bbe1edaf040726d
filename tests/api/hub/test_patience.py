"""Clients that are slow, large, rude or gone, over real sockets: the hub serves on, in silence."""

import asyncio
import socket
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import httpx2
import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from uvicorn.server import ServerState

from api.hub import patience
from api.hub.patience import MOST_HEAD, PatientProtocol
from tests.api.hub.given import story
from tests.api.hub.process import Place, Process, open_counter, place, take

HEAD = b"POST /api/tickets HTTP/1.1\r\nHost: localhost\r\n"
WHOLE = HEAD + b"Content-Length: 1\r\n\r\n1"
Line = tuple[StreamReader, StreamWriter]


class Door:
    """A server of the protocol alone; it answers every request with its body."""

    def __init__(self, port: int) -> None:
        self.port = port

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Line]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            yield reader, writer
        finally:
            writer.close()


@asynccontextmanager
async def door() -> AsyncIterator[Door]:
    config = uvicorn.Config(PlainTextResponse("well"), lifespan="off", log_config=None)
    state = ServerState()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: PatientProtocol(config, state, {}), "127.0.0.1", 0)
    async with server:
        yield Door(server.sockets[0].getsockname()[1])


async def rest(line: Line) -> bytes:
    """What comes until the other side ends the connection."""
    try:
        return await line[0].read()
    except ConnectionResetError:
        return b""


@pytest.mark.parametrize("half", [b"", b"POST /api/tic", HEAD, WHOLE + b"GET"])
def test_half_a_request_is_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch, half: bytes
) -> None:
    monkeypatch.setattr(patience, "REQUEST_S", 0.05)

    async def tell() -> None:
        async with door() as made, made.line() as line:
            line[1].write(half)
            assert (await rest(line)).count(b"HTTP/1.1") == half.count(WHOLE)

    story(tell())


def test_a_head_without_end_is_cut_off() -> None:
    async def tell() -> None:
        async with door() as made, made.line() as line:
            line[1].write(HEAD + b"X-More: x\r\n" * MOST_HEAD)
            assert await rest(line) == b""

    story(tell())


def test_one_address_cannot_have_all_connections(monkeypatch: pytest.MonkeyPatch) -> None:
    """But the hall's own machine may: all devices may stand there."""
    monkeypatch.setattr(patience, "MOST_PER_ADDRESS", 2)

    async def tell(*, all_welcome: bool) -> None:
        async with door() as made, AsyncExitStack() as stack:
            lines = [await stack.enter_async_context(made.line()) for _ in range(3)]
            for _, writer in lines:
                writer.write(HEAD + b"Connection: close\r\n\r\n")
            answered = [b"well" in await rest(line) for line in lines]
            assert answered == [True, True, all_welcome]

    story(tell(all_welcome=True))
    monkeypatch.setattr(patience, "_is_own", lambda _: False)
    story(tell(all_welcome=False))


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return place(tmp_path_factory.mktemp("hall"))


@pytest.fixture(scope="module")
def hub(hall: Place) -> Iterator[Process]:
    with hall.serving() as serving:
        open_counter(serving)
        yield serving


def test_a_large_body_is_not_taken_for_a_head(hub: Process) -> None:
    """A picture of the kiosk's screen comes in one piece with its head."""
    picture = {"screen": "attract", "picture": "A" * 4 * MOST_HEAD}
    headers = hub.device("kiosk-1")
    with httpx2.Client(base_url=hub.url, headers=headers, trust_env=False) as http:
        for _ in range(2):
            assert http.post("/api/devices/kiosk-1/showing", json=picture).status_code == 200


def test_what_strangers_do_wrong_and_who_dies_in_mid_request_fill_no_log(
    hall: Place, hub: Process
) -> None:
    token = b"Authorization: " + hub.device("kiosk-1")["Authorization"].encode()
    died = HEAD + token + b"\r\nIdempotency-Key: k\r\nContent-Length: 50\r\n\r\n{"
    before = said(hall.root)
    for rude in (b"\x16\x03\x01\x02\x00" * 20, HEAD + b"Content-Length: -1\r\n\r\n", died):
        with socket.create_connection(("127.0.0.1", hub.port)) as line:
            line.sendall(rude)
    with httpx2.Client(trust_env=False) as http:
        assert take(http, hub, "kiosk-1", "after them") == "A00001"
    assert said(hall.root) == before


def said(root: Path) -> str:
    return (root / "log").read_text("utf-8")
