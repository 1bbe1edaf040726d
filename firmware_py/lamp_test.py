"""Walk the unit's lamps one by one, for whoever stands before it with a screwdriver."""

import time
from collections.abc import Callable, Iterator

from api.contract.phrases import FALLBACK, phrase
from firmware_py.boards.led import Led
from firmware_py.boards.panel import Panel
from firmware_py.unit import SAFE, Outputs

STEP_S = 1.5
DIGITS = "8888"

_DARK = Outputs(sign_lit=False, led="", lamp=False, buzzer=False)
STEPS: tuple[tuple[str, Outputs], ...] = (
    ("test_dark", _DARK),
    ("test_sign", Outputs(sign_lit=True, led="", lamp=False, buzzer=False)),
    ("test_lamp", Outputs(sign_lit=False, led="", lamp=True, buzzer=False)),
    ("test_led", Outputs(sign_lit=False, led=DIGITS, lamp=False, buzzer=False)),
    ("test_buzzer", Outputs(sign_lit=False, led="", lamp=False, buzzer=True)),
    ("test_done", SAFE),
)


def walk(panel: Panel, led: Led, pause: Callable[[float], None] = time.sleep) -> Iterator[str]:
    """Show each step for a moment; yields what a person should see, as it is shown.

    Where a sensor looks at the sign, what it sees otherwise is said at once.
    """
    for key, wanted in STEPS:
        if wanted.buzzer and panel.buzzer is None:
            continue
        panel.show(wanted)
        led.show(wanted.led)
        yield phrase(FALLBACK, f"counter_unit.{key}", text=DIGITS)
        pause(STEP_S)
        if panel.sign_seen not in (None, wanted.sign_lit):
            yield phrase(FALLBACK, "counter_unit.test_lies")
