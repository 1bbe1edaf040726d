"""`quhao-display`: reads the settings once, checks the panel, and runs the wall."""

import sys

import cyclopts

from api.client.address import AddressMistake, hub_address
from api.client.hub import Hub
from api.client.service import run
from api.contract.look import FontMissing
from api.screen.paint import Fonts
from display.draw import ruler_of
from display.layout import Need, commission
from display.panel import PanelTooSmall, PanelUnclear
from display.place import panel_of
from display.service import Display
from display.settings import Settings
from display.speech.lamp import NoPins
from display.speech.outfit import NoSuchSound, speech
from display.test_card import TestCard

app = cyclopts.App(
    name="quhao-display",
    help="The wall display: which number goes to which counter.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)

_REFUSALS = (AddressMistake, FontMissing, NoPins, NoSuchSound, PanelTooSmall, PanelUnclear)


@app.default
def wall(settings: Settings | None = None) -> int:
    """Show the calls of the hall on the wall."""
    chosen = settings or Settings()
    try:
        commission(panel_of(None, chosen.wished), Need(counter="9"), ruler_of(Fonts()))
        address = hub_address(chosen.hub, chosen.device, chosen.token_file)
        with Hub(address) as hub:
            if chosen.test_card:
                return run("display", TestCard(chosen, hub), chosen)
            return run("display", Display(chosen, hub, speech=speech(chosen, hub)), chosen)
    except _REFUSALS as error:
        print(f"quhao-display: {error}", file=sys.stderr)
        return 2


def main() -> None:
    """The console script."""
    sys.exit(app())


if __name__ == "__main__":
    main()
