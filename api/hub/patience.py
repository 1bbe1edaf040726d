"""One connection: patient, but not for ever. It knows nothing of what is asked.

uvicorn waits without end for the rest of a request, and keeps a head of any size. Nobody has to
be let in for that, so a stranger could hold all connections of the hub, or its memory (F:N9).
"""

from asyncio import TimerHandle, Transport
from ipaddress import ip_address

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

# A whole request comes within this time, a picture over a poor radio link too.
REQUEST_S = 10.0
# A cookie and a token need a hundredth of it.
MOST_HEAD = 64 * 1024
# A browser opens six, and a whole office may stand behind one address.
MOST_PER_ADDRESS = 64


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol, with limits on what has not become a request yet."""

    _late: TimerHandle | None = None
    _in_head = False
    _head = 0

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Somebody is there: he has so long for his first request."""
        super().connection_made(transport)
        if self._too_many():
            transport.abort()
        else:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing more will come."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Some more of a request; a head without end is cut off."""
        super().data_received(data)
        if self._in_head:
            self._head += len(data)
            if self._head > MOST_HEAD:
                self.transport.abort()

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        super().on_message_begin()
        self._in_head, self._head = True, 0
        self._wait()

    def on_headers_complete(self) -> None:
        """The head is whole; how large the body may be is for the door to say."""
        self._in_head = False
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """All is here: from now on it is the hub that takes its time."""
        self._stop_waiting()
        super().on_message_complete()

    def _too_many(self) -> bool:
        if self.client is None or _is_own(self.client[0]):
            return False
        here = self.client[0]
        same = [one for one in self.connections if _address(one) == here]
        return len(same) > MOST_PER_ADDRESS

    def _wait(self) -> None:
        self._stop_waiting()
        self._late = self.loop.call_later(REQUEST_S, self.transport.abort)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None


def _address(one: object) -> str | None:
    client = one.client if isinstance(one, PatientProtocol) else None
    return client[0] if client else None


def _is_own(address: str) -> bool:
    """The hall's own devices may all stand on the hub's machine."""
    return ip_address(address.removeprefix("::ffff:").partition("%")[0]).is_loopback
