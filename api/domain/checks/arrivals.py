"""Mistakes in [appointments] and [remote] of a hall.toml (R12, R13)."""

from collections.abc import Iterator

from api.domain.arrivals.booking import CLASS
from api.domain.mistake import Mistake, Path
from api.domain.opening.hours import parse_span
from api.domain.settings import HallSettings

DAY_MIN = 24 * 60


def arrivals(settings: HallSettings) -> Iterator[Mistake]:
    """Every mistake in them, whether they are turned on or not."""
    yield from _numbers(settings)
    yield from _services(settings)
    yield from _class(settings)
    yield from _hours(settings)


def _numbers(settings: HallSettings) -> Iterator[Mistake]:
    book, remote = settings.appointments, settings.remote
    bounds: list[tuple[Path, int, int, int]] = [
        (("appointments", "early_min"), book.early_min, 0, DAY_MIN),
        (("appointments", "late_min"), book.late_min, 0, DAY_MIN),
        (("appointments", "slot_min"), book.slot_min, 1, DAY_MIN),
        (("appointments", "per_slot"), book.per_slot, 0, 999),
        (("remote", "per_hour"), remote.per_hour, 1, 999),
        (("remote", "keep_min"), remote.keep_min, 0, DAY_MIN),
        (("remote", "lapse_min"), remote.lapse_min, 1, DAY_MIN),
    ]
    for where, value, least, most in bounds:
        if not least <= value <= most:
            mend = f"write a number from {least} to {most}"
            yield Mistake(where, f"{where[-1]} is {value}", mend)
    if remote.keep_min > remote.lapse_min:
        problem = f"a number is kept {remote.lapse_min} minutes, its place {remote.keep_min}"
        yield Mistake(("remote", "keep_min"), problem, "let keep_min be at most lapse_min")


def _services(settings: HallSettings) -> Iterator[Mistake]:
    codes = {one.code for one in settings.services}
    named = {"appointments": settings.appointments.services, "remote": settings.remote.services}
    for table, services in named.items():
        for service in services:
            if settings.offered_elsewhere(service) is not None:
                problem = f"{table} names {service!r}, which is done elsewhere"
                yield Mistake((table, "services"), problem, "remove it here")
            elif service not in codes:
                problem = f"{table} names {service!r}, which is no service"
                mend = f"write one of {', '.join(sorted(codes))}"
                yield Mistake((table, "services"), problem, mend)


def _class(settings: HallSettings) -> Iterator[Mistake]:
    if not settings.appointments.enabled:
        return
    found = settings.ticket_class(CLASS)
    if found is None:
        mend = f'add [[classes]] with code = "{CLASS}", head_start_min = 10 and at_kiosk = false'
        yield Mistake(("appointments", "enabled"), f'appointments need the class "{CLASS}"', mend)
    elif found.at_kiosk:
        where = ("classes", settings.classes.index(found), "at_kiosk")
        problem = "whoever touches it would go before others without an appointment"
        yield Mistake(where, problem, "write at_kiosk = false")


def _hours(settings: HallSettings) -> Iterator[Mistake]:
    for place, words in enumerate(settings.remote.hours):
        try:
            parse_span(words)
        except ValueError as error:
            yield Mistake(("remote", "hours", place), str(error), 'write "08:00-16:00"')
