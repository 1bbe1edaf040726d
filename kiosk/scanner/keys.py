"""Key strokes: a scanner that acts as a keyboard types faster than any hand. Pure.

What comes in one burst is a code; what a person types on a real keyboard comes sign by sign.
"""

from dataclasses import dataclass, field
from typing import Literal

from kiosk.scanner.codes import LONGEST, SHORTEST

# Scanners send a stroke each 1 to 20 ms; nobody types three signs that fast after each other.
BURST_S = 0.06
ENTER = "\r"


@dataclass(frozen=True, slots=True)
class Stroke:
    """What the keys said: a whole code of a scanner, a sign of a hand, or a hand's Enter."""

    kind: Literal["code", "sign", "enter"]
    text: str = ""


@dataclass
class Keys:
    """One keyboard. `now` is in seconds of one clock."""

    _signs: list[str] = field(default_factory=list)
    _struck_at: float = float("-inf")

    def press(self, sign: str, now: float) -> list[Stroke]:
        """One more stroke: a printable sign, or ENTER."""
        found = self.rest(now)
        self._struck_at = now
        if sign != ENTER:
            if sign.isascii() and sign.isprintable() and len(self._signs) < LONGEST:
                self._signs.append(sign)
            return found
        code = len(self._signs) >= SHORTEST
        return [*found, *self._flush()] if code else [*found, *self._flush(), Stroke("enter")]

    def rest(self, now: float) -> list[Stroke]:
        """What a pause has ended by now."""
        return self._flush() if now - self._struck_at >= BURST_S else []

    def _flush(self) -> list[Stroke]:
        signs, self._signs = self._signs, []
        if len(signs) >= SHORTEST:
            return [Stroke("code", "".join(signs).strip())]
        return [Stroke("sign", one) for one in signs]
