"""A network printer on TCP 9100. It knows no ESC/POS."""

import socket

from printer import descriptor
from printer.port import PortLost

CONNECT_S = 2.0


class TcpPort:
    """One connection, kept: most printers serve a single one, so holding it keeps others out."""

    def __init__(self, host: str, port: int) -> None:
        """Raises PortLost when nobody listens there."""
        try:
            self._line = socket.create_connection((host, port), timeout=CONNECT_S)
        except OSError as error:
            raise PortLost(f"{host}:{port}: {error}") from error
        self._line.setblocking(False)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # A cable pulled out gives no sign of its own: ask after 2 s of silence, give up at 5 s.
        self._line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 2)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
        self._line.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 3)

    def write(self, data: bytes, timeout_s: float) -> int:
        """What the connection takes within the time."""
        return descriptor.write(self._line.fileno(), data, timeout_s)

    def read(self, timeout_s: float) -> bytes:
        """What has come within the time."""
        data = descriptor.read(self._line.fileno(), timeout_s)
        if data == b"":
            raise PortLost("the printer closed the connection")
        return data or b""

    def close(self) -> None:
        """Let go."""
        self._line.close()
