"""Looking ahead: the hall as it is, played forward, and told as often true as it says."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from api.contract.events import Forecast
from api.domain.hall import Hall
from api.domain.wait.band import published
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
        self._tickets = [one.id for one in seen.tickets]
        self._asked, self._at = seen.asked, now
        self._bands = dict(hall.state.learnt.bands)

    def outlook(self, waits: Waits, runs: int = RUNS) -> Outlook:
        """What `waits` of this look's scene mean for whom."""
        line = zip(self._tickets, waits.line, strict=True)
        asked = zip(self._asked, waits.probes, strict=True)
        return Outlook(
            at=self._at,
            tickets={one: self._told(told) for one, told in line if len(told) == runs},
            asked={one: self._told(told) for one, told in asked if len(told) == runs},
        )

    def _told(self, waits: list[float]) -> Forecast:
        return published(forecast(waits, self._at, self.seed), self._bands)


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
    shares: Mapping[str, float] = {"p20": 0.2, "p50": 0.5, "p80": 0.8, "p90": 0.9}
    found = {name: _at(ordered, share) for name, share in shares.items()}
    return Forecast(at=at, sequence=sequence, **found)


def _at(ordered: list[float], share: float) -> float:
    """Between the two values that stand around the share (Hyndman and Fan's type 5)."""
    place = share * len(ordered) - 0.5
    low = min(max(int(place), 0), len(ordered) - 1)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * min(max(place - low, 0.0), 1.0)
