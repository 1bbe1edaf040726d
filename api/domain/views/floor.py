"""The whole hall, for the supervisor: the wall, every line, every device, every open paper."""

from datetime import datetime

from api.contract.views import DeviceLine, FloorView
from api.domain.hall import Hall
from api.domain.settings import Device
from api.domain.views import conduct
from api.domain.views.appointments import expected, todays_count
from api.domain.views.board import board
from api.domain.views.help import help_lines
from api.domain.views.journeys import awaiting_signal, unserved
from api.domain.views.lines import line_ahead, queue_line
from api.domain.views.notices import to_manage
from api.domain.views.opinions import opinion_count
from api.domain.views.paper import copies, roll_lines, unprinted
from api.domain.views.printer import unsettled
from api.domain.views.readiness import readiness
from api.domain.views.remote import on_the_way
from api.domain.views.today import date_hours
from api.domain.views.windows import certificate_lines, held_lines, window_line
from api.domain.wait.kept import this_week


def floor(hall: Hall, now: datetime) -> FloorView:
    """What the supervisor sees at `now`."""
    # Also for what hall.toml has no more: whoever waits is seen.
    places = sorted(place for one in hall.lines.services() for place in hall.lines.waiting(one))
    view = FloorView(
        board=board(hall, now),
        queue=tuple(
            line_ahead(hall, hall.state.tickets[place[2]], rank, now)
            for rank, place in enumerate(places, start=1)
        ),
        devices=tuple(_device_line(hall, one) for one in hall.settings.devices),
        unsettled=unsettled(hall),
        issued=hall.state.issued,
        finished=hall.state.finished,
        sequence=hall.state.sequence,
        help=help_lines(hall),
        opinions=opinion_count(hall),
        dates=date_hours(hall, now),
        held=held_lines(hall, now),
        windows=tuple(window_line(hall, one.number) for one in hall.settings.counters),
        certificates=tuple(
            line for one in hall.settings.staff for line in certificate_lines(hall, one)
        ),
        awaiting_signal=tuple(
            queue_line(hall, one)
            for one in awaiting_signal(hall, (one.code for one in hall.settings.services))
        ),
        unserved=unserved(hall),
        notices=to_manage(hall, now),
        readiness=readiness(hall, now),
        appointments=expected(hall, now, (one.code for one in hall.settings.services)),
        appointment_count=todays_count(hall, now),
        on_the_way=on_the_way(hall),
        kept=this_week(hall.state.learnt.kept, hall.state.day),
        rolls=roll_lines(hall),
        unprinted=tuple(unprinted(hall)),
        copies=copies(hall),
    )
    return conduct.on_floor(view, hall, now)


def _device_line(hall: Hall, device: Device) -> DeviceLine:
    health = hall.state.devices.get(device.id)
    return DeviceLine(
        device=device.id,
        role=device.role,
        state=health.state if health else "unknown",
        detail=health.detail if health else "",
        since=health.since if health else None,
    )
