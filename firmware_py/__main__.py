"""`quhao-counter`: reads the settings once, builds the unit, and runs it."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import cyclopts

from api.client.address import AddressMistake, HubAddress, hub_address
from api.client.background import Background
from api.client.hub import Hub
from api.client.service import run
from firmware_py.boards import Boards
from firmware_py.boards.built import built
from firmware_py.boards.pins import NoPins, mock_factory, real_factory
from firmware_py.counter import CounterUnit
from firmware_py.lamp_test import walk
from firmware_py.service import Units
from firmware_py.settings import Settings
from firmware_py.wiring import CounterWiring, WiringWrong, read, standard

app = cyclopts.App(
    name="quhao-counter",
    help="The unit at one to eight counters: call buttons, 「暫停服務」 sign and number LED.",
    config=cyclopts.config.Env("QUHAO_", command=False),
)


NOTHING_SAID = Settings()


@app.default
def unit(settings: Settings = NOTHING_SAID) -> int:
    """Run the counters' buttons, signs, lamps and LEDs."""
    try:
        counters = _wired(settings)
        boards = built(
            counters,
            mock_factory() if settings.virtual else real_factory(),
            virtual=settings.virtual,
        )
        return _test(boards) if settings.lamp_test else _serve(settings, counters, boards)
    except (AddressMistake, WiringWrong, NoPins) as error:
        print(f"quhao-counter: {error}", file=sys.stderr)
        return 2


def main() -> None:
    """The console script."""
    sys.exit(app())


def _wired(settings: Settings) -> tuple[CounterWiring, ...]:
    if settings.wiring is not None:
        return read(settings.wiring)
    if settings.counter is None:
        raise WiringWrong("which counter? give --counter N, or --wiring FILE for another wiring")
    (one,) = standard(settings.counter)
    return (replace(one, device=settings.device, token_file=settings.token_file),)


def _serve(
    settings: Settings, counters: tuple[CounterWiring, ...], boards: dict[int, Boards]
) -> int:
    # All addresses first: a unit that lacks one token says so before it lights anything.
    hubs = {one.number: Hub(_address(settings, one, counters)) for one in counters}
    build = partial(_counter, settings)
    units = Units([partial(build, one, hubs[one.number], boards[one.number]) for one in counters])
    return run("counter", units, settings)


def _address(
    settings: Settings, one: CounterWiring, counters: tuple[CounterWiring, ...]
) -> HubAddress:
    name = "token" if len(counters) == 1 else f"token_{one.device_id}"
    return hub_address(settings.hub, one.device_id, one.token_file, credential=name)


def _counter(
    settings: Settings,
    one: CounterWiring,
    hub: Hub,
    boards: Boards,
    wake: Callable[[], None],
) -> CounterUnit:
    return CounterUnit(
        one,
        hub,
        boards,
        clock=time.monotonic,
        wake=wake,
        virtual=settings.virtual,
        account=settings.facts,
    )


def _test(boards: dict[int, Boards]) -> int:
    background = Background()
    for number, one in boards.items():
        one.led.start(background)
        for words in walk(one.panel, one.led):
            print(f"{number}: {words}", flush=True)
    background.stopping.set()
    for one in boards.values():
        one.led.close()
    return 0


if __name__ == "__main__":
    main()
