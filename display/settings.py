"""The wall's settings, read once by `__main__`. They read nothing themselves."""

import re
from dataclasses import dataclass
from pathlib import Path

from cyclopts import Parameter

from api.client.address import DEFAULT_URL
from display.panel import PanelUnclear
from display.place import Wished

_SIZE = re.compile(r"^(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)$")


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a wall display is set up.

    Parameters
    ----------
    hub
        URL of the hub.
    device
        This display's name in hall.toml.
    token_file
        File with this display's token; under systemd it comes by itself.
    panel_px
        Pixels of the panel, such as 1920x1080; higher than wide for an upright one.
        Without it, as hall.toml says.
    panel_mm
        Width and height of the lit area in millimetres, such as 1210x680; else as hall.toml says.
    seat_m
        Metres to the farthest seat from which the calls must be read; else as hall.toml says.
    window
        Show a window, not the full screen.
    virtual
        Draw without any screen, for a hall in a browser.
    test_card
        Show the test card: frame, a bar to measure, digits as small as they may be, a clock.
    announcements
        File that gets one JSON line for each call.
    output
        Which output of this machine, counted from 0, where it has several.
    power
        Command that switches the panel, with {} for on or off; without it a dark wall is black.
    state_dir
        Where the last call told is kept, so that a wall started again repeats none, and the voices.
    sound
        device, none, or a WAV file that gets all that would be heard. A virtual wall has none.
    pin_lamp
        A lamp that flashes with each call, by the BCM number of its pin; none by default.
    """

    hub: str = DEFAULT_URL
    device: str = "wall-1"
    token_file: Path | None = None
    panel_px: str | None = None
    panel_mm: str | None = None
    seat_m: float | None = None
    window: bool = False
    virtual: bool = False
    test_card: bool = False
    announcements: Path | None = None
    output: int = 0
    power: str = ""
    state_dir: Path | None = None
    sound: str = "device"
    pin_lamp: int | None = None

    @property
    def wished(self) -> Wished:
        """What of the panel was said here. Raises PanelUnclear."""
        px = None if self.panel_px is None else _size(self.panel_px, "--panel-px")
        mm = None if self.panel_mm is None else _size(self.panel_mm, "--panel-mm")
        return Wished(px=(int(px[0]), int(px[1])) if px else None, mm=mm, seat_m=self.seat_m)


def _size(words: str, option: str) -> tuple[float, float]:
    found = _SIZE.match(words)
    if found is None:
        raise PanelUnclear(f"{option} {words}: expected width x height, such as 1920x1080")
    return float(found[1]), float(found[2])
