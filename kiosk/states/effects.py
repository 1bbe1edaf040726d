"""What a kiosk wants done. Only nouns."""

from dataclasses import dataclass

from kiosk.states.taking import Press
from kiosk.states.wishes import Wish


@dataclass(frozen=True, slots=True)
class Take:
    """Write the press down, then ask the hub with its key."""

    press: Press


@dataclass(frozen=True, slots=True)
class Forget:
    """This key is settled, or given up because nobody waits for its number any more."""

    key: str
    settled: bool


@dataclass(frozen=True, slots=True)
class PaperCame:
    """Tell the hub whether the citizen has the paper of `job`."""

    job: str
    got_it: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """So many numbers in one minute is a child at play (F:B6)."""

    takes: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the hub for this under `key`, in the citizen's language."""

    key: str
    wish: Wish
    language: str


@dataclass(frozen=True, slots=True)
class Adjust:
    """Set the loudspeaker and the light of the glass, each from 0 to 10, and keep it."""

    volume: int
    brightness: int


@dataclass(frozen=True, slots=True)
class Chime:
    """Sound the warning: somebody who does not look is asked whether he is still there."""


Effect = Take | Forget | PaperCame | Alarm | Ask | Adjust | Chime
