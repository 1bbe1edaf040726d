"""A small working hub for kiosk tests, on a real socket: views, tickets by key, the mirror."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from api.contract.mirror import MirrorView, Showing
from api.contract.problems import problem
from api.contract.requests import ConfirmRequest, HealthRequest, TakeRequest
from api.contract.views import Accepted, KioskTicket, KioskView, Ticket
from api.contract.wire import decode, encode
from api.contract.words import PrintState
from kiosk.sample import sample_ticket, sample_view


@dataclass
class FakeHub:
    """Gives numbers in order, the same one for the same key; can die, come back, lose replies."""

    view: KioskView = field(default_factory=sample_view)
    mirror: MirrorView = field(default_factory=lambda: MirrorView(watched=False))
    tickets: dict[str, Ticket] = field(default_factory=dict)
    sends: list[str] = field(default_factory=list)
    confirms: list[tuple[str, bool]] = field(default_factory=list)
    showings: list[Showing] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    healths: list[HealthRequest] = field(default_factory=list)
    lose_replies: int = 0
    refuse: str = ""
    port: int = 0
    on_take: Callable[[str], None] = lambda _key: None

    def __post_init__(self) -> None:
        self.changed = threading.Condition()
        self._server: ThreadingHTTPServer | None = None
        self.alive = False
        self.start()

    def start(self) -> None:
        """Come up, on the same port as before."""
        self.alive = True
        self._server = ThreadingHTTPServer(
            ("127.0.0.1", self.port), type("Here", (Line,), {"hub": self})
        )
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Die: every line is cut."""
        if self._server is None:
            return
        with self.changed:
            self.alive = False
            self.changed.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._server = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def show(self, **changes: Any) -> None:
        """Change the kiosk's view."""
        with self.changed:
            self.view = replace(self.view, **changes)
            self.changed.notify_all()

    def paper(self, state: PrintState) -> None:
        """The newest number's paper is now in this state."""
        first, *rest = self.view.tickets
        self.show(tickets=(replace(first, paper=state), *rest))

    def watch(self, mirror: MirrorView) -> None:
        """Somebody looks, or touches from afar."""
        with self.changed:
            self.mirror = mirror
            self.changed.notify_all()

    def take(self, key: str, body: TakeRequest) -> Ticket:
        with self.changed:
            if key not in self.tickets:
                number = f"{body.service}{len(self.tickets) + 1:03}"
                ticket = replace(
                    sample_ticket(),
                    number=number,
                    token=number,
                    job=f"job-{number}",
                    service=body.service,
                    ticket_class=body.ticket_class,
                )
                self.tickets[key] = ticket
                line = KioskTicket(number=number, token=number, job=ticket.job, paper="queued")
                self.view = replace(self.view, tickets=(line, *self.view.tickets))
                self.changed.notify_all()
            return self.tickets[key]

    def follow(self, what: str, send: Callable[[str, bytes], None]) -> None:
        """One stream: the whole view at once and on each change, a beat in between."""
        sent: object = None
        while True:
            with self.changed:
                now: object = getattr(self, what)
                if now is sent:
                    self.changed.wait(0.5)
                    now = getattr(self, what)
            if not self.alive:
                return
            send("beat" if now is sent else "view", b"{}" if now is sent else encode(now))
            sent = now


class Line(BaseHTTPRequestHandler):
    """One connection to the fake hub."""

    protocol_version = "HTTP/1.1"
    hub: FakeHub

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        with suppress(OSError):
            self.hub.follow("mirror" if "/mirror" in self.path else "view", self._event)
        self.close_connection = True

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if not self.hub.alive:
            # A line that was kept open dies with its hub.
            self.close_connection = True
            return
        if self.path == "/api/tickets":
            self._take(body)
            return
        if self.path.endswith(("/check-in", "/return")):
            # Nobody is expected here.
            self.hub.asked.append(self.path)
            refusal = problem("no_such_appointment", "zh-Hant")
            self._answer(refusal.status, encode(refusal))
            return
        if self.path.endswith("/health"):
            self.hub.healths.append(decode(body, HealthRequest))
        if self.path.endswith("/showing"):
            self.hub.showings.append(decode(body, Showing))
        elif self.path.endswith("/confirm"):
            job = self.path.split("/")[3]
            self.hub.confirms.append((job, decode(body, ConfirmRequest).got_it))
        self._answer(200, encode(Accepted()))

    def _take(self, body: bytes) -> None:
        hub, key = self.hub, self.headers["Idempotency-Key"]
        hub.sends.append(key)
        hub.on_take(key)
        if hub.refuse:
            refusal = problem(hub.refuse, "zh-Hant", service="戶籍登記", hours="週一至週五")
            self._answer(refusal.status, encode(refusal))
            return
        ticket = hub.take(key, decode(body, TakeRequest))
        if hub.lose_replies:
            hub.lose_replies -= 1
            self.close_connection = True
            self.connection.close()
            return
        self._answer(201, encode(ticket))

    def _answer(self, status: int, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _event(self, kind: str, data: bytes) -> None:
        self.wfile.write(b"event: " + kind.encode() + b"\ndata: " + data + b"\n\n")
        self.wfile.flush()
