"""What is done about appointments and numbers by phone, sensible or not (R12, R13)."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from api.contract import commands as c
from api.contract.commands import Command
from api.domain.hall import Hall
from api.domain.settings import Appointments, Remote
from tests.api.domain.arrivals.given import WITH_ARRIVALS

# Such a hall: few numbers an hour, so that the last one is asked for too.
RECEIVING: dict[str, Any] = {
    "classes": WITH_ARRIVALS.classes,
    "appointments": Appointments(enabled=True, per_slot=3, early_min=60),
    "remote": Remote(enabled=True, per_hour=4, keep_min=5, lapse_min=30),
}

CODES = st.sampled_from(("AAAAA2", "AAAAA3", "AAAAA4", ""))
TIMES = st.sampled_from(("09:00", "09:05", "09:30", "10:00", "16:50", "2026-03-03 09:00", "ten"))
PLACES = st.sampled_from(("kiosk", "desk", "phone"))
KIOSKS = st.sampled_from((None, None, "kiosk-1"))
SERVICES = st.sampled_from(("A", "A", "C", "J"))
BOOKED = st.sampled_from(("booked", "booked", "checked_in", "missed", "AAAAA2", "?"))

ROWS = st.builds(
    c.Booking,
    code=CODES,
    time=TIMES.filter(lambda time: time != "ten"),
    service=SERVICES,
    ticket_class=st.sampled_from(("", "", "priority")),
    line=st.integers(2, 9),
)
ARRIVALS = (
    st.builds(
        c.BookAppointments,
        appointments=st.lists(ROWS, max_size=3, unique_by=lambda row: row.line).map(tuple),
        chance=st.sampled_from(("x", "y")),
    ),
    st.builds(c.MoveAppointment, code=BOOKED, time=TIMES, service=st.sampled_from((None, "A"))),
    st.builds(c.CancelAppointment, code=BOOKED),
    st.builds(
        c.CheckInAppointment,
        code=BOOKED,
        place=PLACES,
        kiosk=KIOSKS,
        staff=st.just("9001"),
        token=st.just("t"),
    ),
    st.just(c.LapseAppointments()),
)
BY_PHONE = st.builds(
    c.TakeRemoteTicket,
    service=SERVICES,
    ticket_class=st.sampled_from(("normal", "normal", "priority", "urgent")),
    token=st.just("t"),
)
HERE = st.builds(
    c.CheckInTicket,
    number=st.sampled_from(("expected", "expected", "expected", "waiting", "A001")),
    place=PLACES,
    kiosk=KIOSKS,
)
LAPSING = st.builds(
    c.LapseRemoteTicket, ticket=st.sampled_from(("expected", "2026-03-02-A001", ""))
)


def meant_arrival(hall: Hall, command: Command) -> Command:
    """The command with its words replaced by what is there now."""
    match command:
        case c.CheckInAppointment() | c.MoveAppointment() | c.CancelAppointment():
            return replace(command, code=_code(hall, command.code))
        case c.CheckInTicket(number="expected"):
            return replace(command, number=_expected(hall))
        case c.LapseRemoteTicket(ticket="expected"):
            return replace(command, ticket=_expected(hall))
        case _:
            return command


def _code(hall: Hall, word: str) -> str:
    there = (one.code for one in hall.state.appointments.values() if one.state == word)
    return next(there, word)


def _expected(hall: Hall) -> str:
    there = (one.id for one in hall.state.tickets.values() if one.awaits == "check_in")
    return next(there, "")
