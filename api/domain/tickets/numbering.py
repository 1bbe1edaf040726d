"""Numbers: per prefix and business day, without a gap and never twice (R1)."""

from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import Service


def next_serial(hall: Hall, service: Service) -> int:
    """The next number of a service today. Raises Refused when all are used up."""
    given = hall.state.serials.get(service.prefix)
    serial = service.first if given is None else given + 1
    if serial > service.last:
        raise Refused("numbers_used_up", service=service.code)
    return serial


def written(service: Service, serial: int) -> str:
    """A number as people read it: A007."""
    return f"{service.prefix}{serial:0{service.digits}d}"
