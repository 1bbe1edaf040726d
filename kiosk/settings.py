"""The kiosk's settings, read once in `__main__`. It reads nothing itself."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.keys import STANDARD, Keys
from kiosk.panel import Panel
from kiosk.touch import DOUBLE_STRIKE_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One kiosk. A `mute` one has no loudspeaker.

    `virtual` has no glass and takes touches from afar; `window` is for a desk.
    `scanner` is the line of one, such as /dev/serial/by-id/…; a keyboard-wedge one needs none.
    """

    hub: str
    device: str
    panel: Panel
    state_dir: Path
    double_strike_s: float = DOUBLE_STRIKE_S
    keys: Keys = STANDARD
    mute: bool = False
    window: bool = False
    virtual: bool = False
    scanner: str = ""
