"""A hub of a few lines on a real socket, and a clock that only a test moves."""

import queue
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

from api.client.address import HubAddress
from api.contract.views import Accepted
from api.contract.wire import encode

# Longer than anything here takes; only a test that fails waits so long.
PATIENCE_S = 20.0


@dataclass
class Clock:
    """Seconds that pass only when somebody waits on them."""

    now: float = 1000.0
    waited: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds


def ended(name: str) -> None:
    """Wait until no thread called `name` is left."""
    for thread in threading.enumerate():
        if thread.name == name:
            thread.join(PATIENCE_S)


class Hurried(threading.Event):
    """An event that is waited for no longer than a blink, and remembers how long was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.asked.append(timeout or 0.0)
        return super().wait(0.001)


@dataclass(frozen=True)
class Asked:
    """One POST that reached the hub."""

    path: str
    body: bytes
    headers: dict[str, str]

    @property
    def key(self) -> str:
        return self.headers["idempotency-key"]


@dataclass(frozen=True)
class Answer:
    """What the hub says next; `lost` is a reply that never arrives."""

    body: bytes = encode(Accepted())
    status: int = 200
    lost: bool = False


class Line:
    """One open stream, as the hub holds it."""

    def __init__(self) -> None:
        self._words: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def view(self, view: object) -> None:
        self.say(b"event: view\ndata: " + encode(view) + b"\n\n")

    def beat(self) -> None:
        self.say(b"event: beat\ndata: {}\n\n")

    def say(self, raw: bytes) -> None:
        self._words.put(raw)

    def end(self) -> None:
        self._words.put(None)

    def spoken(self, write: Callable[[bytes], object]) -> None:
        while (word := self._words.get()) is not None:
            write(word)


class FakeHub:
    """Answers each POST as told, then with Accepted; hands every new stream to the test."""

    def __init__(self, port: int = 0) -> None:
        self.asked: list[Asked] = []
        self.answers: deque[Answer] = deque()
        # The statuses of the next streams, before one is opened again.
        self.turns_away: deque[int] = deque()
        self.heard: queue.SimpleQueue[Asked] = queue.SimpleQueue()
        self._lines: queue.SimpleQueue[Line] = queue.SimpleQueue()
        self._open: list[Line] = []
        self._alive = True
        self._server = _server(self, port)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def address(self) -> HubAddress:
        return HubAddress(url=f"http://127.0.0.1:{self.port}", device="kiosk-1", token="t0ken")

    def next_line(self) -> Line:
        return self._lines.get(timeout=PATIENCE_S)

    def next_asked(self) -> Asked:
        return self.heard.get(timeout=PATIENCE_S)

    def posted(self, asked: Asked) -> Answer:
        self.asked.append(asked)
        self.heard.put(asked)
        return self.answers.popleft() if self.answers else Answer()

    def connected(self) -> Line:
        line = Line()
        self._open.append(line)
        if not self._alive:
            line.end()
        self._lines.put(line)
        return line

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.die()

    def die(self) -> None:
        """Go away, as at a power cut; more than once is no more than once."""
        was_alive, self._alive = self._alive, False
        for line in self._open:
            line.end()
        if was_alive:
            self._server.shutdown()
            self._server.server_close()


def _server(hub: FakeHub, port: int) -> ThreadingHTTPServer:
    class Desk(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = hub.posted(Asked(self.path, body, headers))
            if answer.lost:
                return
            self.send_response(answer.status)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def do_GET(self) -> None:
            if hub.turns_away:
                self.send_response(hub.turns_away.popleft())
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            hub.connected().spoken(self.wfile.write)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet: the tests read what was asked, not a log."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Desk)
    server.daemon_threads = True
    return server
