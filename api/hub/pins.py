"""PINs: slow to check, slower to guess. An account that does not exist behaves like any other."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from api.domain.refused import Refused
from api.hub.credentials import hashed_pin
from api.hub.store.thread import Store

FREE_TRIES = 5
FIRST_WAIT_S = 30.0
LONGEST_WAIT_S = 900.0
# Names that nobody has must not fill the memory, nor their checks the processor.
MOST_ACCOUNTS = 1_000
MOST_AT_ONCE = 8


@dataclass(slots=True)
class Tries:
    """Wrong PINs of one account in a row, and until when no more are heard."""

    wrong: int = 0
    closed_until_s: float = 0.0


class Throttle:
    """Five wrong PINs, then 30 s, doubling to 15 minutes: at most 13 guesses in an hour."""

    def __init__(self) -> None:
        self._tries: OrderedDict[str, Tries] = OrderedDict()

    def begin(self, staff: str, now_s: float) -> None:
        """A try, counted as wrong until `right` says otherwise. Raises Refused when closed."""
        tries = self._tries.setdefault(staff, Tries())
        self._tries.move_to_end(staff)
        if now_s < tries.closed_until_s:
            seconds = int(tries.closed_until_s - now_s) + 1
            raise Refused("wait_after_wrong_pins", seconds=seconds)
        tries.wrong += 1
        if tries.wrong >= FREE_TRIES:
            wait_s = FIRST_WAIT_S * 2 ** min(tries.wrong - FREE_TRIES, 10)
            tries.closed_until_s = now_s + min(wait_s, LONGEST_WAIT_S)
        if len(self._tries) > MOST_ACCOUNTS:
            self._tries.popitem(last=False)

    def right(self, staff: str) -> None:
        """The PIN was right: begin afresh."""
        self._tries.pop(staff, None)


class Pins:
    """Checks PINs, one at a time and beside the loop: argon2id is meant to take its time."""

    def __init__(self, store: Store, hall: str) -> None:
        self._store, self._hall = store, hall
        self._hasher = PasswordHasher()
        # Somebody to compare with when nobody has that number.
        self._nobody: str | None = None
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._throttle = Throttle()

    async def check(self, staff: str, pin: str, now_s: float) -> None:
        """Return if the PIN is right. Raises Refused: wrong, or too many wrong ones."""
        if self._waiting >= MOST_AT_ONCE:
            raise Refused("too_fast", seconds=1)
        self._throttle.begin(staff, now_s)
        self._waiting += 1
        try:
            async with self._turn:
                hashed = await self._store.read(hashed_pin, self._hall, staff)
                right = await asyncio.to_thread(self._matches, hashed, pin)
        finally:
            self._waiting -= 1
        if not right:
            raise Refused("wrong_pin")
        self._throttle.right(staff)

    def _matches(self, hashed: str | None, pin: str) -> bool:
        if self._nobody is None:
            self._nobody = self._hasher.hash("nobody")
        try:
            return self._hasher.verify(hashed or self._nobody, pin) and hashed is not None
        except (VerifyMismatchError, InvalidHashError):
            return False
