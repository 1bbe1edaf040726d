"""Mistakes in what a hall.toml says of its voice: languages, volumes and quiet hours (R35)."""

from collections.abc import Iterator
from datetime import timedelta

from api.contract.spoken import spoken_languages
from api.domain.mistake import Mistake, Path
from api.domain.opening.hours import parse_clock, parse_span
from api.domain.settings import HallSettings
from api.domain.settings.voice import Loudness

_DAY = timedelta(days=1)


def voice(settings: HallSettings) -> Iterator[Mistake]:
    """Languages that nobody has worded, volumes out of bounds, hours that are none."""
    chosen = settings.voice
    yield from _languages(chosen.languages)
    yield from _volume(("voice", "volume"), chosen.volume)
    for place, one in enumerate(chosen.loudness):
        yield from _volume(("voice", "loudness", place, "volume"), one.volume)
    yield from _hours(chosen.loudness)
    for place, words in enumerate(chosen.quiet):
        yield from _quiet(("voice", "quiet", place), words)


def _languages(listed: tuple[str, ...]) -> Iterator[Mistake]:
    where = ("voice", "languages")
    for tag in listed:
        if tag not in spoken_languages():
            known = ", ".join(f'"{one}"' for one in spoken_languages())
            problem = f"nobody has worded a call in {tag[:20]!r}"
            yield Mistake(where, problem, f"take from {known}")
    if len(set(listed)) < len(listed):
        yield Mistake(where, "a language stands there twice", "name each once")


def _volume(where: Path, volume: int) -> Iterator[Mistake]:
    if not 0 <= volume <= 100:
        yield Mistake(where, f"volume is {volume}", "write a percentage from 0 to 100")


def _hours(loudness: tuple[Loudness, ...]) -> Iterator[Mistake]:
    """A volume that two spans of the same hour would give."""
    taken: list[tuple[timedelta, timedelta, str]] = []
    for place, one in enumerate(loudness):
        where = ("voice", "loudness", place, "hours")
        try:
            start, end = parse_span(one.hours)
        except ValueError as error:
            yield Mistake(where, str(error), 'write "12:00-13:30"')
            continue
        clash = next((words for first, last, words in taken if start < last and first < end), None)
        if clash is not None:
            problem = f"{one.hours} overlaps {clash}"
            yield Mistake(where, problem, "give each hour one volume")
        taken.append((start, end, one.hours))


def _quiet(where: Path, words: str) -> Iterator[Mistake]:
    """A night runs over midnight, so only its two ends must be times, and differ."""
    mend = 'write "20:00-07:30"'
    start, _, end = words.partition("-")
    try:
        first, last = parse_clock(start), parse_clock(end)
    except ValueError as error:
        yield Mistake(where, str(error), mend)
        return
    if first in (last, _DAY):
        yield Mistake(where, f"{words!r} is no stretch of a day", mend)
