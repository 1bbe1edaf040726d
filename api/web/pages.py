"""The routes of the pages. No rule, no view and no session: pages ask the API like all others."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from api.web import assets
from api.web.headers import PAGE, RECORDING
from api.web.shell import app_page, start_page


def pages() -> APIRouter:
    """All that a browser may fetch outside /api; the hub includes it."""
    router = APIRouter(include_in_schema=False)
    router.add_api_route("/", lambda: _page(start_page()))
    router.add_api_route("/clerk", lambda: _page(app_page("clerk", "clerk.title")))
    router.add_api_route("/voice", lambda: _page(app_page("voice", "recording.title"), RECORDING))
    router.add_api_route("/hall", lambda: _page(app_page("hall", "stage.title")))
    router.add_api_route("/static/{file}", assets.static)
    router.add_api_route("/fonts/{family}-{weight}.ttf", assets.font)
    router.add_api_route("/look.css", assets.look)
    router.add_api_route("/phrases/{language}.json", assets.phrases)
    return router


def _page(text: str, headers: dict[str, str] = PAGE) -> HTMLResponse:
    return HTMLResponse(text, headers=headers)
