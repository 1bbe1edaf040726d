"""Brings the voices that somebody recorded at the hub to this wall, whole or not at all."""

import base64
import threading
from collections.abc import Callable
from pathlib import Path

import structlog

from api.client.edge import Edge
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.views.voices import VoiceBanks, VoiceFile
from api.voice.bank import Bank
from api.voice.bundle import BadBundle, taken_in
from api.voice.manifest import BadManifest

log = structlog.get_logger()

# Somebody who records waits at the wall to hear it; a hall records once in years.
ASK_EVERY_S = 60.0

_KNOWN = (HubLost, HubRefused, BadBundle, BadManifest, OSError, ValueError)


class Fetch:
    """Asks now and then; a bank that changed is taken in, and `changed` is told."""

    def __init__(self, hub: Hub, folder: Path, changed: Callable[[], None]) -> None:
        self._hub, self._folder, self._changed = hub, folder, changed
        self._taken: dict[str, str] = {}
        self._edge = Edge("voices recorded at the hub", _KNOWN)

    def work(self, stopping: threading.Event) -> None:
        """Ask for ever: the body of a thread."""
        while not stopping.is_set():
            self.once()
            stopping.wait(ASK_EVERY_S)

    def once(self) -> None:
        """Ask once. A hub that cannot be reached leaves the voices as they were."""
        with self._edge:
            found = self._hub.get("/voice/banks", VoiceBanks)
            for one in found.banks:
                here = Bank(self._folder, one.language).version
                # Clips of words that the hall says no more stay here, so the two may differ.
                if one.version not in ("", here, self._taken.get(one.language)):
                    self._take(one.language)

    def _take(self, language: str) -> None:
        file = self._hub.get(f"/voice/banks/{language}", VoiceFile)
        bank = taken_in(base64.b64decode(file.content), self._folder)
        self._taken[language] = file.version
        log.info("voice fetched", language=language, clips=len(bank.manifest.clips))
        self._changed()
