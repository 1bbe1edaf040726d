"""Reports: what the hall accounts for, counted from the journal (R37)."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.contract.views import DayReport, Figure
from api.domain.refused import Refused
from api.domain.reports import report, week
from api.hub.described import described
from api.hub.exchange import answered, hub_of
from api.hub.guarded import Guarded
from api.hub.store.history import happened_in_week, happened_on

router = APIRouter(prefix="/api/reports", tags=["reports"], route_class=Guarded)

SAMPLE = DayReport(
    day="2026-11-23", figures=(Figure(rule="R1", name="taken", value=214, about="A"),)
)


@router.get("/day", **described("One business day in figures", SAMPLE))
async def day(
    request: Request, day: Annotated[str, Query(pattern=r"^\d{4}-\d{2}-\d{2}$")]
) -> Response:
    """Every figure that the rules call reported, for one business day."""
    hub = hub_of(request)
    rows = await hub.store.read(happened_on, hub.settings.hall.id, day)
    if not rows:
        raise Refused("no_such_day", day=day)
    return answered(report(hub.settings, day, rows))


@router.get("/week", **described("How told waits were kept in one week", SAMPLE))
async def week_(
    request: Request, day: Annotated[str, Query(pattern=r"^\d{4}-\d{2}-\d{2}$")]
) -> Response:
    """Of the week in which `day` lies: of those who were told a range, how many within (R21)."""
    hub = hub_of(request)
    try:
        rows = await hub.store.read(happened_in_week, hub.settings.hall.id, day)
    except ValueError as odd:
        raise Refused("no_such_day", day=day) from odd
    if not rows:
        raise Refused("no_such_day", day=day)
    return answered(week(hub.settings, day, rows))
