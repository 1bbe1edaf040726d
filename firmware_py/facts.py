"""What the unit really shows, as plain facts for the mirror and for accounts. It shows nothing."""

import json
import time
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

from firmware_py.boards.led import Led
from firmware_py.boards.panel import Panel

Facts = dict[str, str | int | bool | None]


def facts(counter: int, panel: Panel, led: Led) -> Facts:
    """Sign, lamp and buzzer as read from their pins, and the text that the LED was really given.

    `sign_seen` is what the sensor beside the sign says, None without one.
    """
    return {
        "counter": counter,
        "sign": panel.sign,
        "sign_seen": panel.sign_seen,
        "led": led.shown,
        "lamp": panel.lamp,
        "buzzer": panel.buzzer,
    }


class Account:
    """A file with a JSON line for each change of sign or LED: wall time, monotonic time, facts."""

    def __init__(self, file: Path | None) -> None:
        self._file: TextIOWrapper | None = file.open("a", encoding="utf-8") if file else None
        self._last: Facts | None = None

    def note(self, shown: Facts) -> None:
        """Write `shown` down if sign or LED changed."""
        kept = {name: shown[name] for name in ("counter", "sign", "sign_seen", "led")}
        if self._file is None or kept == self._last:
            return
        self._last = kept
        at = {"at": datetime.now(UTC).isoformat(), "monotonic": time.monotonic()}
        self._file.write(json.dumps({**at, **kept}, ensure_ascii=False) + "\n")
        self._file.flush()

    def close(self) -> None:
        """Nothing more will be noted."""
        if self._file is not None:
            self._file.close()
