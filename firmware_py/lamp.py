"""The button lamp's language: what each answer looks like over time. It knows no pin and no hub.

| code     | lamp                    | meaning for the clerk                            |
|----------|-------------------------|--------------------------------------------------|
| accepted | steady for 2 s          | the hub has done it                              |
| nobody   | two slow blinks         | nobody waits                                     |
| refused  | four short blinks       | a rule of the hall forbids it; the console says  |
| unsent   | ten very short blinks   | 「未送出」: not sent, and never sent later (F:B4)  |
| quiet    | a flash every 2 s       | the hub is not heard now                         |
"""

from dataclasses import dataclass
from typing import Literal

Code = Literal["accepted", "nobody", "refused", "unsent"]

FLASH_S = 0.1
FLASH_EVERY_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Blink:
    """`times` times on and off, in seconds."""

    on_s: float
    off_s: float
    times: int


BLINKS: dict[Code, Blink] = {
    "accepted": Blink(on_s=2.0, off_s=0.0, times=1),
    "nobody": Blink(on_s=0.5, off_s=0.5, times=2),
    "refused": Blink(on_s=0.15, off_s=0.15, times=4),
    "unsent": Blink(on_s=0.08, off_s=0.08, times=10),
}


@dataclass(frozen=True, slots=True)
class Said:
    """An answer given to the clerk at `at`, monotonic seconds."""

    code: Code
    at: float


def speaking(said: Said | None, now: float) -> bool:
    """Whether the answer is still being given."""
    if said is None:
        return False
    blink = BLINKS[said.code]
    return now - said.at < (blink.on_s + blink.off_s) * blink.times


def answer_lit(said: Said, now: float) -> bool:
    """The lamp while `said` is given."""
    blink = BLINKS[said.code]
    return (now - said.at) % (blink.on_s + blink.off_s) < blink.on_s


def flash_lit(now: float) -> bool:
    """The lamp while the hub is not heard."""
    return now % FLASH_EVERY_S < FLASH_S
