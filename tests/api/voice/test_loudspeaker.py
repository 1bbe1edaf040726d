"""The sound device, as SDL writes it to a file instead of a wire."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from api.voice.clip import pcm
from api.voice.loudspeaker import NoSoundDevice, SoundDevice
from tests.api.voice.sounds import noise


@pytest.fixture
def device(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundDevice]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "disk")
    monkeypatch.setenv("SDL_DISKAUDIOFILE", str(tmp_path / "heard.raw"))
    monkeypatch.setenv("SDL_DISKAUDIODELAY", "0")
    made = SoundDevice()
    yield made
    made.close()


def until_silent(device: SoundDevice) -> None:
    end = time.monotonic() + 10
    while device.busy:
        assert time.monotonic() < end
        os.sched_yield()


def test_what_is_played_comes_out_sample_by_sample(device: SoundDevice, tmp_path: Path) -> None:
    clip = noise(0.5)
    device.play(clip, 1.0)
    assert device.busy
    until_silent(device)
    device.close()
    assert pcm(clip)[:-4096] in (tmp_path / "heard.raw").read_bytes()


def test_half_the_volume_is_half_the_swing(device: SoundDevice, tmp_path: Path) -> None:
    device.play(noise(0.5), 0.5)
    until_silent(device)
    device.close()
    heard = np.frombuffer((tmp_path / "heard.raw").read_bytes(), "<i2")
    assert np.abs(heard).max() / 32767 == pytest.approx(noise(0.5).peak / 2, rel=0.05)


def test_it_is_silent_at_once_when_told(device: SoundDevice) -> None:
    device.play(noise(60.0), 1.0)
    device.stop()
    assert not device.busy


def test_a_machine_without_a_sound_device_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "no-such-driver")
    device = SoundDevice()
    with pytest.raises(NoSoundDevice):
        device.play(noise(0.1), 1.0)
    # and it can still be asked and closed
    device.stop()
    assert not device.busy
    device.close()
