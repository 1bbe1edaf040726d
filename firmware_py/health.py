"""How a unit is, in words for whoever must mend it (R36)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from api.contract.phrases import FALLBACK, phrase
from api.contract.requests import HealthRequest
from firmware_py.messages import Button
from firmware_py.proof import Lie


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What is known of a unit: stuck buttons (F:B5), which parts answer, how its sign lies."""

    stuck: tuple[Button, ...] = ()
    buttons_well: bool = True
    led_well: bool = True
    plate_well: bool = True
    sign: Lie | None = None


def health(counter: int, condition: Condition) -> HealthRequest:
    """How a unit is: whatever is lost or lies is a fault that somebody must mend."""
    faults = [
        phrase(FALLBACK, key, counter=counter, **values) for key, values in _faults(condition)
    ]
    return HealthRequest(state="dead" if faults else "ready", detail="；".join(faults))


def _faults(condition: Condition) -> Iterator[tuple[str, dict[str, str]]]:
    if condition.sign is not None:
        yield f"counter_unit.sign_{condition.sign}", {}
    yield from _stuck(condition.stuck)
    if not condition.buttons_well:
        yield "counter_unit.keypad_lost", {}
    if not condition.led_well:
        yield "counter_unit.led_lost", {}
    if not condition.plate_well:
        yield "counter_unit.plate_lost", {}


def _stuck(buttons: Iterable[Button]) -> Iterator[tuple[str, dict[str, str]]]:
    for button in buttons:
        yield "counter_unit.stuck", {"button": phrase(FALLBACK, f"counter_unit.{button}")}
