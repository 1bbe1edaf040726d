"""Scores: each estimator tells each citizen a median and a range; what came of it is counted."""

from dataclasses import dataclass, field
from math import sqrt

from api.contract.events import Forecast
from api.domain.wait.band import learn_band, published
from api.domain.wait.rounded import rounded


@dataclass(slots=True)
class Score:
    """One estimator in one hall. Every estimator is given the same adaptive band.

    `covered` counts waits within the printed range, `kept` those within the promised 80 %.
    """

    name: str
    many: int = 0
    absolute: float = 0.0
    squared: float = 0.0
    bias: float = 0.0
    covered: int = 0
    width: float = 0.0
    kept: int = 0
    promise: float = 0.0
    pinball: float = 0.0
    bands: dict[str, float] = field(default_factory=dict)

    def banded(self, guess: Forecast) -> Forecast:
        """A guess with the band as it is now."""
        return published(guess, self.bands)

    def learn(self, said: Forecast, wait: float) -> None:
        """Move the band by one call."""
        learn_band(self.bands, said, wait)

    def count(self, said: Forecast, wait: float) -> None:
        """Count one citizen who was told this and waited so long."""
        error, printed = said.p50 - wait, rounded(said)
        self.many += 1
        self.absolute += abs(error)
        self.squared += error * error
        self.bias += error
        self.covered += printed.low <= wait <= printed.high
        self.width += printed.high - printed.low
        self.kept += wait <= said.p80
        self.promise += said.p80
        miss = wait - said.p80
        self.pinball += 0.8 * miss if miss > 0 else -0.2 * miss

    def row(self) -> str:
        """A line of the table."""
        n = max(self.many, 1)
        return (
            f"{self.name:<14} MAE {self.absolute / n:5.1f}  RMSE {sqrt(self.squared / n):5.1f}  "
            f"bias {self.bias / n:+5.1f}  cov {self.covered / n:.2f} width {self.width / n:4.0f}  "
            f"kept {self.kept / n:.2f} promise {self.promise / n:4.0f}  "
            f"pin80 {self.pinball / n:4.1f}"
        )
