"""`quhao-counter`: reads the settings once, builds the unit, and runs it."""

import sys

import cyclopts

from api.client.address import AddressMistake, hub_address
from api.client.background import Background
from api.client.hub import Hub
from api.client.service import run
from firmware_py.lamp_test import walk
from firmware_py.led import Led, LedAddressWrong, SilentLed, led_address
from firmware_py.led_ascii import AsciiLed
from firmware_py.pins import NoPins, Panel, mock_factory, real_factory
from firmware_py.service import CounterUnit
from firmware_py.settings import Settings

app = cyclopts.App(
    name="quhao-counter",
    help="The unit at one counter: call buttons, 「暫停服務」 sign and number LED.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)


@app.default
def unit(settings: Settings) -> int:
    """Run one counter's buttons, sign, lamp and LED."""
    try:
        led = _led(settings.led)
        return _test(settings, led) if settings.lamp_test else _serve(settings, led)
    except (AddressMistake, LedAddressWrong, NoPins) as error:
        print(f"quhao-counter: {error}", file=sys.stderr)
        return 2


def main() -> None:
    """The console script."""
    sys.exit(app())


def _led(address: str) -> Led:
    board = led_address(address)
    return SilentLed() if board is None else AsciiLed(board)


def _panel(settings: Settings) -> Panel:
    return Panel(settings.wiring, mock_factory() if settings.virtual else real_factory())


def _serve(settings: Settings, led: Led) -> int:
    address = hub_address(settings.hub, settings.device_id, settings.token_file)
    with Hub(address) as hub:
        service = CounterUnit(settings, hub, panel=_panel(settings), led=led)
        return run("counter", service, settings)


def _test(settings: Settings, led: Led) -> int:
    panel = _panel(settings)
    background = Background()
    led.start(background)
    for words in walk(panel, led):
        print(words, flush=True)
    background.stopping.set()
    led.close()
    return 0


if __name__ == "__main__":
    main()
