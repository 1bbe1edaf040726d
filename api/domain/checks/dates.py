"""Dates with other hours, and services with hours of their own, of a hall.toml (R15)."""

from collections.abc import Iterator, Mapping

from api.domain.checks.hours import is_date, span_mistakes
from api.domain.mistake import Mistake, Path
from api.domain.opening.hours import WEEKDAYS, parse_span
from api.domain.settings import HallSettings, OpeningException


def dates(settings: HallSettings) -> Iterator[Mistake]:
    """Every exception that says nothing or too much, and every service that never opens."""
    seen: set[str] = set()
    for place, one in enumerate(settings.opening.exceptions):
        where = ("opening", "exceptions", place)
        if one.date in seen:
            yield Mistake((*where, "date"), f"{one.date} stands twice", "write one for each date")
        seen.add(one.date)
        yield from _exception(settings, one, where)
    for place, service in enumerate(settings.services):
        key = ("services", place, "hours")
        wrong = [*span_mistakes(key, service.hours)]
        yield from wrong
        if service.hours and not wrong and not ever_open(settings, service.hours):
            problem = f"{service.code!r} has no hour in which the hall is open"
            yield Mistake(key, problem, "write hours within those of [opening]")
    for place, counter in enumerate(settings.counters):
        yield from span_mistakes(("counters", place, "hours"), counter.hours)


def _exception(settings: HallSettings, one: OpeningException, where: Path) -> Iterator[Mistake]:
    if not is_date(one.date):
        mend = 'write a date such as "2026-10-10"'
        yield Mistake((*where, "date"), f"{one.date[:60]!r} is no date", mend)
    if one.closed == bool(one.hours):
        problem = "it says both hours and closed" if one.hours else "it says neither when nor not"
        yield Mistake(where, problem, 'write hours = ["08:00-12:00"], or closed = true')
    yield from span_mistakes((*where, "hours"), one.hours)
    yield from _all_told(settings, one.words, (*where, "words"))


def _all_told(settings: HallSettings, words: Mapping[str, str], where: Path) -> Iterator[Mistake]:
    missing = [tag for tag in settings.hall.languages if words and not words.get(tag, "").strip()]
    if missing:
        problem = f"the words are missing in {', '.join(missing)}"
        yield Mistake(where, problem, "write them in each language of the hall")


def ever_open(settings: HallSettings, own: tuple[str, ...]) -> bool:
    """Whether the hall is open in any of these spans on any day; True for what is no span."""
    opening = settings.opening
    days = [getattr(opening, day) for day in WEEKDAYS]
    days += [one.hours for one in opening.exceptions]
    return any(_meet(some, words) for day in days for some in day for words in own)


def _meet(one: str, other: str) -> bool:
    try:
        some, others = parse_span(one), parse_span(other)
    except ValueError:
        # Another check speaks of it.
        return True
    return max(some[0], others[0]) < min(some[1], others[1])
