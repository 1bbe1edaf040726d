"""The hall as it is, put into the numbers that the replay needs."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from math import exp, sqrt

from api.domain.hall import Hall
from api.domain.opening.hours import Span, on_the_clock, spans, today
from api.domain.state import Counter, Ticket
from api.domain.state.learnt import ServiceLearnt
from api.domain.wait.draws import Length, LogNormal
from api.domain.wait.learn import PRIOR_MU, PRIOR_SIGMA, STRENGTH, slot_of
from api.domain.wait.scene import SHORT_PAUSE, Absence, Cycle, Place, Scene, Stream, Window

# How many cycles a clerk's and a day's own pace must outweigh.
CLERK_STRENGTH, DAY_STRENGTH, PAUSE_STRENGTH = 30.0, 150.0, 10.0
# A clerk who said when he would be back and is not, will be soon.
OVERDUE_MIN = 2.0
# As soon as the window comes free.
AT_ONCE = 1e-9

# A line: a service, for one window only if that is set.
Line = tuple[str, int | None]


class Seen:
    """A scene, and which place in it is whose."""

    def __init__(self, hall: Hall, now: datetime) -> None:
        self._hall, self._now = hall, now
        waiting = sorted(
            place for one in hall.settings.services for place in hall.lines.waiting(one.code)
        )
        self.tickets = [hall.state.tickets[id] for _, _, id in waiting]
        self.asked = [
            (service.code, one.code)
            for service in hall.settings.services
            for one in hall.settings.classes
        ]
        tied = {_line(one) for one in self.tickets if one.to_counter is not None}
        self._lines: list[Line] = [(one.code, None) for one in hall.settings.services]
        self._lines += sorted(tied, key=str)
        self.scene = Scene(
            cycles=tuple(self._cycle(service) for service, _ in self._lines),
            windows=tuple(self._windows()),
            line=tuple(self._place(one) for one in self.tickets),
            probes=tuple(self._probe(service, code) for service, code in self.asked),
            streams=tuple(self._streams()),
            behind=max(hall.settings.calling.return_after, 1),
        )

    def _minutes(self, moment: datetime) -> float:
        return (moment - self._now).total_seconds() / 60

    def _place(self, ticket: Ticket) -> Place:
        return Place(self._minutes(ticket.clock), self._lines.index(_line(ticket)))

    def _probe(self, service: str, ticket_class: str) -> Place:
        found = self._hall.settings.ticket_class(ticket_class)
        head_start = found.head_start_min if found else 0
        return Place(-float(head_start), self._lines.index((service, None)))

    def _cycle(self, service: str) -> Cycle:
        known = self._hall.state.learnt.services.get(service) or ServiceLearnt()
        onward = known.sent_on.mean(0.0, STRENGTH)
        total = sum(known.onward.values())
        parts = tuple(
            (self._lines.index((to, None)), onward * times / total)
            for to, times in known.onward.items()
            if (to, None) in self._lines
        )
        return Cycle(
            length=self._length(service),
            no_show=known.stays_away.mean(0.03, STRENGTH),
            no_show_min=known.away_min.mean(1.5, STRENGTH),
            returns=known.comes_back.mean(0.4, STRENGTH),
            onward=parts,
        )

    def _length(self, service: str) -> LogNormal:
        known = self._hall.state.learnt.services.get(service) or ServiceLearnt()
        mu = known.cycles.mean(PRIOR_MU, STRENGTH)
        return LogNormal(mu, sqrt(known.cycles.variance(mu, PRIOR_SIGMA**2, STRENGTH)))

    def _windows(self) -> Iterator[Window]:
        for one in self._hall.settings.counters:
            counter = self._hall.counter(one.number)
            if counter.state != "closed":
                yield self._window(counter)

    def _window(self, counter: Counter) -> Window:
        served = self._hall.served_at(counter.number)
        taken, since = self._taken(counter)
        away = 0.0
        if counter.state == "paused" and counter.back_at is not None:
            away = max(self._minutes(counter.back_at), OVERDUE_MIN)
        return Window(
            services=tuple(
                place
                for place, (service, only) in enumerate(self._lines)
                if service in served and only in (None, counter.number)
            ),
            away=away,
            taken=taken,
            elapsed=-self._minutes(since) if since else 0.0,
            pace=self._pace(counter),
            absences=tuple(self._absences(counter)),
            pauses=self._pauses(counter),
            pause=self._pause(counter),
        )

    def a_window(self, services: tuple[int, ...]) -> Window:
        """One that is not there: free at once, else in everything as any other."""
        new = Counter(number=0)
        return Window(
            services=services,
            pace=self._pace(new),
            absences=tuple(self._absences(new)),
            pauses=self._pauses(new),
            pause=self._pause(new),
        )

    def _taken(self, counter: Counter) -> tuple[Length | None, datetime | None]:
        """By what the window is taken, and since when."""
        ticket = self._hall.at_counter(counter.number)
        if ticket is not None:
            return self._length(ticket.service), ticket.called_at
        if counter.state == "paused" and counter.back_at is None:
            return self._pause(counter), counter.since
        return None, None

    def _pauses(self, counter: Counter) -> float:
        """The chance of a pause after a cycle. Long ones are among them where no plan has any."""
        learnt = self._hall.state.learnt
        share = learnt.paused.mean(0.0, PAUSE_STRENGTH)
        if not self._has_breaks(counter):
            share += learnt.left.mean(0.0, PAUSE_STRENGTH)
        return share

    def _pause(self, counter: Counter) -> Length:
        learnt = self._hall.state.learnt
        known = learnt.pauses
        if not self._has_breaks(counter):
            known = known.with_(learnt.breaks)
        mu = known.mean(SHORT_PAUSE.mu, PAUSE_STRENGTH)
        return LogNormal(mu, sqrt(known.variance(mu, SHORT_PAUSE.sigma**2, PAUSE_STRENGTH)))

    def _has_breaks(self, counter: Counter) -> bool:
        return len(self._planned(counter.number)) > 1

    def _pace(self, counter: Counter) -> float:
        learnt = self._hall.state.learnt
        clerk = learnt.clerks.get(counter.staff or "")
        deviation = clerk.mean(0.0, CLERK_STRENGTH) if clerk else 0.0
        return exp(deviation + learnt.day.mean(0.0, DAY_STRENGTH))

    def _absences(self, counter: Counter) -> Iterator[Absence]:
        """The breaks by plan that are still to come, or are overdue at a window still open."""
        for before, after in pairwise(self._planned(counter.number)):
            begins, lasts = before[1], (after[0] - before[1]).total_seconds() / 60
            if begins > self._now:
                yield Absence(begins=self._minutes(begins), lasts=lasts)
            elif self._now < after[0] and counter.state == "open" and _since(counter) < begins:
                yield Absence(begins=AT_ONCE, lasts=lasts)

    def _planned(self, number: int) -> tuple[Span, ...]:
        """When somebody should be at a window today: its own hours, else those of the hall."""
        here, date = self._hall.settings, today(self._hall, self._now)
        found = here.counter(number)
        if found is not None and found.hours:
            return on_the_clock(found.hours, date, here.hall.timezone)
        return spans(self._hall, date)

    def _streams(self) -> Iterator[Stream]:
        """Those who may still come and pass somebody, from what came at this hour on other days."""
        learnt = self._hall.state.learnt
        for place, (service, only) in enumerate(self._lines):
            for one in self._hall.settings.classes:
                known = learnt.arrivals.get(f"{service} {one.code}")
                if only is None and one.head_start_min and known is not None:
                    half_hour = known.means.get(slot_of(self._now), 0.0)
                    yield Stream(
                        service=place, per_min=half_hour / 30, head_start=float(one.head_start_min)
                    )


def _since(counter: Counter) -> datetime:
    """Since when it has been as it is."""
    return counter.since or datetime.max.replace(tzinfo=UTC)


def _line(ticket: Ticket) -> Line:
    return (ticket.service, ticket.to_counter)
