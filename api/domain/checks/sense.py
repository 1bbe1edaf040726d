"""What each line of a hall.toml allows by itself, and all of them together do not."""

from collections.abc import Iterator

from api.domain.checks.dates import ever_open
from api.domain.checks.told import missing
from api.domain.mistake import Mistake
from api.domain.opening.hours import WEEKDAYS, parse_clock, parse_span
from api.domain.settings import HallSettings


def sense(settings: HallSettings) -> Iterator[Mistake]:
    """A hall that would start, and at which an engineer would wonder on the first morning."""
    yield from _people(settings)
    yield from _opens(settings)
    yield from _counter_hours(settings)
    yield from _offered(settings)
    yield from _same_names(settings)
    yield from _promises(settings)
    yield from _lists(settings)
    yield from _said(settings)


def _people(settings: HallSettings) -> Iterator[Mistake]:
    """R16, R22: somebody serves, and somebody agrees to what a clerk may not do alone."""
    roles = {one.role for one in settings.staff}
    if "clerk" not in roles:
        mend = "add a [[staff]] table with a number and a post"
        yield Mistake(("staff",), "there is no clerk to sit at a window", mend)
    if "supervisor" not in roles:
        problem = "there is no supervisor to agree to a pause or to be called"
        yield Mistake(("staff",), problem, 'write role = "supervisor" at one of the staff')


def _opens(settings: HallSettings) -> Iterator[Mistake]:
    """R15: the hall opens at all, and its day does not begin anew in the middle of the work."""
    spans = {day: getattr(settings.opening, day) for day in WEEKDAYS}
    if not any(spans.values()):
        mend = 'write the hours of a day, such as mon = ["08:00-17:00"]'
        yield Mistake(("opening",), "the hall is open on no day of the week", mend)
    for day, written in spans.items():
        for words in written:
            if _begins_within(settings.hall.day_starts_at, words):
                starts = settings.hall.day_starts_at
                problem = f"numbers would begin anew at {starts} while the hall is open on {day}"
                yield Mistake(
                    ("hall", "day_starts_at"), problem, 'write a time of the night, "03:00"'
                )
                return


def _begins_within(clock: str, span: str) -> bool:
    try:
        starts, (opens, closes) = parse_clock(clock), parse_span(span)
    except ValueError:
        # Another check speaks of it.
        return False
    # Who is open day and night has no better hour for it.
    return opens < starts < closes and (closes - opens).days == 0


def _counter_hours(settings: HallSettings) -> Iterator[Mistake]:
    for place, one in enumerate(settings.counters):
        if one.hours and not ever_open(settings, one.hours):
            problem = f"somebody should be at counter {one.number} while the hall is closed"
            yield Mistake(("counters", place, "hours"), problem, "write hours within [opening]")


def _offered(settings: HallSettings) -> Iterator[Mistake]:
    """Whoever comes to a machine, or takes a number by phone, finds something to take."""
    normal = settings.ticket_class("normal")
    if normal is not None and not normal.at_kiosk:
        where = ("classes", settings.classes.index(normal), "at_kiosk")
        problem = "nobody without a special class could take a number"
        yield Mistake(where, problem, "remove at_kiosk")
    machines = any(one.role == "kiosk" for one in settings.devices)
    if machines and settings.services and not any(one.at_kiosk for one in settings.services):
        mend = "remove at_kiosk = false from one of them"
        yield Mistake(("services", 0, "at_kiosk"), "the kiosk has nothing to offer", mend)
    for code in settings.remote.services if settings.remote.enabled else ():
        service = settings.service(code)
        if service is not None and not service.at_kiosk:
            problem = f"{code!r} has at_kiosk = false: the desk alone gives its numbers"
            yield Mistake(("remote", "services"), problem, "remove it here, or at_kiosk there")
    hours = settings.remote.hours
    if settings.remote.enabled and hours and not ever_open(settings, hours):
        problem = "numbers by phone would be given only while the hall is closed"
        yield Mistake(("remote", "hours"), problem, "write hours within [opening]")


def _same_names(settings: HallSettings) -> Iterator[Mistake]:
    """Two buttons with one name are one button to whoever reads it."""
    for tag in settings.hall.languages:
        seen: dict[str, str] = {}
        for place, one in enumerate(settings.services):
            name = one.names.get(tag, "").strip()
            first = seen.setdefault(name, one.code)
            if name and first != one.code:
                problem = f"{first!r} and {one.code!r} have the same name in {tag}"
                yield Mistake(("services", place, "names"), problem, "give each a name of its own")


def _promises(settings: HallSettings) -> Iterator[Mistake]:
    """R21: what takes twenty minutes on average cannot be promised in ten."""
    for place, one in enumerate(settings.services):
        promised = one.promised_handling_min
        if promised is not None and promised < one.handling_min:
            problem = f"it is promised in {promised} min and takes {one.handling_min} on average"
            where = ("services", place, "promised_handling_min")
            yield Mistake(where, problem, "promise more, or correct handling_min")


def _lists(settings: HallSettings) -> Iterator[Mistake]:
    if settings.readiness.checks_required and not settings.checklist:
        problem = "the check-list must be confirmed, and there is none"
        mend = "add [[checklist]] tables, or write checks_required = false"
        yield Mistake(("readiness", "checks_required"), problem, mend)
    rules = settings.help
    if rules.lapse_min * 60 <= rules.leader_s:
        problem = f"a wish for help is over before the leader hears of it after {rules.leader_s} s"
        yield Mistake(("help", "lapse_min"), problem, "write more minutes than leader_s is")
    dates = settings.opening.holidays
    for place, date in enumerate(dates):
        if date in dates[:place]:
            problem = f"the holiday {date} stands twice"
            yield Mistake(("opening", "holidays", place), problem, "write each date once")


def _said(settings: HallSettings) -> Iterator[Mistake]:
    """What is said on every screen is said in every language (R22, R28)."""
    for where, words in (
        (("opening", "words"), settings.opening.words),
        (("hall", "duty_leader"), settings.hall.duty_leader),
    ):
        lacking = missing(settings, words) if words else []
        if lacking:
            problem = f"{where[-1]} is not said in {', '.join(lacking)}"
            yield Mistake(where, problem, "say it in every language of the hall")
