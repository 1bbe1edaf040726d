"""What goes wrong, how often, by a seed: so that a failing run can be lived again."""

import random
from dataclasses import dataclass, field


class Crashed(BaseException):
    """The printer's process is gone between two steps; nobody may catch it but the machine."""


@dataclass
class Chance:
    """3 % paper-out, 3 % cable, 4 % lost answers, 4 % crash per step."""

    seed: int
    paper: float = 0.03
    cable: float = 0.03
    answer: float = 0.04
    crash: float = 0.04
    happened: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)

    def strikes(self, what: str, how_often: float) -> bool:
        """Whether it happens now; counted."""
        if self.dice.random() >= how_often:
            return False
        self.happened[what] = self.happened.get(what, 0) + 1
        return True

    def may_crash(self, step: str) -> None:
        """Raises Crashed, once in so many steps."""
        if self.strikes(f"crash {step}", self.crash):
            raise Crashed(step)

    def between(self, least: float, most: float) -> float:
        """A number between two."""
        return self.dice.uniform(least, most)
