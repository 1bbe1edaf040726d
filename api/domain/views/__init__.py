"""Views of the hall: pure projections, the whole of what one surface must show now."""

from api.domain.views.appointments import book
from api.domain.views.board import board
from api.domain.views.citizen import citizen
from api.domain.views.counter import counter
from api.domain.views.floor import floor
from api.domain.views.kiosk import kiosk
from api.domain.views.printer import printer
from api.domain.views.readiness import readiness
from api.domain.views.remote import remote

__all__ = [
    "board",
    "book",
    "citizen",
    "counter",
    "floor",
    "kiosk",
    "printer",
    "readiness",
    "remote",
]
