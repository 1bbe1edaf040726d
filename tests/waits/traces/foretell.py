"""What each estimator says at a moment of a trace, from what the days before have taught it."""

from collections import defaultdict, deque
from dataclasses import dataclass, field
from math import exp, log, sqrt
from statistics import fmean, median

from api.domain.state.learnt import Sums
from api.domain.wait.draws import LogNormal
from api.domain.wait.replay import replay
from api.domain.wait.scene import Cycle, Place, Scene, Window
from tests.waits.traces.moments import LineDay, Moment

# A line not seen before: four services of five minutes, one call in ten minutes.
SERVICES, SERVICE_MIN, CALLS, A_CALL_MIN = 4.0, 5.0, 1.0, 10.0
# What earlier days weigh against the last half hour of today, in minutes.
PAST_MIN = 160.0
# An hour's own waits against those of the whole line.
HOUR_STRENGTH, WAITS, CYCLES = 3.0, 5_000.0, 600.0
A_SPREAD, RUNS = 0.64, 100


@dataclass(slots=True)
class Line:
    """What a line has taught until this morning, and the waits of today."""

    busy: float = A_CALL_MIN
    window_min: float = SERVICES * SERVICE_MIN
    calls: float = CALLS
    served: float = SERVICES
    cycles: Sums = field(default_factory=Sums)
    usual: dict[int, Sums] = field(default_factory=lambda: defaultdict(Sums))
    today: deque[float] = field(default_factory=lambda: deque(maxlen=5))

    def ends(self, day: LineDay) -> None:
        """Learn a day when it is over."""
        self.busy += day.flow.busy
        self.window_min += day.flow.window_min
        self.calls += day.flow.calls
        self.served += day.flow.calls
        self.today.clear()
        for one in day.moments:
            self.usual[int(one.minute // 60)].add(log(one.wait + 1.0), WAITS)
        for minutes in day.cycles:
            self.cycles.add(log(max(minutes, 0.05)), CYCLES)

    def length(self) -> LogNormal:
        """How long a service lasts."""
        mu = self.cycles.mean(log(SERVICE_MIN), SERVICES)
        return LogNormal(mu, sqrt(self.cycles.variance(mu, A_SPREAD, SERVICES)))


def naive(line: Line, now: Moment) -> float:
    """QL: those ahead, times the mean, over the windows."""
    return now.ahead * line.window_min / line.served / now.windows


def refined(line: Line, now: Moment) -> float:
    """QL (Markov): one service more, for those who are served; nothing when a window is free."""
    return 0.0 if now.at_once else (now.ahead + 1) * line.window_min / line.served / now.windows


def last_to_enter(line: Line, now: Moment) -> float:
    """LES: the wait of whoever was called last."""
    return now.last or 0.0


def head_of_line(line: Line, now: Moment) -> float:
    """HOL: how long the first in line has waited."""
    return now.head


def mean_of_five(line: Line, now: Moment) -> float:
    """AVG5: the mean of the last five waits."""
    return fmean(line.today) if line.today else 0.0


def pace(line: Line, now: Moment) -> float:
    """Gamma-Poisson: at the rate of the last half hour, held by that of all days before."""
    if now.at_once:
        return 0.0
    calls = now.calls + line.calls / line.busy * PAST_MIN
    return (now.ahead + 1) * (now.busy + PAST_MIN) / calls


def played(line: Line, now: Moment) -> float:
    """The median of the line played forward, where the trace says who is served since when."""
    assert now.taken is not None
    length = line.length()
    free = max(now.windows - len(now.taken), 0)
    scene = Scene(
        cycles=(Cycle(length=length),),
        windows=tuple(Window(services=(0,), taken=length, elapsed=one) for one in now.taken)
        + (Window(services=(0,)),) * free,
        line=tuple(Place(float(place - now.ahead), 0) for place in range(now.ahead)),
        probes=(Place(0.0, 0),),
    )
    return median(replay(scene, seed=1, runs=RUNS).probes[0])


def parts(line: Line, now: Moment) -> tuple[float, ...]:
    """The parts of the blend: what the line says, and what waits have been."""
    said = pace(line, now) if now.taken is None else played(line, now)
    last = said if now.last is None else now.last
    return (said, now.head, last, _usual(line, now, said))


def _usual(line: Line, now: Moment, said: float) -> float:
    weight = sum(one.weight for one in line.usual.values())
    if not weight:
        return said
    overall = sum(one.total for one in line.usual.values()) / weight
    return exp(line.usual[int(now.minute // 60)].mean(overall, HOUR_STRENGTH)) - 1.0


ESTIMATORS = {
    "QL": naive,
    "QL refined": refined,
    "LES": last_to_enter,
    "HOL": head_of_line,
    "AVG5": mean_of_five,
    "pace": pace,
}
