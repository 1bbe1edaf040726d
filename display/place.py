"""Which panel this wall is, and which part of the hall it shows, as hall.toml says. Pure."""

from dataclasses import dataclass, replace

from api.contract.views import BoardView, CallLine, ScreenLine
from display.panel import Panel

_USUAL = Panel()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wished:
    """What was said on the command line, None for as hall.toml says; sizes are width, height."""

    px: tuple[int, int] | None = None
    mm: tuple[float, float] | None = None
    seat_m: float | None = None


def screen_of(view: BoardView | None, device: str) -> ScreenLine | None:
    """What hall.toml says of this display, None for nothing."""
    lines = view.screens if view is not None else ()
    return next((one for one in lines if one.device == device), None)


def panel_of(line: ScreenLine | None, wished: Wished) -> Panel:
    """The panel: as wished, else as hall.toml says, else the usual one. Raises PanelUnclear."""
    px, mm = wished.px or _px(line), wished.mm or _mm(line)
    if wished.px and not wished.mm:
        # Other pixels than hall.toml's are a window somewhere else, of the same width.
        wide = mm[0] if line or px[0] > px[1] else min(mm)
        mm = (wide, wide * px[1] / px[0])
    seat_m = line.seat_m if line else _USUAL.seat_m
    return Panel(
        width_px=px[0],
        height_px=px[1],
        width_mm=mm[0],
        height_mm=mm[1],
        seat_m=wished.seat_m or seat_m,
        near_m=line.near_m if line else _USUAL.near_m,
    )


def _px(line: ScreenLine | None) -> tuple[int, int]:
    return (line.width_px, line.height_px) if line else (_USUAL.width_px, _USUAL.height_px)


def _mm(line: ScreenLine | None) -> tuple[float, float]:
    return (line.width_mm, line.height_mm) if line else (_USUAL.width_mm, _USUAL.height_mm)


def in_zone(view: BoardView, line: ScreenLine | None) -> BoardView:
    """The part of the board for this wall; a call that might be for it is never left out.

    A call is for it that is of one of its services or goes to one of its counters.
    """
    if line is None or not (line.services or line.counters):
        return view
    services = tuple(one for one in view.services if _serves(line, one.code, one.counters))
    served = {number for one in services for number in one.counters}
    hidden = {one.prefix for one in view.services} - {one.prefix for one in services}
    return replace(
        view,
        calls=tuple(one for one in view.calls if _calls_here(line, one)),
        services=services,
        counters=tuple(one for one in view.counters if one.counter in (line.counters or served)),
        missed=tuple(one for one in view.missed if one.rstrip("0123456789") not in hidden),
    )


def _serves(line: ScreenLine, code: str, counters: tuple[int, ...]) -> bool:
    if line.services:
        return code in line.services
    # A service that nobody serves now may be served here in a minute.
    return not counters or not set(line.counters).isdisjoint(counters)


def _calls_here(line: ScreenLine, call: CallLine) -> bool:
    return call.counter in line.counters or call.service in line.services
