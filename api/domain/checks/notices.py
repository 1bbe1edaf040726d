"""Notices of a hall.toml: times that are none, screens that are not there, languages (R27)."""

import re
from collections.abc import Iterator

from api.domain.checks.serials import DAY_MIN, DAY_S
from api.domain.checks.told import missing
from api.domain.mistake import Mistake, Path
from api.domain.notices.posting import known_place
from api.domain.notices.standing import EVERYWHERE, parse_moment
from api.domain.opening.hours import parse_span
from api.domain.settings import HallSettings, Notice
from api.domain.settings.notices import FILMS, PICTURES

# A name in the folder `media`, and never a way out of it.
_NAME = re.compile(r"[\w][\w.-]{0,79}")
_ENDINGS = (*PICTURES, *FILMS)


def notices(settings: HallSettings) -> Iterator[Mistake]:
    """Every notice that would never be seen, or not as it is meant."""
    for place, one in enumerate(settings.notices):
        where = ("notices", place)
        yield from _times(settings, one, where)
        yield from _words(settings, one, where)
        yield from _file(one, where)
        for screen in one.shown_on:
            if not known_place(settings, screen):
                problem = f"{screen[:40]!r} is no screen of this hall"
                mend = f"write {', '.join(EVERYWHERE)}, a device's id or its zone"
                yield Mistake((*where, "shown_on"), problem, mend)
    yield from _how_often(settings)


def _times(settings: HallSettings, one: Notice, where: Path) -> Iterator[Mistake]:
    zone, moments, wrong = settings.hall.timezone, {}, False
    for key, words in (("starts", one.starts), ("ends", one.ends)):
        try:
            moments[key] = parse_moment(words, zone, ends=key == "ends") if words else None
        except (ValueError, KeyError, OSError, OverflowError):
            wrong = True
            mend = 'write "2026-10-01" or "2026-10-01 09:00"'
            yield Mistake((*where, key), f"{words[:40]!r} is no day and no moment", mend)
    starts, ends = moments.get("starts"), moments.get("ends")
    if not wrong and starts is not None and ends is not None and ends <= starts:
        yield Mistake((*where, "ends"), "it ends before it starts", "let it end later")
    try:
        parse_span(one.daily or "00:00-24:00")
    except ValueError as error:
        yield Mistake((*where, "daily"), str(error), 'write "11:30-13:30"')


def _words(settings: HallSettings, one: Notice, where: Path) -> Iterator[Mistake]:
    strange = [tag for tag in one.languages if tag not in settings.hall.languages]
    if strange:
        problem = f"{', '.join(strange)} is no language of this hall"
        yield Mistake((*where, "languages"), problem, "add it to the hall, or remove it here")
    wanted = one.languages or settings.hall.languages
    lacking = [tag for tag in missing(settings, one.words) if tag in wanted]
    if lacking:
        problem = f"it has no words in {', '.join(lacking)}"
        mend = "add the words, or name its languages"
        yield Mistake((*where, "words"), problem, mend)


def _file(one: Notice, where: Path) -> Iterator[Mistake]:
    if one.file and (not _NAME.fullmatch(one.file) or not one.file.lower().endswith(_ENDINGS)):
        problem = f"{one.file[:60]!r} is no name of a picture or a film"
        mend = f"write a plain name that ends with {', '.join(_ENDINGS)}"
        yield Mistake((*where, "file"), problem, mend)
    if not 3 <= one.for_s <= 600:
        yield Mistake((*where, "for_s"), f"for_s is {one.for_s}", "write seconds from 3 to 600")


def _how_often(settings: HallSettings) -> Iterator[Mistake]:
    lost, warning = settings.lost_property, settings.belongings
    bounds = (
        (("lost_property", "for_min"), lost.for_min, 1, 7 * DAY_MIN),
        (("lost_property", "every_s"), lost.every_s, 10, DAY_S),
        (("belongings", "every_s"), warning.every_s, 10, DAY_S),
        (("belongings", "busy_every_s"), warning.busy_every_s, 10, DAY_S),
        (("belongings", "busy_waiting"), warning.busy_waiting, 1, 999),
    )
    for where, value, least, most in bounds:
        if not least <= value <= most:
            yield Mistake(
                where, f"{where[-1]} is {value}", f"write a number from {least} to {most}"
            )
    if warning.busy_every_s > warning.every_s:
        problem = "people would be warned less often while it is busy"
        yield Mistake(("belongings", "busy_every_s"), problem, "write at most every_s")
    lacking = missing(settings, warning.words) if warning.words else []
    if lacking:
        problem = f"the warning is not said in {', '.join(lacking)}"
        yield Mistake(("belongings", "words"), problem, "say it in every language of the hall")
