"""Follow a view for ever: the newest whole picture of it, and how old the last word is."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

import httpx2

from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub
from api.client.waits import waits
from api.contract.wire import Unreadable, decode

T = TypeVar("T")

# Design §4: without a word from the hub for this long, what is shown may be old.
STALE_AFTER_S = 10.0
# The hub says something at least every 3 s, so this silence means that the line is dead.
SILENCE_S = 8.0

# Together less than two seconds, so that a line that is back is followed within two (F:N5).
CONNECT_S, PAUSE_S = 1.0, 0.9

_KNOWN = (httpx2.HTTPError, Unreadable, ConnectionRefusedError)
_NOT_LET_IN = (401, 403)


class Follower(Generic[T]):
    """The newest view of one path, kept by a thread of its own; a slow reader skips, never lags."""

    def __init__(
        self,
        hub: Hub,
        path: str,
        shape: type[T],
        *,
        wake: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
        silence_s: float = SILENCE_S,
    ) -> None:
        """`wake` is called from the follower's thread after each change, to stir the loop."""
        self._hub, self._path, self._shape = hub, path, shape
        self._wake, self._clock, self._silence_s = wake, clock, silence_s
        self._pauses = waits(PAUSE_S)
        # A fault of its own: a hub that is well and does not know us needs a person (F:N8).
        self._let_in = Edge(f"token at {path}", ())
        self._lock = threading.Lock()
        self._view: T | None = None
        self._heard_at: float | None = None
        self._started_at = clock()
        self._connections = 0

    @property
    def connections(self) -> int:
        """How often the line came up; after a new one the hub may ask how this device is."""
        return self._connections

    @property
    def view(self) -> T | None:
        """The newest whole view, None before the first."""
        with self._lock:
            return self._view

    @property
    def silent_s(self) -> float:
        """Seconds since the hub was last heard, counted from the start before the first word."""
        with self._lock:
            since = self._started_at if self._heard_at is None else self._heard_at
        return self._clock() - since

    @property
    def stale(self) -> bool:
        """Whether the view may no longer be true."""
        return self.view is None or self.silent_s >= STALE_AFTER_S

    def start(self, background: Background) -> None:
        """Follow until the background stops."""
        background.start(f"follow {self._path}", lambda: self._for_ever(background.stopping))

    def _for_ever(self, stopping: threading.Event) -> None:
        edge = Edge(f"hub {self._path}", _KNOWN)
        while not stopping.is_set():
            with edge:
                self._connection(stopping, edge)
            stopping.wait(next(self._pauses))

    def _connection(self, stopping: threading.Event, edge: Edge) -> None:
        timeout = httpx2.Timeout(CONNECT_S, read=self._silence_s)
        with self._hub.http.sse(f"{self._path}/stream", timeout=timeout) as stream:
            self._look_at(stream.response.status_code)
            self._connections += 1
            for event in stream:
                if stopping.is_set():
                    return
                edge.heal()
                # It is well, so if it goes it may be back at once.
                self._pauses = waits(PAUSE_S)
                self._hear(event.event, event.data)
        raise httpx2.ReadError("the hub ended the stream")

    def _look_at(self, status: int) -> None:
        if status in _NOT_LET_IN:
            self._let_in.fail(f"the hub answers {status}: it does not know this device's token")
        if status != httpx2.codes.OK:
            raise httpx2.RemoteProtocolError(f"the hub answers {status}")
        self._let_in.heal()

    def _hear(self, kind: str, data: str) -> None:
        view = decode(data, self._shape) if kind == "view" else None
        with self._lock:
            self._heard_at = self._clock()
            if view is not None:
                self._view = view
        self._wake()
