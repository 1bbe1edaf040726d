"""A small working hub on a real socket: views by stream, posts with keys."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import SimpleQueue
from typing import Any

from api.contract.layout import LettersName
from api.contract.mirror import MirrorView
from api.contract.problems import problem
from api.contract.sample_paper import HALL, NORMAL
from api.contract.views import Accepted, Paper, PrinterView, PrintJob
from api.contract.wire import encode

# A hall whose clock nobody has set (F:C2).
HALL_NOW = datetime(2024, 1, 1, tzinfo=UTC)


def job(number: str = "A057", *, copy: int = 0, age_s: float = 0.0) -> PrintJob:
    """A queued job of one ticket, by the hall's time, which is nobody else's."""
    queued_at = HALL_NOW - timedelta(seconds=age_s)
    paper: Paper = replace(NORMAL, number=number, url="", token=f"token-{number}")
    return PrintJob(
        id=f"job-{number}-{copy}",
        state="queued",
        paper=paper,
        copy=copy,
        queued_at=queued_at,
        expires_at=queued_at + timedelta(seconds=180),
    )


@dataclass
class FakeHub:
    """Keeps jobs as the real one does: told by streams, changed by posts, same key same answer."""

    jobs: dict[str, PrintJob] = field(default_factory=dict)
    posts: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    # What hall.toml says of the printer's own letters.
    letters: LettersName = "drawn"
    # The next answers that get lost after the hub has acted (F:N2).
    lose_answers: int = 0
    refuse: dict[str, str] = field(default_factory=dict)
    mirror: MirrorView = field(default_factory=lambda: MirrorView(watched=False))
    streams: list[tuple[str, "SimpleQueue[bytes | None]"]] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)

    def add(self, *jobs: PrintJob) -> None:
        """Queue papers."""
        with self.lock:
            self.jobs |= {one.id: one for one in jobs}
            self.tell()

    def tell(self) -> None:
        """Send the whole view to all streams."""
        for path, stream in self.streams:
            stream.put(self.view(path))

    def hang_up(self) -> None:
        """End every stream, as a restart does."""
        with self.lock:
            for _, stream in self.streams:
                stream.put(None)
            self.streams.clear()

    def look(self, mirror: MirrorView) -> None:
        """Somebody looks at the device, or puts a hand on it."""
        with self.lock:
            self.mirror = mirror
            self.tell()

    def view(self, path: str) -> bytes:
        """The printer's view with its unsettled jobs, or what is wanted of its mirror."""
        if path.endswith("/mirror/stream"):
            return encode(self.mirror)
        jobs = tuple(self.jobs.values())
        return encode(PrinterView(hall=HALL, jobs=jobs, letters=self.letters))

    def post(self, path: str, key: str, body: dict[str, Any]) -> tuple[int, bytes]:
        """Act once for each key."""
        with self.lock:
            code = self.refuse.get(path.rsplit("/", 1)[-1]) or self._too_late(path)
            if code is not None:
                return 409, encode(problem(code, "en", job="?"))
            if key not in self.keys:
                self.keys.add(key)
                self.posts.append((path, body))
                self._act(path)
            return 200, encode(Accepted())

    def _too_late(self, path: str) -> str | None:
        _, _, name, step = path.split("/") if path.endswith("/sending") else ("",) * 4
        return "job_expired" if step and self.jobs[name].expires_at < HALL_NOW else None

    def _act(self, path: str) -> None:
        _, kind, name, step = path.split("/")
        if kind != "print-jobs":
            return
        if step == "sending":
            self.jobs[name] = replace(self.jobs[name], state="sending")
        else:
            self.jobs.pop(name, None)
        self.tell()

    @property
    def outcomes(self) -> list[tuple[str, str]]:
        """Each job's end, in order."""
        ended = [path.split("/")[2:] for path, _ in self.posts if "/print-jobs/" in path]
        return [(name, step) for name, step in ended if step != "sending"]

    @property
    def health(self) -> list[str]:
        """The states that the printer reported."""
        return [body["state"] for path, body in self.posts if path.endswith("/health")]

    @property
    def showings(self) -> list[dict[str, Any]]:
        """What the virtual printer showed."""
        return [body for path, body in self.posts if path.endswith("/showing")]


@contextmanager
def serving(hub: FakeHub) -> Iterator[str]:
    """The fake hub on a real socket; its URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            stream: SimpleQueue[bytes | None] = SimpleQueue()
            with hub.lock:
                hub.streams.append((self.path, stream))
                stream.put(hub.view(self.path))
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Connection", "close")
            self.end_headers()
            self.close_connection = True
            while (view := stream.get()) is not None:
                try:
                    self.wfile.write(b"event: view\ndata: " + view + b"\n\n")
                except OSError:
                    return

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            path = self.path.removeprefix("/api")
            status, answer = hub.post(path, self.headers["Idempotency-Key"], body)
            if hub.lose_answers:
                hub.lose_answers -= 1
                self.close_connection = True
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        hub.hang_up()
        server.shutdown()
        server.server_close()
        thread.join()
