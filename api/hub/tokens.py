"""Which device holds which token, in memory, and as fresh as the database within a second."""

import asyncio
import time
from collections.abc import Callable, Mapping

from api.domain.settings import HallSettings
from api.hub.credentials import digest, valid_tokens
from api.hub.senders import Sender
from api.hub.store.thread import Store

# A stranger who guesses tokens must not keep the disk busy (F:N9).
LOOK_AGAIN_S = 0.2


class Tokens:
    """Devices by token. A token that is not known yet is looked up, but not too often."""

    def __init__(
        self,
        settings: HallSettings,
        store: Store,
        *,
        elapsed_s: Callable[[], float] = time.monotonic,
    ) -> None:
        """Reads the database once, in the caller's own thread."""
        self._settings, self._store, self._elapsed_s = settings, store, elapsed_s
        self._valid: Mapping[bytes, Sender] = store.read_now(valid_tokens, settings.hall.id)
        self._looked_at = elapsed_s()
        self._turn = asyncio.Lock()

    async def sender(self, token: str) -> Sender | None:
        """The device that holds `token`, if hall.toml still has it as it was paired."""
        wanted = digest(token)
        if wanted not in self._valid:
            await self._look_again()
        return self.holds(wanted)

    def holds(self, wanted: bytes) -> Sender | None:
        """As `sender`, for a digest and from memory alone."""
        found = self._valid.get(wanted)
        if found is None or found.device is None:
            return None
        device = self._settings.device(found.device)
        same = device and (device.role, device.counter) == (found.role, found.counter)
        return found if same else None

    async def _look_again(self) -> None:
        """One look serves all who asked before it."""
        asked_at = self._elapsed_s()
        async with self._turn:
            if self._looked_at < asked_at:
                await asyncio.sleep(LOOK_AGAIN_S - min(LOOK_AGAIN_S, asked_at - self._looked_at))
                await self.refresh()

    async def refresh(self) -> None:
        """See what was given and taken back since."""
        self._looked_at = self._elapsed_s()
        self._valid = await self._store.read(valid_tokens, self._settings.hall.id)
