"""How a unit is, in words for whoever must mend it (R36)."""

from collections.abc import Iterable

from api.contract.phrases import FALLBACK, phrase
from api.contract.requests import HealthRequest
from firmware_py.unit import Button


def health(counter: int, stuck: Iterable[Button], *, led_well: bool) -> HealthRequest:
    """How a unit is: a stuck button (F:B5) or a lost LED is a fault somebody must mend."""
    faults = [
        phrase(
            FALLBACK,
            "counter_unit.stuck",
            counter=counter,
            button=phrase(FALLBACK, f"counter_unit.{button}"),
        )
        for button in stuck
    ]
    if not led_well:
        faults.append(phrase(FALLBACK, "counter_unit.led_lost", counter=counter))
    return HealthRequest(state="dead" if faults else "ready", detail="；".join(faults))
