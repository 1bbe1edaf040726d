"""The server process: a socket, uvicorn, systemd, and an end that leaves nothing half done."""

import asyncio
import fcntl
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from urllib.parse import urlsplit

import structlog
import uvicorn

from api.hub.app import create_app
from api.hub.hub import Hub
from api.hub.patience import PatientProtocol
from api.process.systemd import notify

log = structlog.get_logger()

# A peer whose cable is out is given up on; the beats of its streams ask for an answer (F:N6).
PEER_SILENT_MS = 8_000
# What waits in the kernel for a reader who stalls is what he will read late (F:N7).
MOST_UNSENT = 16 * 1024
# Idle connections live longer than a client keeps them, so that neither closes under the other.
KEEP_ALIVE_S = 30
LONGEST_END_S = 5
MOST_CONNECTIONS = 500


class BadAddress(ValueError):
    """An address on which nobody can listen."""


class BadState(OSError):
    """A state directory that cannot be used."""


class AlreadyRunning(OSError):
    """Another hub has this state directory."""


class Server(uvicorn.Server):
    """uvicorn that gives the hub its life, and ends the streams before it waits for them."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub
        self._loop: asyncio.AbstractEventLoop | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin, and tell systemd when the first request may come."""
        self._loop = asyncio.get_running_loop()
        self._hub.start()
        await super().startup(sockets)
        notify("READY=1")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Asked to end: streams never end by themselves."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._hub.close_streams)
        super().handle_exit(sig, frame)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End: first the connections, then the writer, then the disk."""
        notify("STOPPING=1")
        await super().shutdown(sockets)
        await self._hub.stop()


def serve(hub: Hub, line: socket.socket, host_names: tuple[str, ...] = ()) -> None:
    """Serve on `line` until SIGTERM or SIGINT; `host_names` are further names that are ours."""
    names = (*host_names, "localhost", *_own_names())
    app = create_app(hub, names=[name.lower() for name in names])
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        http=PatientProtocol,
        ws="none",
        # What strangers do wrong is theirs: only our own faults are worth a line.
        log_level="error",
        server_header=False,
        date_header=False,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=LONGEST_END_S,
        limit_concurrency=MOST_CONNECTIONS,
    )
    log.info("listening", at=line.getsockname(), names=names)
    for number in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal once more when it has ended; the end was asked for and is well.
        signal.signal(number, signal.SIG_IGN)
    Server(config, hub).run(sockets=[line])


def listening(listen: str) -> socket.socket:
    """A socket that listens on "host:port". Raises BadAddress."""
    host, port = split(listen)
    try:
        return _listening(host, port)
    except OSError as error:
        raise BadAddress(f"cannot listen on {listen}: {error}") from error


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    line = socket.socket(family, socket.SOCK_STREAM)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Connections that are accepted inherit these.
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, MOST_UNSENT)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, PEER_SILENT_MS)
    try:
        line.bind((host, port))
    except OSError:
        line.close()
        raise
    return line


def split(listen: str) -> tuple[str, int]:
    """Host and port of "host:port" or "[host]:port". Raises BadAddress."""
    try:
        parts = urlsplit(f"//{listen}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if host is None or port is None:
        raise BadAddress(f"{listen!r} is not an address such as 127.0.0.1:8080")
    return host, port


@contextmanager
def alone_in(state_dir: Path) -> Iterator[None]:
    """Hold the state directory for one hub. Raises AlreadyRunning or BadState."""
    try:
        state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = (state_dir / "hub.lock").open("w")
    except OSError as error:
        raise BadState(f"the state cannot be kept in {state_dir}: {error}") from error
    with file as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(f"another hub runs on {state_dir}") from None
        yield


def _own_names() -> tuple[str, ...]:
    name = socket.gethostname()
    return (name, f"{name}.local")
