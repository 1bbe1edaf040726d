"""What numbers by phone are offered now (R13)."""

from datetime import datetime

from api.contract.views import QueueLine, RemoteOffer, RemoteView
from api.domain.arrivals.remote import in_remote_hours, left_this_hour, offered_by_phone
from api.domain.hall import Hall
from api.domain.state import is_expected
from api.domain.views.lines import class_lines, hall_line, queue_line, service_lines


def remote(hall: Hall, now: datetime) -> RemoteView:
    """What the public sees before it takes a number by phone."""
    rule = hall.settings.remote
    by_phone = {one.code for one in hall.settings.services if offered_by_phone(hall, one)}
    return RemoteView(
        hall=hall_line(hall),
        enabled=rule.enabled,
        open=rule.enabled and in_remote_hours(hall, now),
        hours=rule.hours,
        services=tuple(
            RemoteOffer(service=line, left=left_this_hour(hall, line.code, now))
            for line in service_lines(hall, now)
            if line.code in by_phone
        ),
        classes=tuple(one for one in class_lines(hall) if one.at_kiosk),
        keep_min=rule.keep_min,
        lapse_min=rule.lapse_min,
    )


def on_the_way(hall: Hall) -> tuple[QueueLine, ...]:
    """Remote tickets whose holders have not come yet, so that the desk can check them in."""
    return tuple(queue_line(hall, one) for one in hall.state.tickets.values() if is_expected(one))
