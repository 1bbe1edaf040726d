"""Whether the 「暫停服務」 sign really is what it should be: pure. A sensor at its lamp says so.

A relay that sticks, a burnt lamp or a loose wire would let the sign lie for weeks (R16, F:M7).
"""

from dataclasses import dataclass, replace
from typing import Literal

# A relay and a lamp need a moment; longer than this is no moment.
SETTLES_S = 2.0

Lie = Literal["dark", "lit"]


@dataclass(frozen=True, slots=True)
class Proof:
    """How the sign was last seen to be `lying`, None while it is true, and since when."""

    lying: Lie | None = None
    since: float = 0.0


def look(proof: Proof, *, wanted: bool, seen: bool | None, now: float) -> Proof:
    """Compare what the sign should be with what the sensor sees; without a sensor nobody knows."""
    lying: Lie | None = None if seen is None or seen == wanted else ("lit" if seen else "dark")
    return proof if lying == proof.lying else replace(proof, lying=lying, since=now)


def lie(proof: Proof, now: float) -> Lie | None:
    """How the sign has been wrong for longer than it needs to settle."""
    return proof.lying if now - proof.since >= SETTLES_S else None


def due(proof: Proof, now: float) -> float:
    """Monotonic seconds until `lie` may change by time alone."""
    waiting = proof.lying is not None and lie(proof, now) is None
    return max(0.0, proof.since + SETTLES_S - now) if waiting else float("inf")
