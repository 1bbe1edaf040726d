"""The machine's microphone, by SDL. The only file that opens it."""

import threading
from typing import Any, Protocol

import numpy as np
import pygame

from api.voice.clip import RATE_HZ, Clip

_CHUNK = 1024


class NoMicrophone(RuntimeError):
    """There is no microphone, or another program holds it."""


class Microphone(Protocol):
    """One recording at a time."""

    def start(self) -> None:
        """Begin to record. Raises NoMicrophone."""

    def stop(self) -> Clip:
        """End, and the recording from its start."""


class SoundInput:
    """The first microphone that SDL finds."""

    def __init__(self) -> None:
        self._device: Any = None
        self._heard = bytearray()
        self._lock = threading.Lock()

    def start(self) -> None:
        """Begin to record. Raises NoMicrophone."""
        from pygame._sdl2 import audio

        try:
            pygame.mixer.init(RATE_HZ, -16, 1)
            names = audio.get_audio_device_names(True)
            if not names:
                raise NoMicrophone("no microphone is connected")
            self._heard.clear()
            self._device = audio.AudioDevice(
                devicename=names[0],
                iscapture=True,
                frequency=RATE_HZ,
                audioformat=audio.AUDIO_S16,
                numchannels=1,
                chunksize=_CHUNK,
                allowed_changes=0,
                callback=self._take,
            )
            self._device.pause(0)
        except pygame.error as error:
            raise NoMicrophone(f"no microphone: {error}") from error

    def stop(self) -> Clip:
        """End, and the recording from its start."""
        self._device.pause(1)
        self._device.close()
        pygame.mixer.quit()
        with self._lock:
            whole = bytes(self._heard[: len(self._heard) // 2 * 2])
        return Clip((np.frombuffer(whole, "<i2") / 32768).astype(np.float32))

    def _take(self, _device: object, chunk: memoryview) -> None:
        with self._lock:
            self._heard += bytes(chunk)
