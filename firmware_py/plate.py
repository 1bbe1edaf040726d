"""What stands on the 崗位牌 of a window (R23): pure. A number, department and post; never more.

A name is in the view only where the hall shows names. Who is away leaves his plate as well.
"""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from api.contract.phrases import phrase, words
from api.contract.views import CounterLine, CounterView


@dataclass(frozen=True, slots=True)
class PlateText:
    """A plate: the window's number or name large, then up to three lines; empty ones are left."""

    title: str
    lines: tuple[str, ...] = ()


DARK = PlateText("")


def plate(view: CounterView | None, *, lost: bool) -> PlateText:
    """The plate for what the hub said last; dark when that may be old."""
    if view is None or lost:
        return DARK
    language = view.hall.languages[0]
    title = phrase(language, "counter_unit.plate_counter", counter=view.counter)
    match view.state:
        case "closed":
            return PlateText(title, (phrase(language, "counter_unit.plate_closed"),))
        case "paused":
            return PlateText(title, _away(view, language))
        case _:
            return PlateText(title, _clerk(view, language))


def _away(view: CounterView, language: str) -> tuple[str, ...]:
    away = phrase(language, "counter_unit.plate_paused")
    if view.back_at is None:
        return (away,)
    clock = view.back_at.astimezone(ZoneInfo(view.hall.timezone)).strftime("%H:%M")
    return away, phrase(language, "counter_unit.plate_back", time=clock)


def _clerk(view: CounterView, language: str) -> tuple[str, ...]:
    here = next((one for one in view.counters if one.counter == view.counter), None)
    if here is None or not here.staff:
        return ()
    return tuple(line for line in _lines(here, language) if line)


def _lines(here: CounterLine, language: str) -> tuple[str, ...]:
    post = words(here.post, language)
    name = words(here.names, language)
    number = phrase(language, "counter_unit.plate_staff", staff=here.staff)
    return words(here.department, language), " ".join(filter(None, (name, post))), number
