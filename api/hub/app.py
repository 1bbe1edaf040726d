"""The hub's HTTP side, put together: the API, and the pages if they are installed."""

from collections.abc import Collection
from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from api.contract.wire import Unreadable
from api.domain.refused import Refused
from api.hub import described, exchange
from api.hub.gate import Gate
from api.hub.hub import Hub
from api.hub.routes import ROUTERS
from api.web.pages import pages

_BY_STATUS = {404: "no_such_page", 405: "wrong_method"}


def create_app(hub: Hub, *, names: Collection[str] = ("localhost",)) -> FastAPI:
    """The application of one hub; `names` are the host names under which it may be asked."""
    app = FastAPI(title="Quhao 取號", version=version("quhao"), openapi_url=None)
    app.state.hub = hub
    app.add_middleware(Gate, names=frozenset(names), now=hub.clock.now)
    for router in ROUTERS:
        app.include_router(router)
    app.include_router(pages())
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(Unreadable, _unreadable)
    app.add_exception_handler(RequestValidationError, _bad_address)
    app.add_exception_handler(HTTPException, _no_route)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _fault)
    app.openapi = lambda: described.document(app)  # type: ignore[method-assign]
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return exchange.refusal(request, error)


async def _unreadable(request: Request, error: Exception) -> Response:
    return exchange.told(request, "unreadable", detail=str(error))


async def _bad_address(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    places = (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
    return exchange.told(request, "unreadable", detail="\n".join(places))


async def _no_route(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return exchange.told(request, _BY_STATUS.get(error.status_code, "unreadable"))


async def _gone(request: Request, _error: Exception) -> Response:
    """Whoever was cut off in the middle of a request hears no answer, and did nothing."""
    return exchange.told(request, "unreadable")


async def _fault(request: Request, _error: Exception) -> Response:
    return exchange.told(request, "hub_fault")
