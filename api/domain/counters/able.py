"""Who may serve what, and the words for it when somebody may not (R9, R10)."""

from collections.abc import Iterable

from api.domain.counters.certificates import certified, may_take
from api.domain.counters.questions import open_for
from api.domain.hall import Hall
from api.domain.refused import Refused

NONE = "—"


def check_able(hall: Hall, counter: int, service: str) -> None:
    """Raises Refused, with the windows that can, unless this window may serve the service now."""
    if service not in hall.posted_at(counter):
        able = open_for(hall, service) or hall.counters_for(service)
        raise Refused("service_not_here", counter=counter, service=service, counters=listed(able))
    check_certified(hall, counter, service)


def check_certified(hall: Hall, counter: int, service: str) -> None:
    """Raises Refused unless whoever sits at this window has the certificate for the service."""
    staff = hall.counter(counter).staff
    if staff is not None and not may_take(hall.settings, staff, service, hall.state.day):
        able = open_for(hall, service, besides=counter)
        raise Refused("certificate_needed", staff=staff, service=service, counters=listed(able))


def check_some_certified(hall: Hall, counter: int, services: Iterable[str], staff: str) -> None:
    """Raises Refused, with all who could, if the clerk could take none of these services."""
    settings, day = hall.settings, hall.state.day
    if any(may_take(settings, staff, service, day) for service in services):
        return
    clerks = {one for service in services for one in certified(settings, service, day)}
    raise Refused("nothing_certified", counter=counter, staff=staff, clerks=listed(sorted(clerks)))


def listed(things: Iterable[int | str]) -> str:
    """Numbers of windows or of staff, as a refusal names them."""
    return "、".join(str(one) for one in things) or NONE
