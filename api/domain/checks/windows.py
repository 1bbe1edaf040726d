"""Certificates and holds of a hall.toml (R8, R10)."""

from collections.abc import Iterator

from api.domain.checks.hours import is_date
from api.domain.mistake import Mistake
from api.domain.settings import Certificate, HallSettings


def windows(settings: HallSettings) -> Iterator[Mistake]:
    """Certificates that mean nothing, and services that nobody may take."""
    for place, one in enumerate(settings.staff):
        for nth, certificate in enumerate(one.certificates):
            for key, problem, mend in _certificate(settings, certificate):
                where = ("staff", place, "certificates", nth, key)
                yield Mistake(where, f"{one.number}: {problem}", mend)
    held = {one.service for member in settings.staff for one in member.certificates}
    for place, service in enumerate(settings.services):
        if service.certificate and service.code not in held:
            problem = f"nobody has a certificate for {service.code!r}"
            mend = 'add certificates = [{service = "…", until = "2027-06-30"}] to somebody'
            yield Mistake(("services", place, "certificate"), problem, mend)


def _certificate(settings: HallSettings, one: Certificate) -> Iterator[tuple[str, str, str]]:
    found = settings.service(one.service)
    if found is None:
        codes = ", ".join(sorted(service.code for service in settings.services))
        yield "service", f"{one.service!r} is no service", f"write one of {codes}"
    elif not found.certificate:
        problem = f"{one.service!r} asks for no certificate"
        yield "service", problem, "add certificate = true to the service"
    if not is_date(one.until):
        yield "until", f"{one.until!r} is no date", 'write a date such as "2027-06-30"'
