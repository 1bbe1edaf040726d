"""Looking ahead: the hall as it is, played forward, and told as often true as it says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from api.contract.events import Forecast
from api.domain.hall import Hall
from api.domain.wait.band import is_certain, moved, published
from api.domain.wait.blend import mix
from api.domain.wait.glance import Glance, Window
from api.domain.wait.history import History
from api.domain.wait.outlook import Outlook
from api.domain.wait.replay import RUNS, Waits, replay
from api.domain.wait.seen import Seen

# Before this many days nothing is said but how many are ahead.
DAYS_TO_LEARN = 3


class Look:
    """One look at the hall: what is to be played, and what it says once it was."""

    def __init__(self, hall: Hall, now: datetime) -> None:
        seen = Seen(hall, now)
        self.scene, self.seed = seen.scene, hall.state.sequence
        self.a_window = seen.a_window
        self._tickets = [(one.id, (one.service, one.ticket_class)) for one in seen.tickets]
        self._asked, self._at = seen.asked, now
        self._bands = dict(hall.state.learnt.bands)
        self._history, self._mix = History(hall, now), mix(hall.state.learnt.blend)
        self._glance = glance(hall)

    def outlook(self, waits: Waits, runs: int = RUNS) -> Outlook:
        """What `waits` of this look's scene mean for whom."""
        line = zip(self._tickets, waits.line, strict=True)
        probes = zip(self._asked, waits.probes, strict=True)
        asked = {one: self._blended(one, told) for one, told in probes if len(told) == runs}
        by = {one: self._mix.shift(told.parts) for one, told in asked.items() if told.parts}
        return Outlook(
            at=self._at,
            glance=self._glance,
            tickets={
                id: self._told(self._raw(told), by.get(one, 0.0))
                for (id, one), told in line
                if len(told) == runs
            },
            asked={one: self._told(told, by.get(one, 0.0)) for one, told in asked.items()},
        )

    def _blended(self, asked: tuple[str, str], waits: list[float]) -> Forecast:
        """What the line says to whoever takes a number now, with the parts of its blend."""
        raw = self._raw(waits)
        if is_certain(raw):
            return raw
        return replace(raw, parts=self._history.parts(*asked, raw.p50))

    def _raw(self, waits: list[float]) -> Forecast:
        return forecast(waits, self._at, self.seed)

    def _told(self, raw: Forecast, by: float) -> Forecast:
        """As it is said: blended with the past, then stretched by the band."""
        return published(moved(raw, by), self._bands)


def glance(hall: Hall) -> Glance:
    """The hall as anybody in it could see it."""
    windows = (hall.counter(one.number) for one in hall.settings.counters)
    return Glance(
        windows={
            one.number: Window(one.state, one.back_at, hall.served_at(one.number))
            for one in windows
        },
        lines={
            one.code: tuple(id for _, _, id in hall.lines.waiting(one.code))
            for one in hall.settings.services
        },
    )


def knows(hall: Hall) -> bool:
    """Whether the hall has seen enough of itself to say anything."""
    return hall.state.learnt.days >= DAYS_TO_LEARN


def look(hall: Hall, now: datetime, *, runs: int = RUNS) -> Outlook:
    """The outlook of `hall` at `now`; the same for the same journal and moment."""
    if not knows(hall):
        return Outlook(at=now, tickets={}, asked={})
    ahead = Look(hall, now)
    return ahead.outlook(replay(ahead.scene, seed=ahead.seed, runs=runs), runs)


def forecast(waits: Sequence[float], at: datetime, sequence: int) -> Forecast:
    """The quantiles of at least one wait in minutes."""
    ordered = sorted(waits)
    p20, p50, p80, p90 = (_at(ordered, share) for share in (0.2, 0.5, 0.8, 0.9))
    return Forecast(at=at, sequence=sequence, p20=p20, p50=p50, p80=p80, p90=p90)


def _at(ordered: list[float], share: float) -> float:
    """Between the two values that stand around the share (Hyndman and Fan's type 5)."""
    place = share * len(ordered) - 0.5
    low = min(max(int(place), 0), len(ordered) - 1)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * min(max(place - low, 0.0), 1.0)
