"""Which picture or film is shown now, and when the next one comes. Pure: time is an argument."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from api.contract.views import BoardView, NoticeLine

# A film that does not end by itself gives way to the next one after this.
LONGEST_S = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """The item that is on, and since when by the monotonic clock; None when there is none."""

    item: NoticeLine | None = None
    since_s: float = 0.0
    broken: frozenset[str] = frozenset()


def standing(view: BoardView, device: str, now: datetime) -> tuple[NoticeLine, ...]:
    """All notices for this wall that have not ended, though no newer board may have come (R27)."""
    return tuple(
        one
        for one in view.notice_lines
        if (not one.devices or device in one.devices)
        and (one.ends_at is None or now < one.ends_at)
        and (one.starts_at is None or now >= one.starts_at)
    )


def step(
    showing: Showing, items: Iterable[NoticeLine], clock_s: float, *, ended: bool = False
) -> Showing:
    """The same item, or the next of those that can be shown. `ended`: the film is over."""
    able = [one for one in items if one.file and one.file not in showing.broken]
    if showing.item in able and not _over(showing, clock_s, ended=ended):
        return showing
    if not able:
        return replace(showing, item=None)
    place = able.index(showing.item) + 1 if showing.item in able else 0
    return replace(showing, item=able[place % len(able)], since_s=clock_s)


def only(showing: Showing, items: Iterable[NoticeLine]) -> Showing:
    """What is no longer wanted is no longer known as broken."""
    return replace(showing, broken=showing.broken & {one.file for one in items})


def without(showing: Showing, file: str) -> Showing:
    """The file is missing or broken: it is left out till it changes."""
    item = showing.item if showing.item and showing.item.file != file else None
    return replace(showing, item=item, broken=showing.broken | {file})


def _over(showing: Showing, clock_s: float, *, ended: bool) -> bool:
    item = showing.item
    return ended or item is None or clock_s - showing.since_s >= (item.for_s or LONGEST_S)
