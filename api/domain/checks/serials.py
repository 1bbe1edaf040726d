"""Numbers of a hall.toml that are too small, too large, or do not fit each other."""

from collections.abc import Iterator

from api.domain.counters.windows import LONGEST_HOLD_MIN
from api.domain.mistake import Mistake, Path
from api.domain.settings import HallSettings

Bounds = tuple[Path, int, int, int]

# What a person can read from afar and key in, what a day can hold, and what a clock can add.
MOST_DIGITS = 5
MOST_COUNTERS = 999
DAY_MIN = 24 * 60
DAY_S = DAY_MIN * 60


def numbers(settings: HallSettings) -> Iterator[Mistake]:
    """Every number out of its bounds, then those that contradict another."""
    for where, value, least, most in [*_rules(settings), *_things(settings)]:
        if not least <= value <= most:
            problem = f"{where[-1]} is {value}"
            yield Mistake(where, problem, f"write a number from {least} to {most}")
    yield from _runs(settings)
    yield from _no_show(settings)
    yield from _roll(settings)


def _roll(settings: HallSettings) -> Iterator[Mistake]:
    """F:R1: the sensor speaks before the roll is at its end, and not at its beginning."""
    paper = settings.paper
    if 0 < paper.roll_m <= paper.low_m:
        problem = f"of a roll of {paper.roll_m} m, {paper.low_m} m would be left at its near end"
        mend = f"write a number below {paper.roll_m}, or roll_m = 0 to learn the length"
        yield Mistake(("paper", "low_m"), problem, mend)


def _no_show(settings: HallSettings) -> Iterator[Mistake]:
    """R5: the hall by itself is never quicker than a clerk may be."""
    calling = settings.calling
    if 0 < calling.no_show_by_itself_s <= calling.no_show_after_s:
        problem = f"a number would be passed over by itself after {calling.no_show_by_itself_s} s"
        problem += f", before a clerk may do it after {calling.no_show_after_s} s"
        mend = f"write 0 for never, or a number above {calling.no_show_after_s}"
        yield Mistake(("calling", "no_show_by_itself_s"), problem, mend)


def _rules(settings: HallSettings) -> Iterator[Bounds]:
    calling, paper = settings.calling, settings.paper
    yield ("calling", "recalls"), calling.recalls, 0, 99
    yield ("calling", "recall_pause_s"), calling.recall_pause_s, 0, 120
    yield ("calling", "guard_s"), calling.guard_s, 0, 60
    yield ("calling", "no_show_recalls"), calling.no_show_recalls, 0, 99
    yield ("calling", "no_show_after_s"), calling.no_show_after_s, 0, 600
    yield ("calling", "no_show_by_itself_s"), calling.no_show_by_itself_s, 0, 3600
    yield ("calling", "return_after"), calling.return_after, 0, 99
    yield ("calling", "return_times"), calling.return_times, 0, 99
    closing = settings.closing
    yield ("closing", "desk_grace_min"), closing.desk_grace_min, 0, DAY_MIN
    yield ("closing", "soon_min"), closing.soon_min, 0, DAY_MIN
    windows = settings.windows
    yield ("windows", "hold_min"), windows.hold_min, 1, LONGEST_HOLD_MIN
    soon = windows.certificate_warning_days
    yield ("windows", "certificate_warning_days"), soon, 0, 366
    ready = settings.readiness
    yield ("readiness", "before_min"), ready.before_min, 0, DAY_MIN
    yield ("readiness", "least_free_mb"), ready.least_free_mb, 0, 10**9
    yield ("paper", "expires_s"), paper.expires_s, 1, DAY_S
    yield ("paper", "roll_m"), paper.roll_m, 0, 500
    yield ("paper", "low_m"), paper.low_m, 0, 50
    yield ("paper", "warn_papers"), paper.warn_papers, 0, 1000


def _things(settings: HallSettings) -> Iterator[Bounds]:
    for place, one in enumerate(settings.services):
        yield ("services", place, "first"), one.first, 0, 10**MOST_DIGITS - 1
        yield ("services", place, "last"), one.last, 0, 10**MOST_DIGITS - 1
        yield ("services", place, "digits"), one.digits, 1, MOST_DIGITS
        yield ("services", place, "handling_min"), one.handling_min, 0, DAY_MIN
    for place, class_ in enumerate(settings.classes):
        yield ("classes", place, "head_start_min"), class_.head_start_min, 0, DAY_MIN
    for place, counter in enumerate(settings.counters):
        yield ("counters", place, "number"), counter.number, 1, MOST_COUNTERS


def _runs(settings: HallSettings) -> Iterator[Mistake]:
    for place, one in enumerate(settings.services):
        if one.last < one.first:
            problem = f"numbers run from {one.first} to {one.last}"
            yield Mistake(("services", place, "last"), problem, "let last be at least first")
        elif one.last >= 10 ** min(max(one.digits, 1), MOST_DIGITS):
            problem = f"{one.last} has more than {one.digits} digits"
            mend = "write more digits, or a smaller last"
            yield Mistake(("services", place, "digits"), problem, mend)
