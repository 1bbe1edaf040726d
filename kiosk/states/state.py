"""Everything a kiosk knows. Only nouns."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.phrases import FALLBACK
from api.contract.views import KioskView
from kiosk.modes import NONE, Modes
from kiosk.states.effects import Effect
from kiosk.states.screens import Screen
from kiosk.states.taking import Attract, Press

# Why no number can be taken, whatever the citizen was doing.
Hindrance = Literal["starting", "hub", "closed", "extended", "no_paper", "printer", "cooling"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What this kiosk is, for the service page; `scanner` is the line of one, if it has one."""

    device: str = ""
    hub: str = ""
    version: str = ""
    scanner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """`leftover` is a press from before a restart, still unsettled.

    `modes` are what this citizen switched on; they end with him. `part`: of which screen's words
    another part than the first is read.
    `help_key` is that of a wish for help which the hub has not answered yet, and `help_lost`
    whether it could not be sent. `staff` is who has the service page open.
    """

    screen: Screen = field(default_factory=Attract)
    view: KioskView | None = None
    stale: bool = False
    language: str = FALLBACK
    modes: Modes = NONE
    part: tuple[Screen, int] | None = None
    touched_at: float = 0.0
    leftover: Press | None = None
    takes: tuple[float, ...] = ()
    help_key: str = ""
    help_lost: bool = False
    staff: str = ""
    volume: int = 6
    brightness: int = 8
    machine: Machine = field(default_factory=Machine)


Step = tuple[State, tuple[Effect, ...]]
