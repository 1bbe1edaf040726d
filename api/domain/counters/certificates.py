"""持證上崗: who may take which service on which day (R10). It knows hall.toml and no hall."""

from api.domain.settings import HallSettings, Staff


def may_take(settings: HallSettings, staff: str, service: str, day: str) -> bool:
    """Whether a clerk has what this service asks for on a business day (ISO date)."""
    found = settings.service(service)
    if found is None or not found.certificate:
        return True
    member = settings.member(staff)
    until = valid_until(member, service) if member else None
    return until is not None and day <= until


def valid_until(member: Staff, service: str) -> str | None:
    """The last day (ISO date) of the latest certificate for a service, None without one."""
    days = [one.until for one in member.certificates if one.service == service]
    return max(days, default=None)


def certified(settings: HallSettings, service: str, day: str) -> tuple[str, ...]:
    """The 工號 of all who may take a service on a business day."""
    return tuple(
        one.number
        for one in settings.staff
        if one.role != "stage" and may_take(settings, one.number, service, day)
    )
