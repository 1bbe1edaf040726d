"""What a kiosk can be showing, what can happen to it, and what it wants done. Only nouns."""

from dataclasses import dataclass
from typing import Literal

from api.contract.phrases import FALLBACK
from api.contract.views import KioskView, Ticket
from kiosk.happenings import Answered as Answered
from kiosk.happenings import Happening as Happening
from kiosk.happenings import Refused as Refused
from kiosk.happenings import Seen as Seen
from kiosk.happenings import Tick as Tick
from kiosk.happenings import Touched as Touched
from kiosk.happenings import Unanswered as Unanswered
from kiosk.modes import NONE, Modes

# How the paper of an issued number stands, as the citizen should see it.
Phase = Literal["printing", "take", "weak", "ask", "keep", "sorry"]
# Why no number can be taken, whatever the citizen was doing.
Hindrance = Literal["starting", "hub", "closed", "extended", "no_paper", "printer", "cooling"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """One wish for one number. All sends of it carry the same key (F:N2, F:P2).

    `at` is the moment of the press in seconds of the machine's clock.
    """

    key: str
    service: str
    ticket_class: str
    language: str
    at: float


@dataclass(frozen=True, slots=True)
class Attract:
    """Nobody is at the kiosk, as far as it knows."""


@dataclass(frozen=True, slots=True)
class Services:
    """Which service? Pages count from 0. `ticket_class`: chosen before it, if any (R3)."""

    page: int = 0
    ticket_class: str | None = None


@dataclass(frozen=True, slots=True)
class Classes:
    """Which class of ticket for this service?"""

    service: str


@dataclass(frozen=True, slots=True)
class Languages:
    """Which language? Asked on a page of its own where their names do not fit on `back`."""

    back: Attract | Services | Classes
    page: int = 0


@dataclass(frozen=True, slots=True)
class Access:
    """大字、高對比、低位、語音: what may be switched on to see, reach and hear better (R35)."""

    back: Attract | Services | Classes


@dataclass(frozen=True, slots=True)
class StillHere:
    """「請問您還在嗎？」 before the choice so far is given up at `until`."""

    back: Services | Classes | Access
    until: float


@dataclass(frozen=True, slots=True)
class Taking:
    """The hub is being asked for a number, from `since` on."""

    press: Press
    since: float
    sent: bool = True


@dataclass(frozen=True, slots=True)
class Busy:
    """The hub did not answer in time. Pressing again sends the same press (F:N1)."""

    press: Press
    since: float


@dataclass(frozen=True, slots=True)
class Issued:
    """There is a number; its paper is in `phase` since `since`. `copy` is the newest paper's."""

    ticket: Ticket
    phase: Phase
    since: float
    copy: int = 0
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """The hub said no, in its own words."""

    title: str
    mend: str
    since: float


Choosing = Attract | Services | Classes | Languages | Access
Screen = Choosing | StillHere | Taking | Busy | Issued | Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything the kiosk knows. `leftover` is a press from before a restart, still unsettled.

    `modes` are what this citizen switched on; they end with him. `part`: of which screen's words
    another part than the first is read.
    """

    screen: Screen = Attract()
    view: KioskView | None = None
    stale: bool = False
    language: str = FALLBACK
    modes: Modes = NONE
    part: tuple[Screen, int] | None = None
    touched_at: float = 0.0
    leftover: Press | None = None
    takes: tuple[float, ...] = ()


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
class Confirm:
    """Tell the hub whether the citizen has the paper of `job`."""

    job: str
    got_it: bool


@dataclass(frozen=True, slots=True)
class Alarm:
    """So many numbers in one minute is a child at play (F:B6)."""

    takes: int


@dataclass(frozen=True, slots=True)
class Chime:
    """Sound the warning: somebody who does not look is asked whether he is still there."""


Effect = Take | Forget | Confirm | Alarm | Chime
Step = tuple[State, tuple[Effect, ...]]
