"""The voice put together from the wall's settings. The only place that knows which devices."""

import time
from pathlib import Path

from api.client.hub import Hub
from api.voice.cache import Cache
from api.voice.loudspeaker import SoundDevice
from api.voice.speaker import Speaker
from api.voice.voices import Voices
from display.settings import Settings
from display.speech.fetch import Fetch
from display.speech.lamp import Lamp, NoLamp, PinLamp, real_factory
from display.speech.render import Renderer
from display.speech.speech import Speech, WallLoudspeaker
from display.speech.tape import Tape


class NoSuchSound(ValueError):
    """`--sound` names neither a device nor a file that can be written."""


def speech(settings: Settings, hub: Hub) -> Speech | None:
    """The voice of a wall, None for one that is silent. Raises NoSuchSound, NoPins."""
    if settings.sound == "none" or (settings.virtual and settings.sound == "device"):
        return None
    folder = settings.state_dir
    speaker = Speaker(Cache(folder / "clips" if folder else None))
    banks = folder / "voice" if folder else None
    renderer = Renderer(lambda: Voices(banks, speaker))
    made = Speech(renderer, _loudspeaker(settings.sound), _lamp(settings.pin_lamp))
    if banks is not None:
        made.beside.append(Fetch(hub, banks, made.voices_changed).work)
    return made


def _loudspeaker(sound: str) -> WallLoudspeaker:
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
