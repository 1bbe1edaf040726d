"""What must always hold of appointments and of numbers by phone (R12, R13)."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from api.contract.events import AppointmentCheckedIn, Event, TicketTaken
from api.domain.arrivals.slots import slot_of
from api.domain.hall import Hall
from api.domain.privacy.personal import personal_code
from api.domain.settings import HallSettings
from api.domain.state import Ticket


def stood_from(settings: HallSettings, ticket: Ticket) -> datetime:
    """From when on the hall treats him as one who stands there."""
    if kept_his_time(settings, ticket):
        assert ticket.booked_at is not None
        return ticket.booked_at
    if ticket.remote and ticket.checked_in_at is not None:
        kept = timedelta(minutes=settings.remote.keep_min)
        return max(ticket.taken_at, ticket.checked_in_at - kept)
    return ticket.taken_at


def here_from(ticket: Ticket) -> datetime:
    """From when on he truly stood there."""
    return ticket.checked_in_at or ticket.taken_at


def grace(settings: HallSettings, ticket: Ticket) -> timedelta:
    """How much longer than him somebody may have stood in the hall whom he still passes."""
    if kept_his_time(settings, ticket):
        return timedelta(minutes=settings.appointments.late_min)
    return timedelta(minutes=settings.remote.keep_min if ticket.remote else 0)


def kept_his_time(settings: HallSettings, ticket: Ticket) -> bool:
    """R12: an appointment to which he came no later than the hall allows."""
    late = timedelta(minutes=settings.appointments.late_min)
    return ticket.booked_at is not None and ticket.taken_at <= ticket.booked_at + late


def each_appointment_has_one_number(hall: Hall) -> None:
    """R1, R12: and every number of an appointment is that of its code."""
    codes = Counter(
        (one.day, one.appointment) for one in hall.state.tickets.values() if one.appointment
    )
    assert not codes or max(codes.values()) == 1
    for one in hall.state.appointments.values():
        assert (one.state == "checked_in") == bool(one.ticket)
        assert not personal_code(one.code)


def no_slot_is_given_away_whole(hall: Hall) -> None:
    """R12: those without appointment have their share."""
    slots = Counter(
        slot_of(hall, one.service, one.booked_at)
        for one in hall.state.appointments.values()
        if one.state in ("booked", "checked_in")
    )
    assert not slots or max(slots.values()) <= hall.settings.appointments.per_slot


def who_is_not_here_stands_in_no_line(hall: Hall) -> None:
    """R13: a number by phone waits only once its holder has checked in, and lapses only before."""
    for ticket in hall.state.tickets.values():
        if ticket.remote and ticket.state not in ("pending", "cancelled"):
            assert ticket.checked_in_at is not None
        if ticket.lapsed:
            assert (ticket.state, ticket.checked_in_at) == ("cancelled", None)


def a_number_by_phone_is_taken_within_its_quota(hall: Hall, events: Sequence[Event]) -> None:
    """R13: no hour gives more of them than the hall said (`hall` as it is after them)."""
    for event in events:
        if isinstance(event, TicketTaken) and event.remote:
            taken = hall.state.tickets[event.ticket].taken_at
            hour = taken.replace(minute=0, second=0, microsecond=0)
            same = [
                one
                for one in hall.state.tickets.values()
                if one.remote and one.service == event.service and one.taken_at >= hour
            ]
            assert len(same) <= hall.settings.remote.per_hour


def nobody_is_given_a_number_before_he_may_come(hall: Hall, events: Sequence[Event]) -> None:
    """R12: not earlier than the hall allows."""
    for event in events:
        if isinstance(event, AppointmentCheckedIn):
            came = hall.state.tickets[event.ticket].taken_at
            early = timedelta(minutes=hall.settings.appointments.early_min)
            assert came >= event.booked_at - early


ARRIVALS_ALWAYS = (
    each_appointment_has_one_number,
    no_slot_is_given_away_whole,
    who_is_not_here_stands_in_no_line,
)
ARRIVALS_AFTER = (
    a_number_by_phone_is_taken_within_its_quota,
    nobody_is_given_a_number_before_he_may_come,
)
