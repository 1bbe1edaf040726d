"""`quhao voice`: a call to hear, what is recorded, recording it, and taking it to another hall."""

import os
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from api.cli.voice.banks import export, fill, import_bank, list_voices
from api.cli.voice.hall import bank_of, settings_of, tokens_of
from api.cli.voice.record import record, walk
from api.cli.voice.say import say
from api.voice import microphone
from api.voice.bank import Bank
from api.voice.clip import RATE_HZ, Clip, heard, pcm
from api.voice.loudness import SPEECH_LUFS, lufs
from api.voice.microphone import NoMicrophone, SoundInput
from api.voice.tokens import Token
from tests.api.voice.sounds import between, noise, tone
from tests.architecture import ROOT

HALL = ROOT / "docs/examples/household.toml"


class FakeMicrophone:
    """Hears what it is given, one recording after another; then it is unplugged."""

    def __init__(self, *takes: Clip) -> None:
        self._takes = list(takes)

    def start(self) -> None:
        if not self._takes:
            raise NoMicrophone("unplugged")

    def stop(self) -> Clip:
        return self._takes.pop(0)


def good(hz: float = 200) -> Clip:
    said = between(tone(0.4, hz=hz), 0.4, 0.4)
    return Clip(said.samples + noise(said.duration_s, level=0.0003).samples)


def test_one_line_says_whether_the_voice_works(tmp_path: Path, capsys: object) -> None:
    file = tmp_path / "call.wav"
    assert say("A012", 3, language=("zh-Hant", "en"), out=file) == 0
    clip = heard(file.read_bytes())
    assert 8 < clip.duration_s < 15
    assert lufs(clip) == pytest.approx(SPEECH_LUFS, abs=1)


def test_a_recall_takes_longer_to_say(tmp_path: Path) -> None:
    say("A012", 3, out=tmp_path / "call.wav")
    say("A012", 3, again=True, out=tmp_path / "again.wav")
    call, again = (heard((tmp_path / f"{one}.wav").read_bytes()) for one in ("call", "again"))
    assert again.duration_s > call.duration_s + 0.5


def test_it_plays_through_the_loudspeaker(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "heard.raw"))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", "0")
    assert say("A012", 3) == 0
    played = np.frombuffer((tmp_path / "heard.raw").read_bytes(), "<i2")
    assert len(played) / RATE_HZ > 4
    assert np.abs(played).max() > 3000


@pytest.mark.parametrize(
    ("language", "driver", "why"),
    [("nan", "dummy", "not recorded are"), ("en", "no-such-driver", "no sound device")],
)
def test_what_cannot_be_said_ends_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, language: str, driver: str, why: str
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", driver)
    with pytest.raises(SystemExit, match=why):
        say("A012", 3, language=(language,))


def test_the_list_says_what_is_recorded_what_is_a_placeholder_and_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hall = tmp_path / "hall.toml"
    hall.write_text(HALL.read_text("utf-8") + '\n[voice]\nlanguages = ["nan", "en"]\n', "utf-8")
    first, *_, last = tokens_of(settings_of(hall), "nan")
    bank = bank_of(tmp_path, "nan")
    bank.put(first, tone(0.3), "recorded")
    bank.put(last, tone(0.3), "synthesised")
    assert list_voices(hall=hall, state_dir=tmp_path) == 0
    told = capsys.readouterr().out
    assert "nan 台語: 1 of 25 recorded, 1 placeholders (synthesised)" in told
    assert "this language is not said" in told
    assert "en English: 0 of 24 recorded" in told
    assert "a machine speaks" in told
    assert "四號櫃台" in told


def test_placeholders_are_marked_as_such(tmp_path: Path) -> None:
    assert fill("en", hall=HALL, state_dir=tmp_path) == 0
    clips = bank_of(tmp_path, "en").manifest.clips
    assert len(clips) == 24
    assert {one.source for one in clips.values()} == {"synthesised"}
    with pytest.raises(SystemExit, match="no voice of nan"):
        fill("nan", hall=HALL, state_dir=tmp_path)


