"""What a list of appointments adds to the book, line by line (R12)."""

from collections import defaultdict
from collections.abc import Sequence

from api.contract.events import AppointmentBooked, AppointmentMoved
from api.domain.arrivals import codes
from api.domain.arrivals.booking import Asked, Complaint
from api.domain.arrivals.slots import STANDING, Slot, clock_words, slot_of
from api.domain.hall import Hall
from api.domain.opening.hours import business_day
from api.domain.state import Appointment


class AppointmentList:
    """`events` is what the lines taken so far change; of a known line, nothing."""

    def __init__(self, hall: Hall, chance: str, asked: Sequence[Asked]) -> None:
        self._hall, self._chance = hall, chance
        book = hall.state.appointments
        # The code of a day that is past may be given again.
        self._known = {code: one for code, one in book.items() if one.day >= hall.state.day}
        self._codes = {*book, *(one.code for one in asked)}
        self._lines: dict[str, int] = {}
        self._quota: defaultdict[Slot, int] = defaultdict(int)
        # What was asked for without a code before, to be met by the same lines once each.
        self._made: defaultdict[str, int] = defaultdict(int)
        self.events: list[AppointmentBooked | AppointmentMoved] = []
        for one in self._known.values():
            self._quota[slot_of(hall, one.service, one.booked_at)] += one.state in STANDING
            self._made[one.asked] += one.made_here

    def add(self, asked: Asked) -> list[Complaint]:
        """Take one line; what is wrong with it beside those before it."""
        if not asked.code and self._made[asked.key]:
            self._made[asked.key] -= 1
            return []
        known = self._known.get(asked.code)
        twice = self._twice(asked)
        if twice or (known is not None and known.asked == asked.key):
            return twice
        found = [*self._here_already(asked, known), *self._crowded(asked, known)]
        if not found:
            self.events.append(self._moved(asked, known) if known else self._booked(asked))
        return found

    def _twice(self, asked: Asked) -> list[Complaint]:
        if asked.code in self._lines:
            problem = f"line {self._lines[asked.code]} has the same code"
            return [Complaint(asked.line, "code", problem, "give each its own")]
        if asked.code:
            self._lines[asked.code] = asked.line
        return []

    def _here_already(self, asked: Asked, known: Appointment | None) -> list[Complaint]:
        if known is None or known.state != "checked_in":
            return []
        problem = "whoever has this code is here already"
        return [Complaint(asked.line, "code", problem, "leave the line as it was")]

    def _crowded(self, asked: Asked, known: Appointment | None) -> list[Complaint]:
        """R12: those who come without appointment have their share of each slot."""
        if known is not None and known.state in STANDING:
            self._quota[slot_of(self._hall, known.service, known.booked_at)] -= 1
        most = self._hall.settings.appointments.per_slot
        slot = slot_of(self._hall, asked.service, asked.at)
        self._quota[slot] += 1
        if not most or self._quota[slot] <= most:
            return []
        when = clock_words(self._hall, slot[1])
        problem = f"from {when} on there are {most} appointments already"
        mend = "take another time; the rest is for those without appointment"
        return [Complaint(asked.line, "time", problem, mend)]

    def _booked(self, asked: Asked) -> AppointmentBooked:
        code = asked.code or codes.made(self._chance, asked.line, self._codes)
        self._codes.add(code)
        return AppointmentBooked(
            code=code,
            day=business_day(self._hall.settings, asked.at),
            service=asked.service,
            booked_at=asked.at,
            ticket_class=asked.ticket_class,
            language=asked.language,
            asked=asked.key,
            made_here=not asked.code,
        )

    def _moved(self, asked: Asked, known: Appointment) -> AppointmentMoved:
        return AppointmentMoved(
            code=known.code,
            day=business_day(self._hall.settings, asked.at),
            service=asked.service,
            booked_at=asked.at,
            ticket_class=asked.ticket_class,
            language=asked.language,
            asked=asked.key,
            was_at=known.booked_at,
        )
