"""The roll of paper in a printer."""

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Roll:
    """What was printed on it since it was put in; `whole` when that was seen.

    `low_at_mm` is how much had been fed when the near-end sensor first spoke; `opened` once the
    printer could have been given another roll since. `length_mm` and `low_mm`, what is left when
    the sensor speaks, were learnt from a roll that was used from its beginning to its end.
    """

    papers: int = 0
    fed_mm: int = 0
    whole: bool = False
    low_at_mm: int | None = None
    empty: bool = False
    opened: bool = False
    length_mm: int | None = None
    low_mm: int | None = None
    # Of the rolls before: a paper's mean length, until this one has given some.
    mean_mm: float = 0.0
