"""Whole sentences aloud: by signal, not by ear alone."""

from pathlib import Path

import pytest

from api.voice.cache import Cache
from api.voice.loudness import SPEECH_LUFS, lufs
from api.voice.sounds import Unreadable, kana, pinyin, readings
from api.voice.speaker import Speaker
from api.voice.synthesis import VOICES, CannotSpeak, Espeak
from api.voice.trim import speech
from tests.api.voice.sounds import Hummer

SENTENCES = {
    "zh-Hant": ("您的號碼是 A012，前面還有 2 位。", 15),
    "en": ("Your number is A012, two are before you.", 14),
    "vi": ("Số của quý khách là A012, còn hai người.", 13),
    "id": ("Nomor Anda A012, dua orang sebelum Anda.", 19),
    "ja": ("番号はA012です。前に二人お待ちです。", 22),
    "yue": ("你嘅號碼係A012，前面有兩位。", 14),
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_every_voice_says_a_sentence_at_a_pace_that_old_ears_follow(
    language: str, tmp_path: Path
) -> None:
    sentence, syllables = SENTENCES[language]
    clip = Speaker(Cache(tmp_path)).say(sentence, language)
    # at most four syllables a second, pauses counted, and never drawled
    assert 2.0 < syllables / clip.duration_s <= 4.1
    assert lufs(clip) == pytest.approx(SPEECH_LUFS, abs=0.5)
    assert clip.peak < 0.9
    # and it begins and ends with speech, not with silence
    where = speech(clip)
    assert where is not None
    assert where.start < 0.05 * 24_000
    assert where.stop > len(clip.samples) - 0.05 * 24_000


def test_a_sentence_is_rendered_once_and_kept_over_a_restart(tmp_path: Path) -> None:
    hummer = Hummer()
    first = Speaker(Cache(tmp_path), hummer).say("hello", "en")
    second = Speaker(Cache(tmp_path), hummer).say("hello", "en")
    assert hummer.spoken == [("en", "hello")]
    assert first.duration_s == second.duration_s


def test_another_voice_renders_anew(tmp_path: Path) -> None:
    hummer = Hummer()
    Speaker(Cache(tmp_path), hummer).say("hello", "en")
    hummer.version = "hum-2"
    Speaker(Cache(tmp_path), hummer).say("hello", "en")
    assert len(hummer.spoken) == 2


def test_many_sentences_come_back_in_their_order(tmp_path: Path) -> None:
    speaker = Speaker(Cache(tmp_path), Hummer())
    long, short = speaker.said(["a long sentence", "no"], "en")
    again = speaker.said(["no", "a new one", "a long sentence"], "en")
    assert [one.duration_s for one in again[::2]] == [short.duration_s, long.duration_s]


def test_a_machine_without_a_synthesiser_says_so(tmp_path: Path) -> None:
    dumb = Espeak("no-such-synthesiser")
    assert dumb.languages() == ()
    with pytest.raises(CannotSpeak, match="no voice of en"):
        Speaker(Cache(tmp_path), dumb).say("hello", "en")


def test_a_synthesiser_that_fails_or_is_silent_says_so(tmp_path: Path) -> None:
    for words, why in (("exit 3", "exit status 3"), ("exit 0", "said nothing")):
        program = tmp_path / "speak"
        program.write_text(f"#!/bin/sh\n{words}\n")
        program.chmod(0o755)
        with pytest.raises(CannotSpeak, match=why):
            Espeak(str(program)).speak(("hello",), "en")


def test_what_begins_like_an_option_is_said_and_not_obeyed() -> None:
    (clip,) = Espeak().speak(("-v ja --version",), "en")
    assert clip.duration_s > 0.5


def test_there_is_no_voice_of_taiwanese_or_hakka() -> None:
    assert {"nan", "hak"}.isdisjoint(VOICES)


@pytest.mark.parametrize(
    ("hanzi", "said"),
    [
        ("請 A 零一二號，到三號櫃檯。", "qing3 A ling2 yi1 er4 hao4 , dao4 san1 hao4 gui4 tai2 ."),
        ("銀行的垃圾", "yin2 hang2 de5 le4 se4"),
        ("旅客攜帶", "lü3 ke4 xi1 dai4"),
        ("再次呼叫", "zai4 ci4 hu1 jiao4"),
    ],
)
def test_mandarin_is_read_as_in_taiwan(hanzi: str, said: str) -> None:
    assert pinyin(hanzi) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("番号札をお取りください。", "バンゴーフダオオトリクダサイ."),
        ("三番窓口へ", "サンバンマドグチエ"),
    ],
)
def test_japanese_is_read_with_its_particles_as_they_sound(written: str, said: str) -> None:
    assert kana(written) == said


def test_many_texts_are_read_line_by_line_in_a_process_of_its_own() -> None:
    assert readings(["三號\n櫃檯", "", "請"], "zh-Hant") == ["san1 hao4 gui4 tai2", "", "qing3"]
    assert readings(["as it is"], "en") == ["as it is"]


def test_a_dictionary_that_cannot_be_asked_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    with pytest.raises(Unreadable, match="no reading in ja"):
        readings(["三"], "ja")
    with pytest.raises(CannotSpeak, match="no reading in ja"):
        Espeak().speak(("三",), "ja")
