"""Rendered clips outlive a restart, and never fill the disk."""

import os
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from api.voice.cache import Cache
from tests.api.voice.sounds import tone


def test_a_clip_is_found_again_after_a_restart_and_only_under_its_own_name(tmp_path: Path) -> None:
    Cache(tmp_path / "clips").put(tone(0.2), "v1", "en", "one")
    again = Cache(tmp_path / "clips")
    kept = again.get("v1", "en", "one")
    assert kept is not None
    assert kept.duration_s == pytest.approx(0.2)
    for other in (("v2", "en", "one"), ("v1", "vi", "one"), ("v1", "en", "two")):
        assert again.get(*other) is None


def test_the_longest_unused_clips_go_when_there_are_too_many(tmp_path: Path) -> None:
    # given room for three clips, of which the first was used again
    cache = Cache(tmp_path, most_bytes=3 * 5000)
    for age, name in enumerate(("one", "two", "three")):
        cache.put(tone(0.1), name)
        for file in tmp_path.iterdir():
            os.utime(file, (file.stat().st_atime, file.stat().st_mtime - 10 * (3 - age)))
    cache.get("one")
    # when a fourth comes
    cache.put(tone(0.1), "four")
    # then only the longest unused is gone
    assert [cache.get(one) is None for one in ("one", "two", "three", "four")] == [
        *(False, True, False, False)
    ]


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"\0" * 4000])
def test_a_clip_damaged_by_a_power_cut_counts_as_none(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(tone(0.1), "one")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert cache.get("one") is None


def test_no_half_written_clip_is_ever_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # given a machine that dies before the new file takes its place
    def dies(self: Path, _target: Path) -> None:
        raise OSError("power cut")

    monkeypatch.setattr(Path, "replace", dies)
    Cache(tmp_path).put(tone(0.1), "one")
    assert Cache(tmp_path).get("one") is None


def test_a_folder_that_cannot_be_written_is_logged_and_no_fault(tmp_path: Path) -> None:
    (tmp_path / "clips").write_text("a file where the folder should be")
    with capture_logs() as logs:
        Cache(tmp_path / "clips").put(tone(0.1), "one")
    assert [one["event"] for one in logs] == ["a rendered clip is not kept"]


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.put(tone(0.1), "one")
    assert cache.get("one") is None
