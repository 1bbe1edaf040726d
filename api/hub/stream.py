"""One stream: the whole view on connect and at each change, and a beat in between (SSE)."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.hub.feeds import Feed, Feeds

# Followers give a line up after 8 s of silence; this leaves room for one lost beat.
BEAT_S = 3.0
# F:N7: whoever reads nothing for so long is cut off, and comes back to the newest view.
PATIENCE_S = 15.0

BEAT = b"event: beat\ndata: {}\n\n"


class Stream(Response):
    """Follows one feed until the reader goes, the hub ends, or the sender's right does."""

    media_type = "text/event-stream"

    def __init__(
        self,
        feeds: Feeds,
        feed: Feed,
        *,
        holds: Callable[[], bool],
        presence: AbstractContextManager[None],
    ) -> None:
        """`presence` is entered while the stream is open; `holds` is asked before each word."""
        super().__init__(headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._feeds, self._feed = feeds, feed
        self._holds, self._presence = holds, presence

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve until one side ends it."""
        with self._presence, self._feed.following() as changed:
            gone = asyncio.create_task(_until_gone(receive, changed))
            try:
                await send(
                    {
                        "type": "http.response.start",
                        "status": self.status_code,
                        "headers": self.raw_headers,
                    }
                )
                with suppress(TimeoutError):
                    await self._tell(send, changed, gone)
            finally:
                gone.cancel()

    async def _tell(self, send: Send, changed: asyncio.Event, gone: "asyncio.Task[None]") -> None:
        seen = 0
        while True:
            # Before anything is looked at: what changes from here on wakes us again.
            changed.clear()
            if gone.done() or self._feeds.closing or not self._holds():
                break
            feed = await self._feeds.fresh(self._feed)
            fresh, seen = feed.version != seen, feed.version
            words = b"event: view\ndata: " + feed.data + b"\n\n" if fresh else BEAT
            async with asyncio.timeout(PATIENCE_S):
                await send({"type": "http.response.body", "body": words, "more_body": True})
            await _wait(changed)
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _wait(changed: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(BEAT_S):
            await changed.wait()


async def _until_gone(receive: Receive, changed: asyncio.Event) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    changed.set()
