"""Slots: how much of a day is given away to appointments, so that others are served too (R12)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from api.domain.hall import Hall
from api.domain.opening.hours import local
from api.domain.state import Appointment

# In these an appointment takes its place of a slot's quota.
STANDING = frozenset({"booked", "checked_in"})
Slot = tuple[str, datetime]


def slot_of(hall: Hall, service: str, at: datetime) -> Slot:
    """The stretch of the day whose quota an appointment then takes of."""
    here = local(hall.settings, at)
    minutes = (here.hour * 60 + here.minute) % hall.settings.appointments.slot_min
    return service, at - timedelta(minutes=minutes)


def full(hall: Hall, slot: Slot, others: Iterable[Appointment]) -> bool:
    """Whether the slot is given away: the rest of its time is for those without appointment."""
    most = hall.settings.appointments.per_slot
    there = (
        one
        for one in others
        if one.state in STANDING and slot_of(hall, one.service, one.booked_at) == slot
    )
    return 0 < most <= sum(1 for _ in there)


def clock_words(hall: Hall, at: datetime) -> str:
    """A time as the hall's clock shows it: 09:30."""
    return local(hall.settings, at).strftime("%H:%M")