def test_a_person_is_walked_through_all_that_the_hall_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two, three = Token("digit:1", "一"), Token("digit:2", "二"), Token("digit:3", "三")
    asked: list[str] = []

    def ask(line: str) -> str:
        asked.append(line)
        return "s" if "三" in line else ""

    bank = Bank(tmp_path, "nan")
    # given that the second is too soft at first, and the third is left out
    soft = Clip(good().samples * np.float32(0.04))
    walk((one, two, three), bank, FakeMicrophone(good(), soft, good()), ask)
    # then it is asked for again, with the reason
    assert [line[:6].strip() for line in asked if line[0] == "["] == [
        *("[1/3]", "[2/3]", "[2/3]", "[3/3]")
    ]
    assert "come nearer" in capsys.readouterr().out
    assert bank.missing((one, two, three)) == (three,)
    # and it is kept trimmed, and as loud as all others
    kept = bank.clip(one, "recorded")
    assert kept is not None
    assert kept.duration_s == pytest.approx(0.45, abs=0.05)
    assert lufs(kept) == pytest.approx(SPEECH_LUFS, abs=0.2)


def test_a_recording_that_is_broken_off_goes_on_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tokens = tokens_of(settings_of(HALL), "nan")

    def record_with(*takes: Clip) -> int:
        monkeypatch.setattr("api.cli.voice.record.SoundInput", lambda: FakeMicrophone(*takes))
        return record("nan", hall=HALL, state_dir=tmp_path)

    monkeypatch.setattr("builtins.input", lambda _line: "")
    with pytest.raises(SystemExit, match="unplugged"):
        record_with(good(), good())
    assert record_with(*(good() for _ in tokens[2:])) == 0
    told = capsys.readouterr().out
    assert f"{len(tokens) - 2} of {len(tokens)} to record" in told
    assert "Everything is recorded" in told


def test_whoever_ends_early_is_told_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone(_line: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", gone)
    assert record("hak", hall=HALL, state_dir=tmp_path) == 1
    assert "Still missing: 零、一" in capsys.readouterr().out


def test_a_bank_is_taken_to_another_hall(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "voice-nan.zip"
    bank_of(here, "nan").put(Token("digit:1", "一"), tone(0.3), "recorded")
    assert export("nan", file, state_dir=here) == 0
    assert import_bank(file, state_dir=there) == 0
    assert bank_of(there, "nan").version == bank_of(here, "nan").version
    assert "台語: 1 clips" in capsys.readouterr().out


def test_mistakes_end_with_their_reason(tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_text("no")
    (tmp_path / "voice/vi").mkdir(parents=True)
    (tmp_path / "voice/vi/manifest.json").write_text("{")
    for call, why in (
        (lambda: import_bank(tmp_path / "bad.zip", state_dir=tmp_path), "no whole ZIP"),
        (lambda: import_bank(tmp_path / "gone.zip", state_dir=tmp_path), "No such file"),
        (lambda: export("nan", tmp_path / "x.zip", state_dir=tmp_path), "nothing is recorded"),
        (lambda: bank_of(tmp_path, "tlh"), "nobody has worded"),
        (lambda: bank_of(tmp_path, "vi"), "cannot be read"),
        (lambda: settings_of(tmp_path / "gone.toml"), "No such file"),
    ):
        with pytest.raises(SystemExit, match=why):
            call()


@pytest.fixture
def played_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clip:
    """A microphone that hears a file, as SDL's disk driver has it."""
    said = good()
    (tmp_path / "in.raw").write_bytes(pcm(said) * 3)
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILEIN", str(tmp_path / "in.raw"))
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "out.raw"))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", "0")
    return said


def test_the_microphone_of_the_machine_is_heard(played_in: Clip) -> None:
    device = SoundInput()
    device.start()
    end = time.monotonic() + 10
    while len(device._heard) < len(played_in.samples) * 2:
        assert time.monotonic() < end
        os.sched_yield()
    clip = device.stop()
    assert pcm(clip)[: len(played_in.samples)] == pcm(played_in)[: len(played_in.samples)]


def test_a_machine_without_a_microphone_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    with pytest.raises(NoMicrophone):
        SoundInput().start()
    assert microphone.__name__ in sys.modules
