"""One scenario: every citizen is told a wait by every estimator, and all are held to it."""

from datetime import datetime

from api.contract.events import Event, Forecast, TicketCalled, TicketTaken
from api.domain.wait.band import is_certain
from tests.waits.day import DAY_MIN, MIDNIGHT, Life
from tests.waits.estimators import ESTIMATORS, Known
from tests.waits.scenario import Scenario
from tests.waits.score import Score, single

LEARN_DAYS, TEST_DAYS = 20, 40
Said = tuple[Score, Forecast]


class Trial:
    """Learns for some days, and is scored for the rest.

    The replay is scored as the hall tells it: with its own band, learnt from its own journal.
    """

    def __init__(self, scenario: Scenario, seed: int, *, learn: int = LEARN_DAYS) -> None:
        self.scores = {name: Score(name) for name in (*ESTIMATORS, "REPLAY")}
        self._told: dict[str, tuple[datetime, str, list[Said]]] = {}
        self._life = Life(scenario, seed, self._hear)
        self._known = Known(self._life.hall)
        self._learn = learn
        self.waits: list[float] = []

    def run(self, *, test: int = TEST_DAYS) -> None:
        """Live through all days."""
        self._life.live(self._learn + test)

    def _hear(self, life: Life, event: Event, now: datetime) -> None:
        if isinstance(event, TicketTaken):
            self._told[event.ticket] = (now, event.service, self._guesses(event, now))
        elif isinstance(event, TicketCalled) and event.ticket in self._told:
            told = self._told.pop(event.ticket)
            self._judge(*told, (now - told[0]).total_seconds() / 60)

    def _guesses(self, event: TicketTaken, now: datetime) -> list[Said]:
        found = []
        for name, estimate in ESTIMATORS.items():
            guess = single(estimate(self._known, event, now), now)
            found.append((self.scores[name], self.scores[name].banded(guess)))
        if event.forecast is not None:
            found.append((self.scores["REPLAY"], event.forecast))
        return found

    def _judge(self, taken: datetime, service: str, guesses: list[Said], wait: float) -> None:
        self._known.waits[service].append(wait)
        scored = (taken - MIDNIGHT).total_seconds() / 60 >= self._learn * DAY_MIN
        if scored:
            self.waits.append(wait)
        # A free window is seen by the hall alone, and asked of it for all estimators alike.
        at_once = any(is_certain(said) for _, said in guesses)
        for score, said in guesses:
            score.learn(said, wait, at_once=at_once)
            if scored:
                score.count(said, wait, at_once=at_once)
