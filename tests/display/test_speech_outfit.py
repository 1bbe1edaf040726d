"""A wall's voice put together, and fed with what was recorded at the hub."""

import base64
import threading
from pathlib import Path

import httpx2
import pytest

from api.client.address import HubAddress
from api.client.background import Background
from api.client.hub import Hub
from api.contract.views.voices import VoiceBank, VoiceBanks, VoiceFile
from api.contract.wire import encode
from api.voice.bank import Bank
from api.voice.bundle import packed
from api.voice.loudspeaker import SoundDevice
from api.voice.tokens import Token, closed_set
from display.settings import Settings
from display.speech.fetch import Fetch
from display.speech.outfit import NoSuchSound, speech
from display.speech.render import hall_of
from display.speech.silence import READY, Silence
from tests.api.voice.sounds import noise, tone
from tests.api.voice.witness import where
from tests.display.speech_rig import Rig

ONE = Token("digit:1", "一")


class Recorded:
    """A hub at which somebody records."""

    def __init__(self, folder: Path) -> None:
        self.bank = Bank(folder, "nan")
        self.asked: list[str] = []
        self.content: str | None = None
        self.down = False
        self.hub = Hub(
            HubAddress(url="http://hub", device="wall-1", token="t"),
            transport=httpx2.MockTransport(self._answer),
        )

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        if self.down:
            raise httpx2.ConnectError("down")
        self.asked.append(request.url.path)
        if request.url.path.endswith("/banks"):
            line = VoiceBank(language="nan", name="台語", version=self.bank.version, clips=())
            return httpx2.Response(200, content=encode(VoiceBanks(banks=(line,))))
        content = self.content or base64.b64encode(packed(self.bank)).decode()
        file = VoiceFile(language="nan", version=self.bank.version, content=content)
        return httpx2.Response(200, content=encode(file))


def test_what_is_recorded_at_the_hub_comes_to_the_wall_once(tmp_path: Path) -> None:
    recorded = Recorded(tmp_path / "hub")
    changed: list[bool] = []
    fetch = Fetch(recorded.hub, tmp_path / "wall", lambda: changed.append(True))
    # given that nothing is recorded yet
    fetch.once()
    assert recorded.asked == ["/api/voice/banks"]
    # when somebody records
    recorded.bank.put(ONE, tone(0.3), "recorded")
    fetch.once()
    fetch.once()
    # then the wall has it, and asks no more
    assert Bank(tmp_path / "wall", "nan").missing((ONE,)) == ()
    assert len([path for path in recorded.asked if path.endswith("/nan")]) == 1
    assert changed == [True]


def test_a_wall_that_keeps_an_old_word_does_not_fetch_for_ever(tmp_path: Path) -> None:
    Bank(tmp_path / "wall", "nan").put(Token("counter:9", "九號櫃台"), tone(0.3), "recorded")
    recorded = Recorded(tmp_path / "hub")
    recorded.bank.put(ONE, tone(0.3), "recorded")
    fetch = Fetch(recorded.hub, tmp_path / "wall", lambda: None)
    for _ in range(3):
        fetch.once()
    assert len([path for path in recorded.asked if path.endswith("/nan")]) == 1


@pytest.mark.parametrize("content", ["!", base64.b64encode(b"no bank").decode()])
def test_a_bad_answer_or_a_lost_hub_leaves_the_voices_as_they_were(
    tmp_path: Path, content: str
) -> None:
    recorded = Recorded(tmp_path / "hub")
    recorded.bank.put(ONE, tone(0.3), "recorded")
    recorded.content = content
    fetch = Fetch(recorded.hub, tmp_path / "wall", lambda: None)
    fetch.once()
    recorded.down = True
    fetch.once()
    assert not [*tmp_path.glob("wall/**/*.wav")]
    # and when the hub is well again they come
    recorded.down, recorded.content = False, None
    fetch.once()
    assert [*tmp_path.glob("wall/**/*.wav")]


def test_fetching_ends_when_the_wall_does(tmp_path: Path) -> None:
    stopping = threading.Event()
    stopping.set()
    Fetch(Recorded(tmp_path).hub, tmp_path / "wall", lambda: None).work(stopping)


def test_a_voice_recorded_meanwhile_is_heard_without_a_restart(tmp_path: Path) -> None:
    rig = Rig(tmp_path, languages=("nan",))
    rig.pass_s(2)
    assert rig.health.state == "mute"
    # when somebody has recorded all that this hall says
    bank = Bank(rig.banks, "nan")
    hall = hall_of(rig.view)
    for place, token in enumerate(
        closed_set("nan", prefixes=hall.prefixes, counters=hall.counters)
    ):
        bank.put(token, noise(0.3, seed=place), "recorded")
    rig.speech.voices_changed()
    call = rig.call("A012", 3)
    rig.pass_s(20)
    # then the wall is well, and says it
    assert rig.health == READY
    where(rig.heard(), rig.as_said(call, ["nan"])[0])


@pytest.mark.parametrize(
    "settings", [Settings(sound="none"), Settings(virtual=True)], ids=["none", "virtual"]
)
def test_a_wall_may_be_silent(settings: Settings, tmp_path: Path) -> None:
    assert speech(settings, Recorded(tmp_path).hub) is None
    nobody = Silence()
    nobody.start(Background())
    rig = Rig(tmp_path)
    nobody.hear(rig.call("A001", 1), "announced", rig.moment().wall)
    assert nobody.turn(rig.view, rig.moment()) == READY
    nobody.close()


def test_a_wall_writes_what_it_says_to_a_file(tmp_path: Path) -> None:
    hub = Recorded(tmp_path / "hub").hub
    settings = Settings(virtual=True, sound=str(tmp_path / "heard.wav"), state_dir=tmp_path)
    made = speech(settings, hub)
    assert made is not None
    assert len(made.beside) == 2
    made.close()
    assert (tmp_path / "heard.wav").exists()


def test_by_default_it_is_the_sound_device(tmp_path: Path) -> None:
    made = speech(Settings(), Recorded(tmp_path).hub)
    assert made is not None
    assert isinstance(made._out, SoundDevice)
    assert len(made.beside) == 1


@pytest.mark.parametrize("sound", ["loud", "/no/such/folder/heard.wav"])
def test_a_sound_that_is_none_is_said(sound: str, tmp_path: Path) -> None:
    with pytest.raises(NoSuchSound, match="--sound"):
        speech(Settings(sound=sound), Recorded(tmp_path).hub)
