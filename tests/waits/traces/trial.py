"""A trace lived through day by day: everybody is told a wait by every estimator, and all are held
to it. The first days only teach."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from heapq import heappop, heappush
from itertools import count, groupby

from api.contract.events import Forecast
from api.domain.state.learnt import BlendLearnt
from api.domain.wait.blend import LINE, Mix, a_day_passes, learn_blend, mix
from tests.waits.score import Score, single
from tests.waits.traces.foretell import ESTIMATORS, Line, parts
from tests.waits.traces.moments import LineDay, Moment

LEARN_DAYS = 4
BLEND = "BLEND"
# A forecast is of some moment; here only minutes count.
SOME_TIME = datetime(2026, 1, 1, tzinfo=UTC)


class Trial:
    """All halls of a trace; each learns its own bands and weights, as a hub of its own would."""

    def __init__(self, learn: int = LEARN_DAYS) -> None:
        self.scores = {name: Score(name) for name in (*ESTIMATORS, BLEND)}
        self.waits: list[float] = []
        self._learn = learn
        self._lines: dict[tuple[str, str], Line] = defaultdict(Line)
        self._blends: dict[str, BlendLearnt] = defaultdict(BlendLearnt)

    def run(self, days: Iterable[LineDay]) -> None:
        """Live through `days`, which come the earliest first."""
        for nth, (_, lines) in enumerate(groupby(days, key=lambda one: one.date)):
            by_hall: dict[str, list[LineDay]] = defaultdict(list)
            for one in lines:
                by_hall[one.hall].append(one)
            for hall, its_lines in by_hall.items():
                _HallDay(self, hall, counts=nth >= self._learn).run(its_lines)

    def line(self, hall: str, line: str) -> Line:
        """What a line has taught."""
        return self._lines[hall, line]

    def blend(self, hall: str) -> BlendLearnt:
        """What a hall has taught of the parts of its blend."""
        return self._blends[hall]


class _HallDay:
    """One hall on one day."""

    def __init__(self, trial: Trial, hall: str, *, counts: bool) -> None:
        self._trial, self._hall, self._counts = trial, hall, counts
        self._pending: list[tuple[float, int, Line, Moment, list[Forecast], tuple[float, ...]]] = []
        self._order = count()
        self._by: Mix = LINE

    def run(self, days: list[LineDay]) -> None:
        a_day_passes(self._trial.blend(self._hall))
        self._by = mix(self._trial.blend(self._hall))
        lines = [(self._trial.line(one.hall, one.line), one) for one in days]
        all_ = [
            (now.minute, place, now) for place, (_, one) in enumerate(lines) for now in one.moments
        ]
        for minute, place, now in sorted(all_, key=lambda one: one[:2]):
            self._calls_until(minute)
            self._tell(lines[place][0], now)
        self._calls_until(float("inf"))
        for line, day in lines:
            line.ends(day)

    def _tell(self, line: Line, now: Moment) -> None:
        found = parts(line, now)
        said = [estimate(line, now) for estimate in ESTIMATORS.values()]
        said.append(0.0 if now.at_once else self._by.of(found))
        guesses = [
            score.banded(single(minutes, SOME_TIME), self._hall)
            for score, minutes in zip(self._trial.scores.values(), said, strict=True)
        ]
        called = now.minute + now.wait
        heappush(self._pending, (called, next(self._order), line, now, guesses, found))

    def _calls_until(self, minute: float) -> None:
        while self._pending and self._pending[0][0] <= minute:
            _, _, line, now, guesses, found = heappop(self._pending)
            line.today.append(now.wait)
            if not now.at_once:
                learn_blend(self._trial.blend(self._hall), found, now.wait)
            if self._counts:
                self._trial.waits.append(now.wait)
            for score, said in zip(self._trial.scores.values(), guesses, strict=True):
                score.learn(said, now.wait, self._hall, at_once=now.at_once)
                if self._counts:
                    score.count(said, now.wait, at_once=now.at_once)
