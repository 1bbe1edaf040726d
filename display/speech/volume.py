"""How loud the wall is at a time of day (R35). It plays nothing."""

from datetime import time

from api.contract.views import VoiceLine

# Twice as loud to the ear is ten decibels: half the percentage is half as loud.
_PER_DOUBLING = 1.66


def percent_at(voice: VoiceLine, clock: time) -> int:
    """The volume in percent by the hall's own clock, 0 in its quiet hours."""
    if any(_within(words, clock) for words in voice.quiet):
        return 0
    return next(
        (one.volume for one in voice.loudness if _within(one.hours, clock)),
        voice.volume,
    )


def gain(percent: int) -> float:
    """What each sample is multiplied by, 0 to 1."""
    return float((percent / 100) ** _PER_DOUBLING)


def _within(words: str, clock: time) -> bool:
    """Whether "20:00-07:30" holds this time; its end belongs to what follows."""
    start, _, end = words.partition("-")
    first, last, now = _minutes(start), _minutes(end), clock.hour * 60 + clock.minute
    return first <= now < last if first < last else now >= first or now < last


def _minutes(words: str) -> int:
    hours, _, minutes = words.strip().partition(":")
    return int(hours) * 60 + int(minutes)
