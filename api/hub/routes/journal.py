"""The journal, for whoever must account for it (R38)."""

from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.hub.described import described
from api.hub.exchange import answered, hub_of
from api.hub.guarded import Guarded
from api.hub.store.journal import page_after
from api.hub.store.rows import JournalLine

router = APIRouter(prefix="/api/journal", tags=["journal"], route_class=Guarded)

MOST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage:
    """Rows in order. Ask again with `after` = `last` for those that follow."""

    lines: tuple[JournalLine, ...]
    last: int


@router.get("", **described("The journal", JournalPage))
async def journal(
    request: Request,
    after: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=MOST)] = 100,
) -> Response:
    """Every act, who, when and why, from the row after `after` on; no ticket's token is shown."""
    hub = hub_of(request)
    rows = await hub.store.read(page_after, hub.settings.hall.id, after, limit)
    lines = tuple(map(_without_token, rows))
    return answered(JournalPage(lines=lines, last=lines[-1].sequence if lines else after))


def _without_token(line: JournalLine) -> JournalLine:
    """R30, R34: who holds a ticket's token acts as its citizen, and rates how he was served."""
    if "token" not in line.payload:
        return line
    return replace(line, payload={**line.payload, "token": ""})
