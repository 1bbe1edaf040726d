"""A view as an answer: once as JSON, or followed as a stream."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager

from fastapi import Request, Response

from api.hub.exchange import JSON, hub_of, sender_of
from api.hub.feeds import Feed, Feeds
from api.hub.senders import PUBLIC
from api.hub.stream import Stream


async def current(feeds: Feeds, feed: Feed) -> Response:
    """The view as it is now, as far as it is committed."""
    fresh = await feeds.fresh(feed)
    return Response(fresh.data, headers={"Cache-Control": "no-store"}, media_type=JSON)


def follow(
    request: Request,
    feeds: Feeds,
    feed: Feed,
    *also: AbstractContextManager[None],
    lasts: Callable[[], bool] = lambda: True,
) -> Stream:
    """The view from now on; `also` is entered while the stream is open. Raises Refused.

    The stream ends when the sender's right does, or when the view no longer `lasts`.
    """
    hub, sender = hub_of(request), sender_of(request)
    if sender is PUBLIC:
        address = request.client.host if request.client else ""
        hub.crowd.check(address)
        also = (*also, hub.crowd.following(address))
    return Stream(
        feeds,
        feed,
        holds=lambda: lasts() and hub.door.holds(sender),
        presence=_all(hub.attended(sender), *also),
    )


@contextmanager
def _all(*contexts: AbstractContextManager[None]) -> Iterator[None]:
    with ExitStack() as stack:
        for context in contexts:
            stack.enter_context(context)
        yield
