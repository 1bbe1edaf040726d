"""Where sound comes out: the machine's sound device. The only file that opens it."""

from typing import Protocol

import pygame

from api.voice.clip import RATE_HZ, Clip, pcm


class NoSoundDevice(RuntimeError):
    """There is no sound device, or another program holds it."""


class Loudspeaker(Protocol):
    """One clip at a time."""

    def play(self, clip: Clip, volume: float) -> None:
        """Begin, at a volume from 0 to 1; whatever sounds is cut. Raises NoSoundDevice."""

    def stop(self) -> None:
        """Be silent at once."""

    @property
    def busy(self) -> bool:
        """Whether something sounds."""

    def close(self) -> None:
        """Let go of the device."""


class SoundDevice:
    """The device by SDL, opened at the first sound and again after a failure."""

    def __init__(self) -> None:
        self._channel: pygame.mixer.Channel | None = None

    def open(self) -> None:
        """Try whether there is one. Raises NoSoundDevice."""
        if self._channel is not None:
            return
        try:
            pygame.mixer.init(RATE_HZ, -16, 1, 1024, allowedchanges=0)
        except pygame.error as error:
            raise NoSoundDevice(f"no sound device: {error}") from error
        self._channel = pygame.mixer.Channel(0)

    def play(self, clip: Clip, volume: float) -> None:
        """Begin, at a volume from 0 to 1; whatever sounds is cut. Raises NoSoundDevice."""
        self.open()
        assert self._channel is not None
        self._channel.set_volume(volume)
        self._channel.play(pygame.mixer.Sound(buffer=pcm(clip)))

    def stop(self) -> None:
        """Be silent at once."""
        if self._channel is not None:
            self._channel.stop()

    @property
    def busy(self) -> bool:
        """Whether something sounds."""
        return self._channel is not None and self._channel.get_busy()

    def close(self) -> None:
        """Let go of the device."""
        if self._channel is not None:
            pygame.mixer.quit()
        self._channel = None
