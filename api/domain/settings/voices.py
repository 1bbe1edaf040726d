"""How the hall hears its citizens (R30, R31), and what it keeps of them (R34)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Until when a served ticket may be rated, and how soon a slip of the finger is mended.

    `keypad_s` is how long the keypad of a window means the ticket that was finished there.
    """

    open_min: int = 120
    keypad_s: int = 180
    change_s: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """Who answers (a 工號, else the first supervisor), in how many working days, how long kept."""

    owner: str = ""
    due_days: int = 7
    keep_days: int = 365


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """When the duty leader is told that nobody went, and when a wish is over by itself."""

    leader_s: int = 60
    lapse_min: int = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Privacy:
    """Whether telephone numbers may be left for messages, and how long one is kept at most.

    `grace_min` is how long it stays after its ticket is over.
    """

    phone: bool = False
    keep_hours: int = 24
    grace_min: int = 30
