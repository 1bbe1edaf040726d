"""The seam behind which a machine speaks: espeak-ng, one voice for each language that it has.

A formant voice is a placeholder until somebody records the hall's own (docs/voice.md). Of 台語 and
客語 there is none that says a sentence: those are recorded, or not said.
"""

import shutil
import struct
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from api.voice.clip import Clip, clip_of
from api.voice.sounds import Unreadable, readings

RENDER_S = 20.0
# A WAV header as espeak-ng writes it to a pipe: the rate at 24, the sound from 44 on, no length.
_RATE_AT, _SOUND_AT = 24, 44


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of espeak-ng by its name, and its words a minute.

    The pace keeps speech at or under four syllables a second, which old ears follow.
    """

    name: str
    pace: int


# `cmn` says most hanzi by English rules (version 1.51), so that Mandarin is given pinyin.
VOICES: Mapping[str, Voice] = {
    "zh-Hant": Voice("cmn-latn-pinyin+f2", 150),
    "en": Voice("en-gb+f2", 130),
    "vi": Voice("vi+f2", 130),
    "id": Voice("id+f2", 125),
    "ja": Voice("ja+f2", 110),
    "yue": Voice("yue+f2", 130),
}


class CannotSpeak(RuntimeError):
    """No sound came out of the synthesiser; the words say why."""


class Synthesiser(Protocol):
    """A machine that reads aloud."""

    @property
    def version(self) -> str:
        """What makes two renderings differ besides text and language."""

    def languages(self) -> tuple[str, ...]:
        """The languages of which this machine has a voice."""

    def speak(self, texts: tuple[str, ...], language: str) -> list[Clip]:
        """A clip for each text, as it came, neither trimmed nor levelled. Raises CannotSpeak."""


class Espeak:
    """espeak-ng, asked anew for each text: it takes some milliseconds and holds nothing."""

    # Raise it when voices, paces or readings change: rendered clips are kept by it.
    version = "espeak-1"

    def __init__(self, program: str = "espeak-ng") -> None:
        self._program = program

    def languages(self) -> tuple[str, ...]:
        """All of the table if the program is installed, else none."""
        return tuple(VOICES) if shutil.which(self._program) else ()

    def speak(self, texts: tuple[str, ...], language: str) -> list[Clip]:
        """A clip for each text. Raises CannotSpeak."""
        if language not in self.languages():
            raise CannotSpeak(f"no voice of {language} is installed here")
        try:
            sounds = readings(texts, language)
        except Unreadable as error:
            raise CannotSpeak(str(error)) from error
        return [self._speak(sound, VOICES[language]) for sound in sounds]

    def _speak(self, sound: str, voice: Voice) -> Clip:
        # The text comes by standard input, so that none is taken for an option.
        command = [self._program, "-v", voice.name, "-s", str(voice.pace), "-z", "--stdin"]
        try:
            done = subprocess.run(
                [*command, "--stdout"],
                input=sound.encode(),
                capture_output=True,
                timeout=RENDER_S,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise CannotSpeak(f"{self._program}: {error}") from error
        if len(done.stdout) <= _SOUND_AT:
            raise CannotSpeak(f"{self._program} said nothing for {sound[:40]!r}")
        (rate_hz,) = struct.unpack_from("<I", done.stdout, _RATE_AT)
        whole = (len(done.stdout) - _SOUND_AT) // 2
        samples = np.frombuffer(done.stdout, "<i2", whole, _SOUND_AT)
        return clip_of(samples / 32768, rate_hz)
