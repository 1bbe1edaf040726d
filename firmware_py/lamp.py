"""The button lamp's language: what each answer looks like over time. It knows no pin and no hub.

| code     | lamp                    | meaning for the clerk                            |
|----------|-------------------------|--------------------------------------------------|
| accepted | steady for 2 s          | the hub has done it                              |
| nobody   | two slow blinks         | nobody waits                                     |
| refused  | four short blinks       | a rule of the hall forbids it; the console says  |
| unsent   | ten very short blinks   | 「未送出」: not sent, and never sent later (F:B4)  |
| quiet    | a flash every 2 s       | the hub is not heard now                         |
| key      | half a second every 2 s | the key-switch says another thing than the sign  |

The buzzer follows the lamp for every answer but `accepted`, and beeps twice when people begin to
wait at a window that has nobody.
"""

from dataclasses import dataclass
from typing import Literal

Code = Literal["accepted", "nobody", "refused", "unsent"]

FLASH_S = 0.1
FLASH_EVERY_S = 2.0
REMINDER_S = 0.5


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


RING = Blink(on_s=0.15, off_s=0.15, times=2)


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


def reminder_lit(now: float) -> bool:
    """The lamp while the key-switch stands otherwise than the sign."""
    return now % FLASH_EVERY_S < REMINDER_S


def rings_on(rang_at: float | None, now: float) -> bool:
    """Whether the buzzer still speaks of people who began to wait at `rang_at`."""
    return rang_at is not None and now - rang_at < (RING.on_s + RING.off_s) * RING.times


def ringing(rang_at: float | None, now: float) -> bool:
    """The buzzer while it speaks of them."""
    return (
        rang_at is not None
        and rings_on(rang_at, now)
        and (now - rang_at) % (RING.on_s + RING.off_s) < RING.on_s
    )
