"""Around everything: is this host us, and what time is it here."""

from collections.abc import Callable, Collection
from datetime import datetime
from email.utils import format_datetime

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.hub.door import host_allowed
from api.hub.exchange import told


class Gate:
    """Turns away requests that were led here under another's name; dates every answer."""

    def __init__(
        self, app: ASGIApp, *, names: Collection[str], now: Callable[[], datetime]
    ) -> None:
        """`names` are the host names that are ours; our addresses need no list."""
        self._app, self._names, self._now = app, names, now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what was meant for us."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                # Pages learn from it how far their own clock is off the hall's.
                when = format_datetime(self._now(), usegmt=True).encode()
                message["headers"] = [*message.get("headers", []), (b"date", when)]
            await send(message)

        request = Request(scope)
        if host_allowed(request.headers.get("Host", ""), self._names, _own_address(scope)):
            await self._app(scope, receive, dated)
        else:
            await told(request, "unknown_host")(scope, receive, dated)


def _own_address(scope: Scope) -> str | None:
    """The address on which this connection came in; a dual-stack socket names IPv4 within IPv6."""
    host: str | None = (scope.get("server") or (None,))[0]
    return host and host.removeprefix("::ffff:")
