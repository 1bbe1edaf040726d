"""Who comes to the overloaded hall: at once, with an appointment, by phone; and who comes back."""

from functools import partial

from api.contract.commands import (
    BookAppointments,
    Booking,
    CheckInAppointment,
    CheckInTicket,
    GrantClass,
    MarkReady,
    ReturnTicket,
    TakeRemoteTicket,
    TakeTicket,
)
from api.contract.events import (
    Event,
    StepFinished,
    TicketMissed,
    TicketTaken,
    TicketTransferred,
)
from tests.queueing.life import EARLY_MIN, KIOSK, OPEN_MIN, SERVICES
from tests.queueing.lived_day import LivedDay

REASON = "急件"


class Citizens(LivedDay):
    """Their comings; what is done at the windows is the clerks'."""

    def begins(self) -> None:
        """The list of the day is handed in, and people are on their way."""
        self._book()
        self.later(self.chance.expovariate(self._walk_ins()), self._somebody_comes)

    def heard(self, event: Event) -> None:
        """What citizens do when something has happened to them."""
        match event:
            case TicketTaken():
                self._perhaps_granted(event.ticket)
            case TicketMissed() if self.happens(self.life.comes_back):
                back = ReturnTicket(number=event.ticket)
                self.later(self.chance.uniform(0.5, 25), lambda: self.do(back))
            case StepFinished(awaits="signal") | TicketTransferred(awaits="signal"):
                ready = MarkReady(number=event.ticket)
                self.later(self.chance.expovariate(1 / 9), lambda: self.do(ready))

    def _walk_ins(self) -> float:
        """Arrivals a minute beside the appointments."""
        return self.life.rate - self.life.appointments * len(SERVICES) / 30

    def _book(self) -> None:
        slots = [
            (code, at)
            for at in range(0, int(OPEN_MIN), 30)
            for code in SERVICES
            for _ in range(self.life.appointments)
        ]
        minutes = [at + self.chance.randrange(30) for _, at in slots]
        rows = [
            Booking(service=code, time=_clock(at), code=f"BOOKED{place:04}", line=place)
            for place, ((code, _), at) in enumerate(zip(slots, minutes, strict=True))
        ]
        self.do(BookAppointments(appointments=tuple(rows), chance="chance"))
        for row, at in zip(rows, minutes, strict=True):
            comes = at + self.chance.gauss(-5, 12)
            if self.happens(0.9):
                here = CheckInAppointment(code=row.code, place="kiosk", kiosk=KIOSK, token="t")
                comes = max(comes, at - EARLY_MIN, 0)
                self.later(comes, partial(self.do, here))

    def _somebody_comes(self) -> None:
        if self.minute >= OPEN_MIN:
            return
        service = self.chance.choices(list(SERVICES), [one for one, _ in SERVICES.values()])[0]
        if self.happens(self.life.remote):
            self._by_phone(service)
        else:
            self._at_the_hall(service)
        self.later(self.chance.expovariate(self._walk_ins()), self._somebody_comes)

    def _at_the_hall(self, service: str) -> None:
        which = self.chance.random()
        if which < self.life.urgent:
            urgent = TakeTicket(service=service, ticket_class="urgent", staff="1001", reason=REASON)
            self.do(urgent)
            return
        own = "priority" if which < self.life.urgent + self.life.priority else "normal"
        self.do(TakeTicket(service=service, ticket_class=own, kiosk=KIOSK, token="t"))

    def _by_phone(self, service: str) -> None:
        events = self.do(TakeRemoteTicket(service=service, token="t"))
        for event in events:
            if isinstance(event, TicketTaken) and self.happens(0.9):
                here = CheckInTicket(number=event.ticket, place="desk")
                self.later(self.chance.expovariate(1 / 25), partial(self.do, here))

    def _perhaps_granted(self, ticket: str) -> None:
        if self.happens(self.life.granted):
            wanted = "urgent" if self.happens(0.2) else "priority"
            grant = GrantClass(number=ticket, ticket_class=wanted, reason=REASON, staff="1001")
            self.later(self.chance.uniform(1, 40), lambda: self.do(grant))


def _clock(minute: int) -> str:
    hours, minutes = divmod(8 * 60 + minute, 60)
    return f"{hours:02}:{minutes:02}"
