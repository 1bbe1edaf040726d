"""The pictures and films that walls show, out of the hub's folder `media` (R27)."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse

from api.domain.privacy.said import one_line
from api.domain.refused import Refused
from api.hub.exchange import hub_of
from api.hub.guarded import Guarded

router = APIRouter(prefix="/api/media", tags=["media"], route_class=Guarded)

FOLDER = "media"


@router.get(
    "/{file}",
    summary="A picture or a film of a notice",
    response_class=FileResponse,
    responses={200: {"description": "The file, as it is"}},
)
async def media(request: Request, file: str) -> Response:
    """Only what a notice of hall.toml names: the folder's other files are nobody's to read."""
    hub = hub_of(request)
    named = {one.file for one in hub.settings.notices if one.file}
    path = hub.store.folder / FOLDER / file
    if file not in named or not path.is_file():
        raise Refused("no_such_notice", notice=one_line(file))
    return FileResponse(path, headers={"Cache-Control": "no-cache"})
