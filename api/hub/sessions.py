"""Who is signed in: 30 minutes without an act or 12 hours at most, then the PIN again.

Whoever sits at a window is not idle: serving one citizen may take an hour, with no key pressed.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from api.hub.credentials import digest
from api.hub.store import signed_in
from api.hub.store.signed_in import SignedIn
from api.hub.store.thread import Store

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
# How far the disk may lag behind in knowing who was last seen when (F:S6).
SAVE_EVERY = timedelta(minutes=5)
COOKIE_BYTES = 32


class Sessions:
    """Sessions in memory, and on disk so that a restart of the hub signs nobody out."""

    def __init__(self, store: Store, hall: str, *, at_window: Callable[[str], bool]) -> None:
        """Reads the database once, in the caller's own thread.

        `at_window` says whether a member of staff has a window open, be it on a pause.
        """
        self._store, self._hall, self._at_window = store, hall, at_window
        self._by_digest = store.read_now(signed_in.load, hall)

    async def begin(self, staff: str, now: datetime) -> str:
        """Sign `staff` in; the secret for the cookie, seen only now."""
        secret = secrets.token_urlsafe(COOKIE_BYTES)
        one = SignedIn(staff=staff, created=now, last_seen=now, expires=now + LONGEST, saved=now)
        await self._store.write(signed_in.add, self._hall, digest(secret), one)
        self._by_digest[digest(secret)] = one
        return secret

    def staff(self, wanted: bytes, now: datetime) -> str | None:
        """Who holds the session of this digest, if it still lives at `now`."""
        one = self._by_digest.get(wanted)
        return one.staff if one and self._lives(one, now) else None

    def present(self, now: datetime) -> set[str]:
        """Everybody who is signed in at `now`."""
        return {one.staff for one in self._by_digest.values() if self._lives(one, now)}

    def touch(self, wanted: bytes, now: datetime) -> None:
        """Somebody did something with this session."""
        self._by_digest[wanted].last_seen = now

    async def end(self, wanted: bytes) -> None:
        """Sign out."""
        self._by_digest.pop(wanted, None)
        await self._store.write(signed_in.remove, self._hall, [wanted])

    async def refresh(self, now: datetime) -> None:
        """Drop what the disk has dropped or time has ended, and note who was seen."""
        before = list(self._by_digest)
        kept = await self._store.read(signed_in.load, self._hall)
        for gone in before:
            if gone not in kept:
                self._by_digest.pop(gone, None)
        await self._drop_dead(now)
        await self._save_seen()

    async def _drop_dead(self, now: datetime) -> None:
        if dead := [one for one, held in self._by_digest.items() if not self._lives(held, now)]:
            for one in dead:
                del self._by_digest[one]
            await self._store.write(signed_in.remove, self._hall, dead)

    async def _save_seen(self) -> None:
        late = {
            digest: one.last_seen
            for digest, one in self._by_digest.items()
            if one.last_seen - one.saved >= SAVE_EVERY
        }
        if late:
            await self._store.write(signed_in.seen, self._hall, late)
            for digest_, at in late.items():
                if digest_ in self._by_digest:
                    self._by_digest[digest_].saved = at

    def _lives(self, one: SignedIn, now: datetime) -> bool:
        idle = now - one.last_seen >= IDLE and not self._at_window(one.staff)
        return now < one.expires and not idle
