"""The voice: the newest words win, and what was being said is cut short."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from api.client.background import Background
from api.voice.cache import Cache
from api.voice.chime import chime
from api.voice.clip import Clip
from api.voice.loudspeaker import NoSoundDevice
from api.voice.speaker import Speaker
from kiosk.voice import Aloud
from tests.api.voice.sounds import Hummer


@dataclass
class Box:
    """A loudspeaker that sounds until it is told to end."""

    played: list[Clip] = field(default_factory=list)
    sounding: bool = False
    broken: bool = False
    stopped: threading.Event = field(default_factory=threading.Event)

    def play(self, clip: Clip, volume: float) -> None:
        assert volume == 0.5
        if self.broken:
            raise NoSoundDevice("no sound device")
        self.played.append(clip)
        self.sounding = True

    def stop(self) -> None:
        self.sounding = False
        self.stopped.set()

    @property
    def busy(self) -> bool:
        return self.sounding

    def close(self) -> None:
        self.sounding = False


class Room:
    """A voice, its loudspeaker, and what it was asked to read."""

    def __init__(self) -> None:
        self.box, self.hummer, self.background = Box(), Hummer(), Background()
        speaker = Speaker(Cache(None), self.hummer)
        self.voice = Aloud(None, speaker=speaker, loudspeaker=self.box, volume=0.5)
        self.voice.start(self.background)

    @property
    def read(self) -> list[str]:
        return [text for _, text in self.hummer.spoken]

    def until(self, done: Callable[[], bool]) -> None:
        give_up = time.monotonic() + 10
        while not done():
            self.background.check()
            assert time.monotonic() < give_up
            threading.Event().wait(0.005)


@pytest.fixture
def room() -> Iterator[Room]:
    one = Room()
    yield one
    one.background.stopping.set()


def test_sentences_are_said_one_after_the_other(room: Room) -> None:
    room.voice.say(("您好", "請按這裡取號"), "zh-Hant")
    room.until(lambda: len(room.box.played) == 1)
    assert room.read == ["您好"]
    room.box.sounding = False
    room.until(lambda: room.read == ["您好", "請按這裡取號"])


def test_new_words_cut_short_what_is_being_said(room: Room) -> None:
    room.voice.say(("您好", "請按這裡取號"), "zh-Hant")
    room.until(lambda: len(room.box.played) == 1)
    room.voice.say(("Hello",), "en")
    room.until(lambda: room.read == ["您好", "Hello"] and len(room.box.played) == 2)


def test_silence_is_at_once_and_nothing_follows(room: Room) -> None:
    room.voice.say(("您好", "請按這裡取號"), "zh-Hant")
    room.until(lambda: room.box.sounding)
    room.box.stopped.clear()
    room.voice.hush()
    room.until(lambda: room.box.stopped.is_set() and not room.box.sounding)
    assert room.read == ["您好"]


def test_the_warning_is_a_chime(room: Room) -> None:
    # Made once and kept, so that it is known again.
    sound = chime()
    room.voice.warn()
    room.until(lambda: room.box.played == [sound])


def test_without_a_sound_device_the_kiosk_goes_on_and_speaks_once_there_is_one(room: Room) -> None:
    room.box.broken = True
    room.voice.say(("您好",), "zh-Hant")
    room.until(lambda: room.read == ["您好"])
    room.box.broken = False
    room.voice.say(("Hello",), "en")
    room.until(lambda: len(room.box.played) == 1)
