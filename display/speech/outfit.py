"""The voice put together from the wall's settings. The only place that knows which devices."""

import time
from pathlib import Path

from api.voice.cache import Cache
from api.voice.loudspeaker import Loudspeaker, SoundDevice
from api.voice.speaker import Speaker
from api.voice.voices import Voices
from display.settings import Settings
from display.speech.lamp import Lamp, NoLamp, PinLamp, real_factory
from display.speech.render import Renderer
from display.speech.speech import Speech
from display.speech.tape import Tape


class NoSuchSound(ValueError):
    """`--sound` names neither a device nor a file that can be written."""


def speech(settings: Settings) -> Speech | None:
    """The voice of a wall, None for one that is silent. Raises NoSuchSound, NoPins."""
    if settings.sound == "none" or (settings.virtual and settings.sound == "device"):
        return None
    folder = settings.state_dir
    speaker = Speaker(Cache(folder / "clips" if folder else None))
    banks = folder / "voice" if folder else None
    renderer = Renderer(lambda: Voices(banks, speaker))
    return Speech(renderer, _loudspeaker(settings.sound), _lamp(settings.pin_lamp))


def _loudspeaker(sound: str) -> Loudspeaker:
    if sound == "device":
        return SoundDevice()
    if not sound.endswith(".wav"):
        raise NoSuchSound(f"--sound {sound}: write device, none, or a file such as heard.wav")
    try:
        return Tape(Path(sound), time.monotonic)
    except OSError as error:
        raise NoSuchSound(f"--sound {sound}: {error.strerror}") from error


def _lamp(pin: int | None) -> Lamp:
    return NoLamp() if pin is None else PinLamp(pin, real_factory())
