"""Views: the whole of what one screen, lamp or printer must show now, once or as a stream."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response

from api.contract.views import (
    ArrivalView,
    BoardView,
    CounterView,
    FloorView,
    KioskView,
    PrinterView,
)
from api.hub.described import described, described_stream
from api.hub.exchange import hub_of, sender_of
from api.hub.feeds import Feed
from api.hub.following import current, follow
from api.hub.guarded import Guarded
from api.hub.guards import look_at_window
from api.hub.screens import Screens

router = APIRouter(prefix="/api/views", tags=["views"], route_class=Guarded)


def _screens(request: Request) -> Screens:
    return hub_of(request).screens


def _view(name: str, shape: type, summary: str, pick: Callable[[Request], Feed]) -> None:
    """A view of the hall, or of the asking device."""

    @router.get(f"/{name}", name=name, **described(summary, shape))
    async def once(request: Request) -> Response:
        return await current(hub_of(request).writer.feeds, pick(request))

    @router.get(
        f"/{name}/stream",
        name=f"{name} stream",
        **described_stream(f"{summary}, as it changes", shape),
    )
    async def stream(request: Request) -> Response:
        return follow(request, hub_of(request).writer.feeds, pick(request))


_view("board", BoardView, "The wall", lambda request: _screens(request).board())
_view("floor", FloorView, "The whole hall", lambda request: _screens(request).floor())
_view(
    "kiosk",
    KioskView,
    "The asking kiosk",
    lambda request: _screens(request).kiosk(_me(request)),
)
_view(
    "arrival",
    ArrivalView,
    "The arrival code (到場碼)",
    lambda request: _screens(request).arrivals(),
)
_view(
    "printer",
    PrinterView,
    "The asking printer",
    lambda request: _screens(request).printer(_me(request)),
)


@router.get("/counter/{n}", **described("One window", CounterView))
async def counter(request: Request, n: int) -> Response:
    """What a window shows, and what its clerk sees."""
    return await current(hub_of(request).writer.feeds, _window(request, n))


@router.get("/counter/{n}/stream", **described_stream("One window, as it changes", CounterView))
async def counter_stream(request: Request, n: int) -> Response:
    """What a window shows, and what its clerk sees, as it changes."""
    return follow(request, hub_of(request).writer.feeds, _window(request, n))


def _me(request: Request) -> str:
    return sender_of(request).device or ""


def _window(request: Request, number: int) -> Feed:
    hub = hub_of(request)
    look_at_window(sender_of(request), hub.hall, number)
    return hub.screens.counter(number)
