"""From what a scanner sends to the codes it read: bytes of a line, one after another. Pure.

Scanners end a code as they are set: with CR, LF, both, a tab, ETX, or with nothing but silence.
Some begin it with STX or with an AIM identifier (`]Q1`), which is no part of the code.
"""

import re
from dataclasses import dataclass, field

# A byte of 9600 baud takes a millisecond; a USB line may hold some back for a tenth of a second.
SILENCE_S = 0.25
LONGEST = 512
SHORTEST = 3
_ENDS = b"\r\n\t\x03"
_BEGINS = 0x02
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")


@dataclass
class Codes:
    """One line. `now` is in seconds of one clock.

    A code with a byte in it that no code has is noise, and none of it is taken for a code; so is
    one that never ends.
    """

    _bytes: bytearray = field(default_factory=bytearray)
    _spoilt: bool = False
    _heard_at: float = float("-inf")

    def feed(self, data: bytes, now: float) -> list[str]:
        """The codes that are whole with `data`."""
        found = self.silence(now)
        self._heard_at = now
        for byte in data:
            if byte in _ENDS:
                found += self._end()
            elif byte == _BEGINS:
                self._bytes.clear()
                self._spoilt = False
            else:
                self._add(byte)
        return found

    def silence(self, now: float) -> list[str]:
        """The code that silence has ended by now, if any."""
        return self._end() if now - self._heard_at >= SILENCE_S else []

    def _add(self, byte: int) -> None:
        if not 0x20 <= byte <= 0x7E or len(self._bytes) >= LONGEST:
            self._spoilt = True
        if not self._spoilt:
            self._bytes.append(byte)

    def _end(self) -> list[str]:
        code = _unmarked(self._bytes.decode("ascii")).strip()
        whole = not self._spoilt and len(code) >= SHORTEST
        self._bytes.clear()
        self._spoilt = False
        return [code] if whole else []


def _unmarked(code: str) -> str:
    """Without the AIM identifier, which stands at the very beginning."""
    return code[3:] if _AIM.match(code) else code
