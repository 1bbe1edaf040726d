"""What a citizen may switch on to see, reach and hear better (R35). Only nouns."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

Mode = Literal["large", "contrast", "low", "speech"]
MODES: tuple[Mode, ...] = get_args(Mode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Modes:
    """Which modes are on."""

    large: bool = False
    contrast: bool = False
    low: bool = False
    speech: bool = False

    def has(self, mode: Mode) -> bool:
        """Whether this one is on."""
        return bool(getattr(self, mode))

    def switched(self, mode: str) -> "Modes":
        """The same with one mode turned over; a name that is none changes nothing."""
        if mode not in MODES:
            return self
        return replace(self, **{mode: not getattr(self, mode)})


NONE = Modes()
