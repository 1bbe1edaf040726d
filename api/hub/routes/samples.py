"""Examples of answers for the OpenAPI document."""

from datetime import UTC, datetime

from api.contract.requests import Session
from api.contract.views import Accepted, AppointmentLine, AppointmentsTaken, CounterAnswer, Ticket

TICKET = Ticket(
    number="A005",
    token="9f86d081884c7d65",
    service="A",
    ticket_class="normal",
    state="waiting",
    day="2026-11-23",
    taken_at=datetime(2026, 11, 23, 1, 30, tzinfo=UTC),
    clock=datetime(2026, 11, 23, 1, 30, tzinfo=UTC),
    ahead=4,
    job="2026-11-23-A005-0",
)
COUNTER = CounterAnswer(counter=3, state="open", number="A005", advanced=True)
APPOINTMENT = AppointmentLine(
    code="K7Q2MX",
    day="2026-11-23",
    service="A",
    booked_at=datetime(2026, 11, 23, 1, 30, tzinfo=UTC),
    ticket_class="appointment",
    language="zh-Hant",
    state="booked",
)
APPOINTMENTS = AppointmentsTaken(booked=1, moved=0, unchanged=0, appointments=(APPOINTMENT,))
ACCEPTED = Accepted()
SESSION = Session(
    staff="1024",
    role="clerk",
    names={"zh-Hant": "戶籍員", "en": "Registrar"},
    counters=(1, 2, 3),
    counter=3,
)
