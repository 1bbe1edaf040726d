"""A small hub over a real socket: streams what it is told, and keeps what it is sent."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue

from api.contract.mirror import MirrorView, Showing
from api.contract.views import BoardView
from api.contract.wire import decode, encode

Message = tuple[str, bytes]


class FakeHub:
    """Board and mirror as streams; `lose` cuts every line, `open` lets devices in again."""

    def __init__(self) -> None:
        self.showings: SimpleQueue[Showing] = SimpleQueue()
        self.health: SimpleQueue[dict[str, str]] = SimpleQueue()
        # Pictures and films by name.
        self.media: dict[str, bytes] = {}
        self._views: dict[str, bytes] = {}
        self._lines: list[tuple[str, SimpleQueue[Message | None]]] = []
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """Where devices find it; the same after a loss."""
        return f"http://127.0.0.1:{self._port}"

    def board(self, view: BoardView) -> None:
        """Everybody who follows the board gets this one."""
        self._tell("/api/views/board/stream", encode(view))

    def mirror(self, view: MirrorView) -> None:
        """Every device gets this view of its mirror."""
        self._tell("/api/devices/wall-1/mirror/stream", encode(view))

    def open(self) -> None:
        """Let devices in."""
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), _door(self))
        self._server.daemon_threads = True
        self._port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def lose(self) -> None:
        """Cut every line and be gone."""
        with self._lock:
            lines, self._lines = self._lines, []
        for _, line in lines:
            line.put(None)
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def follow(self, path: str) -> Iterator[Message]:
        """What one stream says until it is cut."""
        line: SimpleQueue[Message | None] = SimpleQueue()
        with self._lock:
            if path in self._views:
                line.put(("view", self._views[path]))
            self._lines.append((path, line))
        while (message := line.get()) is not None:
            yield message

    def _tell(self, path: str, view: bytes) -> None:
        with self._lock:
            self._views[path] = view
            for where, line in self._lines:
                if where == path:
                    line.put(("view", view))

    def hear(self, path: str, body: bytes) -> None:
        """What a device posts."""
        if path.endswith("/showing"):
            self.showings.put(decode(body, Showing))
        elif path.endswith("/health"):
            self.health.put(json.loads(body))


@contextmanager
def running() -> Iterator[FakeHub]:
    """A hub that devices can reach until the end of the block."""
    hub = FakeHub()
    hub.open()
    try:
        yield hub
    finally:
        hub.lose()


def newest(queue: "SimpleQueue[Showing]") -> Showing | None:
    """The last of what has come, None for nothing."""
    found = None
    while True:
        try:
            found = queue.get_nowait()
        except Empty:
            return found


def _door(hub: FakeHub) -> type[BaseHTTPRequestHandler]:
    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/api/media/"):
                self._media(hub.media.get(self.path.rpartition("/")[2]))
                return
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            try:
                for kind, data in hub.follow(self.path):
                    self.wfile.write(b"event: %s\ndata: %s\n\n" % (kind.encode(), data))
                    self.wfile.flush()
            except OSError:
                return

        def _media(self, found: bytes | None) -> None:
            self.send_response(404 if found is None else 200)
            self.send_header("Content-Length", str(len(found or b"")))
            self.end_headers()
            self.wfile.write(found or b"")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            hub.hear(self.path, body)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"accepted": true}')

        def log_message(self, format: str, *args: object) -> None:
            return

    return Door
