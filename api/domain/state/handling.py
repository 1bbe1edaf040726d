"""How long the matters of one service took lately."""

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Handling:
    """Seconds from a call to the end of the matter: the mean of so many, newer ones weigh more."""

    count: int = 0
    mean_s: float = 0.0
