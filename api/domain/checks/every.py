"""What contradicts itself in a hall.toml that is otherwise well formed."""

import re
from collections import Counter as Tally
from collections.abc import Iterator, Mapping

from api.contract.phrases import languages
from api.domain.checks.arrivals import arrivals
from api.domain.checks.conduct import conduct
from api.domain.checks.dates import dates
from api.domain.checks.devices import devices
from api.domain.checks.groups import groups
from api.domain.checks.hours import hours
from api.domain.checks.journeys import journeys
from api.domain.checks.notices import notices
from api.domain.checks.screens import screens
from api.domain.checks.sense import sense
from api.domain.checks.serials import numbers
from api.domain.checks.told import told
from api.domain.checks.voice import voice
from api.domain.checks.voices import voices
from api.domain.checks.windows import windows
from api.domain.mistake import Mistake, Path
from api.domain.settings import HallSettings

# They stand in addresses, file names and the columns of the journal.
NAME_OF_A_THING = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
PREFIX = re.compile(r"[A-Z]{1,2}")


def mistakes(settings: HallSettings) -> list[Mistake]:
    """Everything in `settings` that the hall could not run with."""
    return [
        *hours(settings),
        *dates(settings),
        *numbers(settings),
        *arrivals(settings),
        *voice(settings),
        *voices(settings),
        *windows(settings),
        *journeys(settings),
        *conduct(settings),
        *told(settings),
        *groups(settings),
        *notices(settings),
        *_languages(settings),
        *_ids(settings),
        *_twice(settings),
        *_prefixes(settings),
        *_classes(settings),
        *_granted(settings),
        *_names(settings),
        *_counters(settings),
        *devices(settings),
        *screens(settings),
        *sense(settings),
    ]


def _languages(settings: HallSettings) -> Iterator[Mistake]:
    where, listed = ("hall", "languages"), settings.hall.languages
    if "zh-Hant" not in listed:
        yield Mistake(where, "zh-Hant is not among the languages", 'add "zh-Hant"')
    for tag in listed:
        if tag not in languages():
            known = ", ".join(f'"{one}"' for one in languages())
            what = f'there is no phrasebook for "{tag}"'
            yield Mistake(where, what, f"take from {known}, or add a folder to the phrasebook")
    if len(set(listed)) < len(listed):
        yield Mistake(where, "a language stands there twice", "name each once")


def _keys(settings: HallSettings) -> dict[tuple[str, str], list[object]]:
    """What names a thing, per table and key, in the order of the file."""
    return {
        ("services", "code"): [one.code for one in settings.services],
        ("services", "prefix"): [one.prefix for one in settings.services],
        ("groups", "code"): [one.code for one in settings.groups],
        ("elsewhere", "code"): [one.code for one in settings.elsewhere],
        ("classes", "code"): [one.code for one in settings.classes],
        ("checklist", "code"): [one.code for one in settings.checklist],
        ("counters", "number"): [one.number for one in settings.counters],
        ("staff", "number"): [one.number for one in settings.staff],
        ("devices", "id"): [one.id for one in settings.devices],
    }


def _ids(settings: HallSettings) -> Iterator[Mistake]:
    named: list[tuple[Path, object]] = [(("hall", "id"), settings.hall.id)]
    for (table, key), values in _keys(settings).items():
        if key != "prefix":
            named += [((table, place, key), value) for place, value in enumerate(values)]
    for where, value in named:
        if isinstance(value, str) and not NAME_OF_A_THING.fullmatch(value):
            problem = f"{value[:60]!r} is not 1 to 40 letters, digits, dots, _ or -"
            yield Mistake(where, problem, 'write a plain name such as "kiosk-1"')


def _twice(settings: HallSettings) -> Iterator[Mistake]:
    for (table, key), listed in _keys(settings).items():
        for value, times in Tally(listed).items():
            if times > 1:
                last = len(listed) - 1 - listed[::-1].index(value)
                where = (table, last, key)
                yield Mistake(where, f"{key} {value!r} stands {times} times", "give each its own")


def _prefixes(settings: HallSettings) -> Iterator[Mistake]:
    if not settings.services:
        yield Mistake(("services",), "there is no service", "add a [[services]] table")
    for place, one in enumerate(settings.services):
        if not PREFIX.fullmatch(one.prefix):
            problem = f"prefix {one.prefix[:20]!r} is not one or two capital letters"
            yield Mistake(("services", place, "prefix"), problem, 'write a letter such as "A"')


def _classes(settings: HallSettings) -> Iterator[Mistake]:
    normal = settings.ticket_class("normal")
    if normal is None:
        mend = 'add [[classes]] with code = "normal" and head_start_min = 0'
        yield Mistake(("classes",), 'there is no class "normal"', mend)
    elif normal.head_start_min:
        where = ("classes", settings.classes.index(normal), "head_start_min")
        yield Mistake(where, "the normal class has no head start", "write 0")


def _granted(settings: HallSettings) -> Iterator[Mistake]:
    """R3: what everybody may take himself is nobody's to grant."""
    for place, one in enumerate(settings.classes):
        if one.granted_by == "supervisor" and one.at_kiosk:
            where = ("classes", place, "granted_by")
            problem = f"{one.code!r} is the leader's to grant, and every kiosk gives it"
            yield Mistake(where, problem, "write at_kiosk = false, or leave granted_by out")


def _names(settings: HallSettings) -> Iterator[Mistake]:
    rows: list[tuple[Path, str, Mapping[str, str]]] = [
        (("hall", "names"), settings.hall.id, settings.hall.names),
        *((("services", n, "names"), o.code, o.names) for n, o in enumerate(settings.services)),
        *((("groups", n, "names"), o.code, o.names) for n, o in enumerate(settings.groups)),
        *((("checklist", n, "names"), o.code, o.names) for n, o in enumerate(settings.checklist)),
        *((("classes", n, "names"), o.code, o.names) for n, o in enumerate(settings.classes)),
    ]
    for where, what, names in rows:
        missing = [tag for tag in settings.hall.languages if not names.get(tag, "").strip()]
        if missing:
            problem = f"{what!r} has no name in {', '.join(missing)}"
            yield Mistake(where, problem, "add the name, or the language goes")


def _counters(settings: HallSettings) -> Iterator[Mistake]:
    if not settings.counters:
        yield Mistake(("counters",), "there is no counter", "add a [[counters]] table")
    codes = {one.code for one in settings.services}
    # What is done elsewhere has a mistake of its own.
    known = codes | {one.code for one in settings.elsewhere}
    for place, one in enumerate(settings.counters):
        for service in one.services:
            if service not in known:
                where = ("counters", place, "services")
                problem = f"counter {one.number} serves {service!r}, which is no service"
                yield Mistake(where, problem, f"write one of {', '.join(sorted(codes))}")
    for place, service_ in enumerate(settings.services):
        if settings.counters and not settings.counters_for(service_.code):
            problem = f"no counter serves {service_.code!r}"
            yield Mistake(("services", place), problem, "add it to a counter's services")
