"""The stand-in for the hub on a real port, for as long as a test needs it."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator

import uvicorn

from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_routes import fake_app


class _Server(uvicorn.Server):
    def __init__(self, hub: FakeHub) -> None:
        super().__init__(
            uvicorn.Config(
                fake_app(hub),
                port=0,
                log_level="warning",
                ws="none",
                lifespan="off",
                timeout_graceful_shutdown=1,
            )
        )
        self.hub, self.up = hub, threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.hub.loop = asyncio.get_running_loop()
        port = self.servers[0].sockets[0].getsockname()[1]
        self.hub.url = f"http://127.0.0.1:{port}"
        self.up.set()


@contextlib.contextmanager
def running(hub: FakeHub) -> Iterator[FakeHub]:
    """The fake on a free port until the block ends."""
    server = _Server(hub)
    thread = threading.Thread(target=server.run, name="fake hub", daemon=True)
    thread.start()
    try:
        if not server.up.wait(10):
            raise TimeoutError("the fake hub did not start")
        yield hub
    finally:
        hub.go_down()
        server.should_exit = True
        thread.join(10)
