"""What contradicts itself in a hall.toml that is otherwise well formed."""

from collections import Counter as Tally
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from api.domain.hours import parse_clock, parse_span
from api.domain.settings import Device, HallSettings, Service, TicketClass

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Where it is (a path of keys and positions), what is wrong, and how to mend it."""

    path: Path
    problem: str
    mend: str


def mistakes(settings: HallSettings) -> list[Mistake]:
    """Everything in `settings` that the hall could not run with."""
    return [
        *_hall(settings),
        *_hours(settings),
        *_twice(settings),
        *_numbers(settings),
        *_classes(settings),
        *_names(settings),
        *_counters(settings),
        *_devices(settings),
    ]


def _hall(settings: HallSettings) -> Iterator[Mistake]:
    zone = settings.hall.timezone
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        yield Mistake(("hall", "timezone"), f"{zone!r} is no time zone", 'write "Asia/Taipei"')
    try:
        parse_clock(settings.hall.day_starts_at)
    except ValueError as error:
        yield Mistake(("hall", "day_starts_at"), str(error), 'write a time such as "03:00"')
    if "zh-Hant" not in settings.hall.languages:
        where = ("hall", "languages")
        yield Mistake(where, "zh-Hant is not among the languages", 'add "zh-Hant"')


def _hours(settings: HallSettings) -> Iterator[Mistake]:
    for day in DAYS:
        ends_before = None
        for place, words in enumerate(getattr(settings.opening, day)):
            try:
                start, end = parse_span(words)
            except ValueError as error:
                yield Mistake(("opening", day, place), str(error), 'write "08:00-17:00"')
                continue
            if ends_before is not None and start < ends_before:
                where = ("opening", day, place)
                yield Mistake(where, f"{words} overlaps the one before", "put them in order")
            ends_before = end
    for place, words in enumerate(settings.opening.holidays):
        try:
            date.fromisoformat(words)
        except ValueError:
            where = ("opening", "holidays", place)
            yield Mistake(where, f"{words!r} is no date", 'write a date such as "2026-10-10"')


def _twice(settings: HallSettings) -> Iterator[Mistake]:
    lists: dict[tuple[str, str], Iterable[object]] = {
        ("services", "code"): (one.code for one in settings.services),
        ("services", "prefix"): (one.prefix for one in settings.services),
        ("classes", "code"): (one.code for one in settings.classes),
        ("counters", "number"): (one.number for one in settings.counters),
        ("staff", "number"): (one.number for one in settings.staff),
        ("devices", "id"): (one.id for one in settings.devices),
    }
    for (table, key), values in lists.items():
        listed = list(values)
        for value, times in Tally(listed).items():
            if times > 1:
                last = len(listed) - 1 - listed[::-1].index(value)
                where = (table, last, key)
                yield Mistake(where, f"{key} {value!r} stands {times} times", "give each its own")


def _numbers(settings: HallSettings) -> Iterator[Mistake]:
    if not settings.services:
        yield Mistake(("services",), "there is no service", "add a [[services]] table")
    for place, one in enumerate(settings.services):
        where = ("services", place)
        if one.first < 0 or one.last < one.first:
            problem = f"numbers run from {one.first} to {one.last}"
            yield Mistake((*where, "last"), problem, "let last be at least first")
        if len(str(one.last)) > one.digits:
            problem = f"{one.last} has more than {one.digits} digits"
            yield Mistake((*where, "digits"), problem, f"write digits = {len(str(one.last))}")
        if len(one.prefix) > 2 or not all(c.isascii() and c.isalpha() for c in one.prefix):
            problem = f"prefix {one.prefix!r} is not one or two letters"
            yield Mistake((*where, "prefix"), problem, 'write a letter such as "A"')


def _classes(settings: HallSettings) -> Iterator[Mistake]:
    if settings.ticket_class("normal") is None:
        mend = 'add [[classes]] with code = "normal" and head_start_min = 0'
        yield Mistake(("classes",), 'there is no class "normal"', mend)
    for place, one in enumerate(settings.classes):
        where = ("classes", place, "head_start_min")
        if one.head_start_min < 0:
            yield Mistake(where, "a head start cannot be negative", "write 0 or more minutes")
        if one.code == "normal" and one.head_start_min:
            yield Mistake(where, "the normal class has no head start", "write 0")


def _names(settings: HallSettings) -> Iterator[Mistake]:
    tables: dict[str, Sequence[Service | TicketClass]] = {
        "services": settings.services,
        "classes": settings.classes,
    }
    for table, rows in tables.items():
        for place, one in enumerate(rows):
            missing = [tag for tag in settings.hall.languages if tag not in one.names]
            if missing:
                problem = f"{one.code!r} has no name in {', '.join(missing)}"
                yield Mistake(
                    (table, place, "names"), problem, "add the name, or the language goes"
                )


def _counters(settings: HallSettings) -> Iterator[Mistake]:
    if not settings.counters:
        yield Mistake(("counters",), "there is no counter", "add a [[counters]] table")
    codes = {one.code for one in settings.services}
    for place, one in enumerate(settings.counters):
        for service in one.services:
            if service not in codes:
                where = ("counters", place, "services")
                problem = f"counter {one.number} serves {service!r}, which is no service"
                yield Mistake(where, problem, f"write one of {', '.join(sorted(codes))}")
    for place, service_ in enumerate(settings.services):
        if settings.counters and not settings.counters_for(service_.code):
            problem = f"no counter serves {service_.code!r}"
            yield Mistake(("services", place), problem, "add it to a counter's services")


def _devices(settings: HallSettings) -> Iterator[Mistake]:
    for place, one in enumerate(settings.devices):
        yield from _device(settings, one, ("devices", place))


def _device(settings: HallSettings, one: Device, where: Path) -> Iterator[Mistake]:
    if one.role == "counter" and (one.counter is None or settings.counter(one.counter) is None):
        problem = f"{one.id} belongs to counter {one.counter}, which the hall does not have"
        yield Mistake((*where, "counter"), problem, "write the number of a counter")
    if one.printer is None:
        return
    printer = settings.device(one.printer)
    if printer is None or printer.role != "printer":
        problem = f"{one.id} prints on {one.printer!r}, which is no printer"
        mend = 'write the id of a device with role = "printer"'
        yield Mistake((*where, "printer"), problem, mend)
