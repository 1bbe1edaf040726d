"""A route that nobody enters but by the door."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from api.domain.refused import Refused
from api.hub.exchange import BODY_LIMIT, hub_of

# The appointments of a day, some forty bytes each.
LIST_LIMIT = 256 * 1024
# A showing carries a picture, a clip the sound of a few words.
PICTURE_LIMIT = 2 * 1024 * 1024


def body_limit(path: str) -> int:
    """The most bytes that an endpoint reads."""
    if path == "/api/appointments":
        return LIST_LIMIT
    large = path.endswith(("/showing", "/clips"))
    return PICTURE_LIMIT if large else BODY_LIMIT


class Guarded(APIRoute):
    """Admits the sender, and turns away what is too large before reading it."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, behind the door."""
        handle = super().get_route_handler()

        async def guarded(request: Request) -> Response:
            request.state.sender = await hub_of(request).door.admit(request, self.path)
            announced = request.headers.get("Content-Length", "0")
            limit = body_limit(self.path)
            if not announced.isdigit() or int(announced) > limit:
                raise Refused("too_large", limit=limit)
            return await handle(request)

        return guarded
