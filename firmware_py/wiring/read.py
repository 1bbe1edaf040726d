"""wiring.toml from the disk: read whole, or refused with the key and the mend of each mistake."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from firmware_py.wiring.keys import KEYS
from firmware_py.wiring.led import LedAddressWrong, led_address
from firmware_py.wiring.shapes import MOST_COUNTERS, CounterWiring

# BCM numbers that lead to the header's pins; 0 and 1 belong to the boards that sit on it.
PINS = range(2, 28)
I2C_PINS = (2, 3)

_COUNTERS = TypeAdapter(tuple[CounterWiring, ...])


class WiringWrong(ValueError):
    """A wiring that cannot be used; a line for each mistake: where, what, how to mend it."""


def standard(counter: int) -> tuple[CounterWiring, ...]:
    """One counter wired as the manual draws it."""
    return (CounterWiring(number=counter),)


def read(file: Path) -> tuple[CounterWiring, ...]:
    """The counters in the file. Raises WiringWrong."""
    try:
        table = tomllib.loads(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise WiringWrong(f"{file}: {error}; give the path of a wiring.toml in UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise WiringWrong(f"{file}: {error}; mend the line that is named") from None
    counters, found = _shaped(table)
    found += [] if found else list(mistakes(counters))
    if found:
        raise WiringWrong("\n".join(f"{file}: {one}" for one in found))
    return counters


def mistakes(counters: tuple[CounterWiring, ...]) -> Iterator[str]:
    """What contradicts itself in a wiring that is otherwise well formed."""
    if not 1 <= len(counters) <= MOST_COUNTERS:
        yield f"counter: {len(counters)} counters; name 1 to {MOST_COUNTERS} with [[counter]]"
    for number, times in Counter(one.number for one in counters).items():
        if times > 1:
            yield f"counter.number: {number} stands {times} times; each counter once"
    for at, one in enumerate(counters):
        yield from (f"counter[{at}].{words}" for words in _of_one(one))
    yield from _pins(counters)


def _shaped(table: dict[str, Any]) -> tuple[tuple[CounterWiring, ...], list[str]]:
    unknown = [f"{key}: unknown; only [[counter]] is read" for key in table if key != "counter"]
    rows = [_with_keypad(row) for row in table.get("counter", [])]
    try:
        return _COUNTERS.validate_python(rows, extra="forbid"), unknown
    except ValidationError as error:
        return (), unknown + [
            f"counter{_key(one['loc'])}: {one['msg']}; got {one['input']!r}, mend or remove it"
            for one in error.errors()
        ]


def _with_keypad(row: Any) -> Any:
    """A keypad stands in place of buttons on pins, and no lamp is wired unless it is named."""
    if isinstance(row, dict) and "keypad" in row and "buttons" not in row:
        return {"buttons": None, "lamp": None, **row}
    return row


def _key(location: tuple[int | str, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)


def _of_one(one: CounterWiring) -> Iterator[str]:
    if one.number < 1:
        yield f"number: {one.number} is no counter; counters begin with 1"
    if one.buttons is not None and one.keypad is not None:
        yield "keypad: there are buttons on pins as well; keep one of the two"
    if one.keypad is not None:
        for key in ("next", "recall", "pause"):
            name = getattr(one.keypad, key)
            if name not in KEYS:
                yield f"keypad.{key}: {name!r} is no key; write one of {', '.join(KEYS)}"
    if one.keypad is not None and one.pause_is == "key":
        yield "pause_is: a keypad has no key-switch; leave it out or wire buttons"
    try:
        led_address(one.led)
    except LedAddressWrong as error:
        yield f"led: {error}"


def _pins(counters: tuple[CounterWiring, ...]) -> Iterator[str]:
    used: dict[int, str] = {}
    if any(one.plate for one in counters):
        used |= dict.fromkeys(I2C_PINS, "a plate's I²C bus")
    for one in counters:
        for key, pin in one.pins:
            where = f"counter {one.number}, {key}"
            if pin not in PINS:
                yield f"{where}: {pin} is no pin; write a BCM number from 2 to 27"
            elif pin in used:
                yield f"{where}: pin {pin} is {used[pin]} already; give each its own"
            else:
                used[pin] = f"{key} of counter {one.number}"
