"""What is ahead: foretold anew whenever the hall has changed, beside the work and never in it."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

import structlog

from api.contract.views import OneMoreView
from api.domain.wait.look import Look, knows
from api.domain.wait.moved import carried
from api.domain.wait.one_more import OneMore
from api.domain.wait.outlook import Outlook
from api.hub.replayer import Replayer, ReplayLost

if TYPE_CHECKING:
    from api.hub.hub import Hub

log = structlog.get_logger()

# At most so often; and so often even if nothing happens, for waits grow shorter by themselves.
REST_S = 0.5
ANEW_S = 20.0


class Ahead:
    """Keeps the hall's outlook up to date."""

    def __init__(self, hub: "Hub") -> None:
        self._hub, self._replayer = hub, Replayer()
        self._well = True

    async def look_for_ever(self) -> None:
        """Look again after each change. A hall that knows too little is only looked at."""
        try:
            seen, waited_s = -1, 0.0
            while True:
                sequence = self._hub.writer.committed
                if knows(self._hub.hall) and (sequence != seen or waited_s >= ANEW_S):
                    seen, waited_s = sequence, 0.0
                    await self._try()
                await asyncio.sleep(REST_S)
                waited_s += REST_S
        finally:
            await self._replayer.stop()

    async def _try(self) -> None:
        """Without the other process nobody is told a wait, and everything else goes on."""
        try:
            await self._look()
        except ReplayLost as lost:
            # What was foretold before is not said a moment longer: only 「前面 n 位」 is true.
            self._hub.hall.outlook = None
            self._hub.writer.time_passed()
            if self._well:
                log.warning("nothing is foretold", why=str(lost))
            self._well = False
        else:
            if not self._well:
                log.info("waits are foretold again")
            self._well = True

    async def _look(self) -> None:
        hub = self._hub
        look = Look(hub.hall, hub.clock.now())
        waits = await self._replayer.replay(look.scene, look.seed)
        hub.hall.outlook = carried(hub.hall, hub.hall.outlook, look.outlook(waits))
        hub.writer.time_passed()

    async def one_more(self, services: Sequence[str]) -> OneMoreView:
        """What one more window would change; nothing known where nothing is foretold."""
        hub = self._hub
        asked = OneMore(hub.hall, services, hub.clock.now())
        nothing = Outlook(at=hub.clock.now(), tickets={}, asked={})
        if not knows(hub.hall):
            return asked.view(nothing, nothing)
        look = asked.look
        try:
            now = look.outlook(await self._replayer.replay(look.scene, look.seed))
            then = look.outlook(await self._replayer.replay(asked.then, look.seed))
        except ReplayLost:
            return asked.view(nothing, nothing)
        return asked.view(now, then)
