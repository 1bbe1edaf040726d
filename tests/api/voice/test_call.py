"""A whole call, by its signal: every clip once and in order, equally loud, silent at both ends."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from api.voice.bank import Bank
from api.voice.cache import Cache
from api.voice.chime import chime
from api.voice.clip import RATE_HZ, Clip
from api.voice.join import LEAD_S, PAUSES_S, TAIL_S, joined
from api.voice.loudness import PEAK, SPEECH_LUFS, levelled, lufs
from api.voice.speaker import Speaker
from api.voice.synthesis import VOICES, CannotSpeak, Espeak
from api.voice.tokens import Announced, closed_set, said
from api.voice.trim import trimmed
from api.voice.voices import Voices
from tests.api.voice.sounds import Hummer, between, noise, tone
from tests.api.voice.witness import where

CALL = Announced(number="A012", counter=3)


def record(folder: Path, language: str, *, but: str = "") -> Bank:
    """A bank in which somebody has recorded everything but one token."""
    bank = Bank(folder, language)
    for place, token in enumerate(closed_set(language, prefixes="AB", counters=range(1, 6))):
        if token.text != but:
            clip = trimmed(between(noise(0.3, level=0.05, seed=1000 + place), 0.2, 0.2))
            bank.put(token, clip, "recorded")
    return bank


def test_every_clip_of_a_call_is_heard_once_in_order_and_none_over_another(tmp_path: Path) -> None:
    bank = record(tmp_path, "nan")
    made = Voices(tmp_path, Speaker(Cache(None), Hummer())).call(CALL, "nan")
    # when each clip is looked for in the sound
    clips = [bank.clip(one.token, "recorded") for one in said(CALL, "nan")]
    starts = [where(made, clip) for clip in clips if clip is not None]
    # then each is there, at its place, after the one before has ended
    assert len(starts) == 8
    ends = [at + len(clip.samples) for at, clip in zip(starts, clips, strict=True) if clip]
    assert all(end < start for end, start in zip(ends, starts[1:], strict=False))


def test_the_pauses_are_those_of_speech(tmp_path: Path) -> None:
    parts = [(tone(0.3, hz=hz), one) for hz, one in ((300, "none"), (400, "word"), (500, "comma"))]
    made = joined([*parts, (tone(0.3, hz=600), "none")])  # type: ignore[list-item]
    total = 4 * 0.3 + sum(PAUSES_S.values()) + LEAD_S + TAIL_S
    assert made.duration_s == pytest.approx(total, abs=0.001)
    assert PAUSES_S["none"] < PAUSES_S["word"] < PAUSES_S["comma"]


def test_a_call_begins_and_ends_in_silence_and_never_clips(tmp_path: Path) -> None:
    record(tmp_path, "en")
    made = Voices(tmp_path, Speaker(Cache(None), Hummer())).call(CALL, "en")
    assert made.samples[: round(LEAD_S * RATE_HZ)].max() == 0
    assert made.samples[-round(TAIL_S * RATE_HZ) :].max() == 0
    assert made.peak <= PEAK + 0.001


def test_clips_recorded_loud_and_soft_are_heard_equally_loud() -> None:
    soft, loud = noise(0.5, level=0.001, seed=1), noise(0.5, level=0.2, seed=2)
    made = joined([(soft, "comma"), (loud, "none")])
    half = len(made.samples) // 2
    first, second = lufs(Clip(made.samples[:half])), lufs(Clip(made.samples[half:]))
    assert first == pytest.approx(second, abs=0.5)


@pytest.mark.parametrize("language", sorted(VOICES))
def test_the_machine_says_a_call_in_each_language_of_which_it_has_a_voice(
    language: str, tmp_path: Path
) -> None:
    made = Voices(None, Speaker(Cache(tmp_path))).call(CALL, language)
    assert 3 < made.duration_s < 9
    assert lufs(made) == pytest.approx(SPEECH_LUFS, abs=1)
    assert made.peak <= PEAK + 0.001


def test_where_one_clip_is_missing_the_machine_says_the_whole_call(tmp_path: Path) -> None:
    # a person and a machine in one sentence would be understood by nobody
    record(tmp_path, "en", but="counter three")
    hummer = Hummer()
    voices = Voices(tmp_path, Speaker(Cache(None), hummer))
    voices.call(CALL, "en")
    assert [text for _, text in hummer.spoken] == [one.token.text for one in said(CALL, "en")]
    # and another counter is called by the person
    voices.call(Announced(number="A012", counter=4), "en")
    assert len(hummer.spoken) == len(said(CALL, "en"))


def test_where_there_is_no_machine_half_a_call_is_not_said(tmp_path: Path) -> None:
    record(tmp_path, "nan", but="三號櫃台")
    voices = Voices(tmp_path, Speaker(Cache(None), Hummer()))
    with pytest.raises(CannotSpeak, match="三號櫃台"):
        voices.call(CALL, "nan")
    assert voices.call(Announced(number="A012", counter=4), "nan").duration_s > 1


def test_placeholders_of_a_bank_are_said_where_nobody_recorded(tmp_path: Path) -> None:
    bank = Bank(tmp_path, "hak")
    for place, token in enumerate(closed_set("hak", prefixes="A", counters=[3])):
        bank.put(token, noise(0.3, seed=place), "synthesised")
    voices = Voices(tmp_path, Speaker(Cache(None), Hummer()))
    assert voices.call(CALL, "hak").duration_s > 2
    assert voices.lacking(closed_set("hak", prefixes="A", counters=[3]), "hak") == ()


def test_what_nobody_can_say_is_known_before_the_first_call(tmp_path: Path) -> None:
    record(tmp_path, "nan", but="三號櫃台")
    hummer = Hummer()
    voices = Voices(tmp_path, Speaker(Cache(tmp_path / "cache"), hummer))
    tokens = closed_set("nan", prefixes="AB", counters=range(1, 6))
    assert [one.text for one in voices.lacking(tokens, "nan")] == ["三號櫃台"]
    # and what the machine says is made ready at once
    english = closed_set("en", prefixes="AB", counters=range(1, 6))
    assert voices.lacking(english, "en") == ()
    rendered = len(hummer.spoken)
    voices.call(CALL, "en")
    assert len(hummer.spoken) == rendered


def test_a_machine_that_fails_lacks_everything(tmp_path: Path) -> None:
    program = tmp_path / "speak"
    program.write_text("#!/bin/sh\nexit 1\n")
    program.chmod(0o755)
    voices = Voices(None, Speaker(Cache(None), Espeak(str(program))))
    tokens = closed_set("en", prefixes="A", counters=[1])
    assert voices.lacking(tokens, "en") == tokens


def test_nobody_calls_in_a_language_that_is_not_worded() -> None:
    with pytest.raises(CannotSpeak, match="tlh"):
        Voices(None, Speaker(Cache(None), Hummer())).call(CALL, "tlh")


def test_the_chime_falls_and_is_as_loud_as_speech() -> None:
    made = chime()
    assert lufs(made) == pytest.approx(SPEECH_LUFS, abs=1)
    assert made.peak <= PEAK
    half = round(0.45 * RATE_HZ)
    pitches = [
        np.argmax(np.abs(np.fft.rfft(part))) * RATE_HZ / half
        for part in (made.samples[:half], made.samples[half : 2 * half])
    ]
    assert all(before > after > 400 for before, after in pairwise(pitches))
    assert levelled(made).peak == pytest.approx(made.peak, rel=0.1)
