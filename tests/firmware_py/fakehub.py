"""A small hub on a real socket, for a counter unit: streams its views, takes its commands.

Counter 3 is `Book.hall`; whatever else hangs on the unit is in `Book.others`.
"""

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from api.contract.mirror import Input, MirrorView, Showing
from api.contract.problems import problem
from api.contract.requests import HealthRequest, NextRequest, PauseRequest
from api.contract.views import Accepted, CounterAnswer
from api.contract.wire import decode, decode_strictly, encode
from firmware_py.messages import Ask, Refused
from tests.firmware_py.fakes import Hall

BEAT_S = 0.1


@dataclass
class Book:
    """What outlives a hub's death: the hall, and everything that was ever said to a hub."""

    hall: Hall = field(default_factory=Hall)
    others: dict[int, Hall] = field(default_factory=dict)
    mirror: MirrorView = field(default_factory=lambda: MirrorView(watched=False))
    healths: list[HealthRequest] = field(default_factory=list)
    showings: list[Showing] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    refuse: str = ""

    def at(self, counter: int) -> Hall:
        """The hall as one counter has it."""
        return self.hall if counter == 3 else self.others[counter]

    def press(self, button: str, *, asked: int = 1) -> None:
        """Somebody clicks a button in the hall in a browser."""
        fresh = len(self.mirror.inputs)
        self.mirror = replace(
            self.mirror,
            asked=asked,
            inputs=(
                *self.mirror.inputs,
                Input(id=fresh + 1, kind="press", name=button),
                Input(id=fresh + 2, kind="release", name=button),
            ),
        )


class FakeHub:
    """One life of a hub. Its port can be taken again by the next."""

    def __init__(self, book: Book, port: int = 0) -> None:
        self.book = book
        self.dead = threading.Event()
        self.faults: list[BaseException | None] = []
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hub.stream(self)

            def do_POST(self) -> None:
                hub.take(self)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, _request: object, _address: object) -> None:
                hub.faults.append(sys.exception())

        self._server = Server(("127.0.0.1", port), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._server.server_address[1])

    @property
    def url(self) -> str:
        """Its base URL."""
        return f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.die()

    def die(self) -> None:
        """Let go of the port and of every stream."""
        self.dead.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        # A reader that went away is no fault of the hub's.
        assert all(isinstance(fault, OSError) for fault in self.faults), self.faults

    def stream(self, asked: BaseHTTPRequestHandler) -> None:
        """A view on connect and on each change; a beat in between."""
        look = self._looking(asked.path)
        asked.send_response(200)
        asked.send_header("Content-Type", "text/event-stream")
        asked.end_headers()
        last: object = None
        while not self.dead.is_set():
            view = look()
            word = b"event: beat\ndata: {}\n\n"
            if view != last:
                word = b"event: view\ndata: " + encode(view) + b"\n\n"
            last = view
            try:
                asked.wfile.write(word)
            except OSError:
                return
            self.dead.wait(BEAT_S)

    def _looking(self, path: str) -> Callable[[], object]:
        if path == "/api/devices/counter-3/mirror/stream":
            return lambda: self.book.mirror
        if path.endswith("/mirror/stream"):
            return lambda: MirrorView(watched=False)
        counter = int(path.removeprefix("/api/views/counter/").removesuffix("/stream"))
        return lambda: self.book.at(counter).view

    def take(self, asked: BaseHTTPRequestHandler) -> None:
        """Take a command, or what a device says of itself."""
        assert asked.headers["Authorization"] == "Bearer secret"
        self.book.keys.append(asked.headers["Idempotency-Key"])
        length = int(asked.headers["Content-Length"])
        body = asked.rfile.read(length)
        if len(body) < length:
            # The unit ended in the middle of a word.
            return
        status, answer = self._answer(asked.path.removeprefix("/api"), body)
        asked.send_response(status)
        content = encode(answer)
        asked.send_header("Content-Length", str(len(content)))
        asked.end_headers()
        asked.wfile.write(content)

    def _answer(self, path: str, body: bytes) -> tuple[int, object]:
        match path:
            case "/devices/counter-3/health":
                self.book.healths.append(decode_strictly(body, HealthRequest))
                return 200, Accepted()
            case "/devices/counter-3/showing":
                self.book.showings.append(decode(body, Showing))
                return 200, Accepted()
        if path.startswith("/devices/"):
            return 200, Accepted()
        _, _, counter, command = path.split("/")
        return self._command(int(counter), command, body)

    def _command(self, counter: int, command: str, body: bytes) -> tuple[int, object]:
        hall = self.book.at(counter)
        said: NextRequest | PauseRequest | None = None
        if command == "call-next":
            said = decode_strictly(body, NextRequest)
        elif command == "pause":
            said = decode_strictly(body, PauseRequest)
        code = self.book.refuse
        if not code:
            done = hall.answer(Ask(button="next", command=command, body=said, at=0.0))
            code = done.code if isinstance(done, Refused) else ""
        if code:
            refused = problem(code, "zh-Hant", counter=counter, waiting=5)
            return refused.status, refused
        return 200, CounterAnswer(
            counter=counter, state=hall.state, number=hall.number, advanced=True
        )
