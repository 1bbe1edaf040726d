"""Scores: each estimator tells each citizen a median and a range; what came of it is counted."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from math import sqrt

from api.contract.events import Forecast
from api.domain.wait.band import learn_band, published
from api.domain.wait.look import forecast
from api.domain.wait.rounded import rounded

# A formula that says nothing at all of a wait is not as certain as a free window.
A_MOMENT = 1e-6


def single(minutes: float, at: datetime) -> Forecast:
    """The guess of an estimator that knows one number only."""
    return forecast([max(minutes, A_MOMENT)], at, 0)


@dataclass(slots=True)
class Score:
    """One estimator. Each is given the adaptive band of the product, one for each hall.

    The errors of the median are of everybody. The ranges are of those who have to wait: a free
    window calls the others at once, and a promise to them costs nothing. `covered` counts waits
    within the range as it is printed, `kept` those within the 80 % quantile before it is rounded,
    `called` those by the end of the range as it is printed. `all_covered` counts everybody.
    """

    name: str
    many: int = 0
    absolute: float = 0.0
    squared: float = 0.0
    bias: float = 0.0
    all_covered: int = 0
    all_width: float = 0.0
    waited: int = 0
    covered: int = 0
    width: float = 0.0
    kept: int = 0
    called: int = 0
    promise: float = 0.0
    pinball: float = 0.0
    bands: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))

    def banded(self, guess: Forecast, hall: str = "") -> Forecast:
        """A guess with the band as it is now."""
        return published(guess, self.bands[hall])

    def learn(self, said: Forecast, wait: float, hall: str = "", *, at_once: bool) -> None:
        """Move the band by one call."""
        if not at_once:
            learn_band(self.bands[hall], said, wait)

    def count(self, said: Forecast, wait: float, *, at_once: bool) -> None:
        """Count one citizen who was told this and waited so long."""
        error, printed = said.p50 - wait, rounded(said)
        inside = printed.low <= wait <= printed.high
        self.many += 1
        self.absolute += abs(error)
        self.squared += error * error
        self.bias += error
        self.all_covered += inside
        self.all_width += printed.high - printed.low
        if at_once:
            return
        self.waited += 1
        self.covered += inside
        self.width += printed.high - printed.low
        self.kept += wait <= said.p80
        self.called += wait <= printed.high
        self.promise += said.p80
        miss = wait - said.p80
        self.pinball += 0.8 * miss if miss > 0 else -0.2 * miss

    def row(self) -> str:
        """A line of the table."""
        n, w = max(self.many, 1), max(self.waited, 1)
        return (
            f"{self.name:<13}{self.absolute / n:6.1f}{sqrt(self.squared / n):6.1f}"
            f"{self.bias / n:+7.1f} |{self.covered / w:5.2f}{self.width / w:4.0f}"
            f"{self.kept / w:6.2f}{self.promise / w:5.0f}{self.called / w:6.2f}"
            f"{self.pinball / w:6.1f} |{self.all_covered / n:5.2f}{self.all_width / n:4.0f}"
        )


HEAD = f"{'':<13}{'MAE':>6}{'RMSE':>6}{'bias':>7} |{'cov':>5}{'wid':>4}" + (
    f"{'kept':>6}{'p80':>5}{'by':>6}{'pin':>6} |{'cov':>5}{'wid':>4}"
)
