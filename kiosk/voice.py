"""The kiosk's voice: the newest words win, and whatever is being said stops at once.

The only file that knows what speaks. Rendering takes its time, so that it has a thread of its own.
"""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from api.client.background import Background
from api.client.edge import Edge
from api.voice.cache import Cache
from api.voice.chime import chime
from api.voice.clip import Clip
from api.voice.loudspeaker import Loudspeaker, NoSoundDevice, SoundDevice
from api.voice.speaker import Speaker
from api.voice.synthesis import CannotSpeak
from kiosk.settings import Settings

# How often it is looked whether a sentence has ended.
LOOK_S = 0.05


class Voice(Protocol):
    """Somebody who reads aloud, at a `volume` from 0 to 1."""

    volume: float

    def say(self, sentences: tuple[str, ...], language: str) -> None:
        """Say these now, and nothing of what was being said."""

    def hush(self) -> None:
        """Be silent."""

    def warn(self) -> None:
        """Sound the chime."""


class Mute:
    """A kiosk without a loudspeaker."""

    volume = 0.0

    def say(self, sentences: tuple[str, ...], language: str) -> None:
        """Nothing."""

    def hush(self) -> None:
        """Nothing."""

    def warn(self) -> None:
        """Nothing."""


class Aloud:
    """The machine's own voice, through its sound device."""

    def __init__(
        self,
        cache: Path | None,
        *,
        speaker: Speaker | None = None,
        loudspeaker: Loudspeaker | None = None,
        volume: float = 1.0,
    ) -> None:
        """Rendered sentences are kept in the folder `cache`."""
        self._speaker = speaker or Speaker(Cache(cache))
        self._loudspeaker = loudspeaker or SoundDevice()
        self.volume = volume
        self._changed = threading.Condition()
        self._wanted: tuple[tuple[str, ...], str] | None = None
        self._chime = False
        self._turn = 0
        self._edge = Edge("voice", (CannotSpeak, NoSoundDevice))

    def start(self, background: Background) -> None:
        """Begin to listen for words."""
        background.start("voice", lambda: self._run(background.stopping))

    def say(self, sentences: tuple[str, ...], language: str) -> None:
        """Say these now, and nothing of what was being said."""
        self._want((sentences, language))

    def hush(self) -> None:
        """Be silent."""
        self._want(None)

    def warn(self) -> None:
        """Sound the chime, before whatever is to be said."""
        with self._changed:
            self._chime = True
            self._changed.notify_all()

    def _want(self, wanted: tuple[tuple[str, ...], str] | None) -> None:
        with self._changed:
            self._wanted = wanted
            self._turn += 1
            self._changed.notify_all()

    def _run(self, stopping: threading.Event) -> None:
        spoken = 0
        while not stopping.is_set():
            with self._changed:
                if not self._chime and self._turn == spoken:
                    self._changed.wait(LOOK_S * 10)
                turn, wanted, rings = self._turn, self._wanted, self._chime
                self._chime = False
            if rings or turn != spoken:
                spoken = turn
                with self._edge:
                    self._loudspeaker.stop()
                    self._sound(turn, wanted, rings=rings)
        self._loudspeaker.close()

    def _sound(self, turn: int, wanted: tuple[tuple[str, ...], str] | None, *, rings: bool) -> None:
        for clip in self._clips(wanted, rings=rings):
            if turn != self._turn:
                return
            self._loudspeaker.play(clip, self.volume)
            with self._changed:
                while self._loudspeaker.busy and turn == self._turn:
                    self._changed.wait(LOOK_S)
            if turn != self._turn:
                self._loudspeaker.stop()
                return

    def _clips(self, wanted: tuple[tuple[str, ...], str] | None, *, rings: bool) -> Iterator[Clip]:
        if rings:
            yield chime()
        sentences, language = wanted or ((), "")
        for sentence in sentences:
            yield self._speaker.say(sentence, language)


def voice_of(settings: Settings, background: Background) -> Voice:
    """The voice of one kiosk, listening for words."""
    if settings.mute:
        return Mute()
    voice = Aloud(settings.state_dir / "voice")
    voice.start(background)
    return voice
