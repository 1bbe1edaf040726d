"""`quhao-kiosk`: the touch kiosk at the door of the hall. It only reads its options."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import cyclopts
import pygame
from cyclopts import Parameter

from api.client.address import DEFAULT_URL, AddressMistake, hub_address
from api.client.hub import Hub
from api.client.service import run
from api.contract.look import FontMissing
from kiosk.access import say_what_is_lacking
from kiosk.keys import STANDARD, KeyMistake, Keys
from kiosk.panel import PanelMistake, panel, refuse_too_small
from kiosk.pictures import render, screens
from kiosk.service import Kiosk
from kiosk.settings import Settings
from kiosk.touch import DOUBLE_STRIKE_S

app = cyclopts.App(
    name="quhao-kiosk",
    help="取號機: the touch kiosk that gives numbers.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)

PanelPixels = Annotated[str, Parameter(help="pixels of the panel")]
PanelMillimetres = Annotated[str, Parameter(help="its size in mm, or its diagonal: 21.5in")]

DoubleStrike = Annotated[float, Parameter(help="seconds in which a second touch means nothing")]


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be set, by option or by environment."""

    hub: Annotated[str, Parameter(help="where the hub is")] = DEFAULT_URL
    device: Annotated[str, Parameter(help="this kiosk's name in hall.toml")] = "kiosk-1"
    token_file: Annotated[Path | None, Parameter(help="from `quhao device`")] = None
    panel_px: PanelPixels = "1080x1920"
    panel_mm: PanelMillimetres = "268x476"
    window: Annotated[bool, Parameter(help="a window on a desk, not the whole screen")] = False
    virtual: Annotated[bool, Parameter(help="no screen: shown and touched from the stage")] = False
    state_dir: Annotated[Path | None, Parameter(help="where an unsettled press is kept")] = None
    scanner: Annotated[str, Parameter(help="serial line of a code scanner")] = ""
    double_strike_s: DoubleStrike = DOUBLE_STRIKE_S
    key_next: Annotated[str, Parameter(help="tactile key: the next choice")] = STANDARD.next
    key_choose: Annotated[str, Parameter(help="tactile key: take this choice")] = STANDARD.choose
    key_listen: Annotated[str, Parameter(help="sent by a plugged jack")] = STANDARD.listen
    key_leave: Annotated[str, Parameter(help="sent when it is pulled")] = STANDARD.leave
    mute: Annotated[bool, Parameter(help="no loudspeaker: no voice and no chime")] = False


DEFAULTS = Options()


@app.default
def kiosk(options: Options = DEFAULTS) -> int:
    """Run the kiosk."""
    address = hub_address(options.hub, options.device, options.token_file)
    keys = Keys(
        next=options.key_next,
        choose=options.key_choose,
        listen=options.key_listen,
        leave=options.key_leave,
    )
    keys.check()
    glass = panel(options.panel_px, options.panel_mm)
    refuse_too_small(glass)
    say_what_is_lacking(glass)
    settings = Settings(
        hub=address.url,
        device=options.device,
        panel=glass,
        keys=keys,
        mute=options.mute,
        state_dir=options.state_dir or default_state_dir(options.device),
        double_strike_s=options.double_strike_s,
        scanner=options.scanner,
        window=options.window,
        virtual=options.virtual,
    )
    return run("kiosk", Kiosk(Hub(address), settings), settings)


@app.command
def picture(
    screen: str,
    file: Path,
    *,
    language: str = "zh-Hant",
    panel_px: PanelPixels = "1080x1920",
    panel_mm: PanelMillimetres = "268x476",
    services: int = 5,
) -> int:
    """Draw one screen of an invented hall into a PNG file, without a hub and without a screen."""
    if screen not in screens():
        sys.stderr.write(f"expected one of {', '.join(screens())}, got {screen}\n")
        return 2
    surface = render(screen, language, panel(panel_px, panel_mm), services=services)
    pygame.image.save(surface, file)
    return 0


def default_state_dir(device: str) -> Path:
    """systemd's StateDirectory if it gave one, else a folder of the person's own."""
    given = os.environ.get("STATE_DIRECTORY")
    home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return Path(given.split(":")[0]) if given else home / "quhao" / device


def main() -> None:
    """The console script."""
    try:
        sys.exit(app())
    except (AddressMistake, FontMissing, KeyMistake, PanelMistake) as mistake:
        # A person's mistake in the settings: one line says how to mend it.
        sys.exit(f"quhao-kiosk: {mistake}")


if __name__ == "__main__":
    main()
