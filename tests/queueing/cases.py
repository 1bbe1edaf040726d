"""The halls of queueing theory whose waits are known: arrivals, services, windows, head starts.

Times in minutes, rates per minute. `expected` are mean waits per stream, from the closed forms
of `closed.py` where there is one; where none exists, from long runs of an independent simulator.
"""

from dataclasses import dataclass

from tests.queueing.closed import erlang_wait, strict_waits


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """Citizens of one kind: Poisson arrivals, their service and their head start."""

    rate: float
    service: str = "A"
    head_start: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One hall: what each window serves, and the mean exponential service in minutes."""

    name: str
    streams: tuple[Stream, ...]
    windows: tuple[str, ...]
    mean_service: float
    expected: tuple[float, ...]

    @property
    def load(self) -> float:
        """The share of the windows' time that is asked for."""
        return sum(one.rate for one in self.streams) * self.mean_service / len(self.windows)


def plain(name: str, rate: float, service: float, windows: int) -> Case:
    """M/M/c: one line, first come, first served."""
    wait = erlang_wait(rate, service, windows)
    return Case(
        name=name,
        streams=(Stream(rate=rate),),
        windows=("A",) * windows,
        mean_service=service,
        expected=(wait,),
    )


def ahead(minutes: float, waits: tuple[float, float], *, rates: tuple[float, float]) -> Case:
    """M/M/3 with a head start for the first stream."""
    return Case(
        name=f"head start {minutes:g}",
        streams=(Stream(rate=rates[0], head_start=minutes), Stream(rate=rates[1])),
        windows=("A",) * 3,
        mean_service=7.5,
        expected=waits,
    )


# A head start of a whole day is strict priority for waits of minutes.
DAY = 24 * 60.0
STRICT = Case(
    name="strict priority",
    streams=(Stream(rate=0.08, head_start=DAY), Stream(rate=0.40)),
    windows=("A",) * 4,
    mean_service=7.5,
    expected=strict_waits((0.08, 0.40), 7.5, 4),
)
# The waits of this one are from the chain of its states (no closed form).
SKILLS = Case(
    name="skills",
    streams=(Stream(rate=0.1, service="A"), Stream(rate=0.05, service="B")),
    windows=("A", "AB"),
    mean_service=8.0,
    expected=(4.143, 10.60),
)

# Means of the two classes from 12 million customers a row, tied together by the conservation law.
_MIXED = (0.06, 0.24)
CASES = (
    plain("M/M/3", 0.5, 5.0, 3),
    plain("M/M/5", 0.6, 7.5, 5),
    plain("M/M/8", 0.9, 8.0, 8),
    STRICT,
    ahead(5, (4.315, 6.018), rates=_MIXED),
    ahead(15, (2.865, 6.381), rates=_MIXED),
    ahead(30, (2.021, 6.592), rates=_MIXED),
    SKILLS,
)
