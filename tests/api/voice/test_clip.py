"""Sound goes in and out of files unchanged, and what is no sound is said to be none."""

import io

import numpy as np
import pytest
import soundfile

from api.voice.clip import RATE_HZ, Clip, NotSound, clip_of, heard, one_after_another, pcm, wav
from tests.api.voice.sounds import noise, tone


def test_a_clip_comes_out_of_its_own_file_as_it_went_in() -> None:
    clip = tone(0.5)
    assert np.abs(heard(wav(clip)).samples - clip.samples).max() < 1 / 32000


@pytest.mark.parametrize(("kind", "subtype"), [("WAV", "FLOAT"), ("FLAC", "PCM_24"), ("OGG", None)])
def test_a_file_of_another_program_is_heard_at_our_rate_in_one_channel(
    kind: str, subtype: str | None
) -> None:
    # given a stereo recording at 48 kHz
    left = tone(1.0).samples
    stereo = np.repeat(clip_of(left, 12_000).samples[:48_000, None], 2, axis=1)
    file = io.BytesIO()
    soundfile.write(file, stereo, 48_000, format=kind, subtype=subtype)
    # then it lasts as long as it did
    assert heard(file.getvalue()).duration_s == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("content", [b"", b"not a sound", wav(Clip(np.zeros(0, np.float32)))])
def test_what_holds_no_sound_is_refused(content: bytes) -> None:
    with pytest.raises(NotSound):
        heard(content)


def test_samples_that_are_no_numbers_are_refused() -> None:
    file = io.BytesIO()
    soundfile.write(file, np.full(100, np.nan, np.float32), RATE_HZ, format="WAV", subtype="FLOAT")
    with pytest.raises(NotSound, match="no sound"):
        heard(file.getvalue())


def test_a_tone_keeps_its_pitch_and_length_at_another_rate() -> None:
    made = clip_of(tone(1.0, hz=1000).samples, RATE_HZ)
    halved = clip_of(made.samples, RATE_HZ * 2)
    spectrum = np.abs(np.fft.rfft(halved.samples))
    assert halved.duration_s == pytest.approx(0.5, abs=0.01)
    assert np.argmax(spectrum) / halved.duration_s == pytest.approx(2000, abs=5)


def test_a_loudspeaker_never_gets_a_sample_that_wraps_round() -> None:
    assert np.frombuffer(pcm(Clip(np.array([-3, -1, 0, 1, 3], np.float32))), "<i2").tolist() == [
        *(-32767, -32767, 0, 32767, 32767)
    ]


def test_clips_follow_each_other_without_a_gap() -> None:
    both = one_after_another((tone(0.2), noise(0.1)))
    assert both.duration_s == pytest.approx(0.3)
    assert one_after_another(()).duration_s == 0
