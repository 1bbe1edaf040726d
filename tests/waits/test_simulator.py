"""The simulated hall itself: against a simulator of somebody else's, and against theory."""

from dataclasses import replace
from datetime import datetime
from statistics import fmean

import pytest

from api.contract.events import Event, TicketCalled, TicketFinished, TicketTaken
from tests.queueing.cases import Case, Stream
from tests.queueing.crowd import Citizen
from tests.queueing.in_ciw import in_ciw
from tests.waits.day import DAY_MIN, MIDNIGHT, Life
from tests.waits.scenario import HEAD_STARTS, SCENARIOS, Business, Scenario

# Nothing goes wrong, and every window serves everything: a hall that a textbook knows.
PLAIN = Scenario(
    name="plain",
    windows=("ABCD",) * 4,
    load=0.95,
    no_show=0.0,
    onward=0.0,
    pauses_per_hour=0.0,
    late_share=0.0,
    lunch=0.0,
    foretold_from=1e9,
)


class Witness:
    """Writes down who came when, was called when, and left when; in minutes."""

    def __init__(self) -> None:
        self.came: dict[str, tuple[float, str]] = {}
        self.called: dict[str, float] = {}
        self.left: dict[str, float] = {}

    def __call__(self, life: Life, event: Event, now: datetime) -> None:
        minute = (now - MIDNIGHT).total_seconds() / 60
        match event:
            case TicketTaken():
                self.came[event.ticket] = (minute, event.ticket_class)
            case TicketCalled():
                self.called[event.ticket] = minute
            case TicketFinished():
                self.left[event.ticket] = minute
            case _:
                pass

    @property
    def waits(self) -> list[float]:
        """In the order of arrival."""
        return [self.called[one] - came for one, (came, _) in self.came.items()]


def lived(scenario: Scenario, days: int, seed: int = 5) -> Witness:
    """The days of a hall, as its witness saw them."""
    witness = Witness()
    Life(scenario, seed, witness).live(days)
    return witness


def crowd_of(witness: Witness) -> list[Citizen]:
    """The same people for another simulator."""
    classes = list(HEAD_STARTS)
    return [
        Citizen(came, classes.index(kind), witness.left[one] - witness.called[one])
        for one, (came, kind) in witness.came.items()
    ]


def test_r1_r2_everybody_in_a_simulated_day_waits_exactly_as_long_as_in_ciw() -> None:
    # given a day of the simulated hall, with its classes and their head starts
    witness = lived(PLAIN, days=1)
    streams = tuple(Stream(rate=1.0, head_start=float(one)) for one in HEAD_STARTS.values())
    case = Case(
        name="plain", streams=streams, windows=("A",) * 4, mean_service=8.0, expected=(0.0,) * 3
    )
    # when the same people go through Ciw
    theirs = in_ciw(case, crowd_of(witness))
    # then not one of them waits longer or shorter
    assert witness.waits == pytest.approx(theirs, abs=1e-3)
    assert fmean(theirs) > 3.0
    assert len(theirs) > 150


def test_a_day_of_a_hall_has_its_lunches_pauses_no_shows_and_those_sent_on() -> None:
    busy = next(one for one in SCENARIOS if one.name == "M5 busy")
    seen: dict[str, int] = {}

    def count(life: Life, event: Event, now: datetime) -> None:
        seen[event.type] = seen.get(event.type, 0) + 1

    Life(replace(busy, foretold_from=1e9), 3, count).live(2)
    # five windows, two days, one lunch each, and pauses besides
    assert seen["counter_paused"] > 10
    assert seen["counter_paused"] == seen["counter_resumed"]
    assert seen["ticket_missed"] > seen["ticket_returned"] > 0
    assert seen["ticket_transferred"] > 0
    assert seen["ticket_taken"] > 300


# M/G/1 with log-normal services: the wait is λ E[S²] / 2 (1 − ρ) (Pollaczek and Khinchine).
RATE, MEAN, CV = 0.15, 4.0, 0.8
DAYS = 200
FOR_EVER = replace(
    PLAIN,
    windows=("A",),
    load=RATE * MEAN,
    services=(Business(code="A", share=1.0, mean=MEAN, cv=CV),),
    priority=0.0,
    urgent=0.0,
    clerk_sd=0.0,
    day_sd=0.0,
    opens=0.0,
    closes=DAYS * DAY_MIN,
    curve=(1 / (48 * DAYS),) * (48 * DAYS),
)


@pytest.mark.bench
def test_the_mean_wait_of_a_hall_with_one_window_is_that_of_theory() -> None:
    theory = RATE * MEAN**2 * (1 + CV**2) / (2 * (1 - RATE * MEAN))
    waits = lived(FOR_EVER, days=1).waits
    print(f"\nM/G/1: mean wait {fmean(waits):.2f} of {len(waits)}, in theory {theory:.2f} min")
    assert fmean(waits) == pytest.approx(theory, rel=0.06)
