"""A hall's own voices on the disk, and in the file that takes them to another hall."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from api.voice import bundle
from api.voice.bank import MANIFEST, Bank, digest
from api.voice.bundle import BadBundle, packed, taken_in, unpacked
from api.voice.clip import wav
from api.voice.manifest import BadManifest, Manifest, written
from api.voice.tokens import Token
from tests.api.voice.sounds import noise

ONE, TWO = Token("digit:1", "one"), Token("digit:2", "two")


def bank_of(folder: Path, *tokens: Token) -> Bank:
    bank = Bank(folder, "en")
    for place, token in enumerate(tokens):
        bank.put(token, noise(0.2, seed=place), "recorded")
    return bank


def test_a_recorded_clip_outlives_a_restart(tmp_path: Path) -> None:
    bank_of(tmp_path, ONE)
    again = Bank(tmp_path, "en")
    assert again.clip(ONE, "recorded") is not None
    assert again.clip(ONE, "synthesised") is None
    assert again.missing((ONE, TWO)) == (TWO,)


def test_a_placeholder_never_replaces_a_person_and_a_person_always_a_placeholder(
    tmp_path: Path,
) -> None:
    bank = bank_of(tmp_path, ONE)
    bank.put(ONE, noise(0.5), "synthesised")
    bank.put(TWO, noise(0.5), "synthesised")
    assert [bank.manifest.clips[one.id].source for one in (ONE, TWO)] == ["recorded", "synthesised"]
    bank.put(TWO, noise(0.6), "recorded")
    assert bank.manifest.clips[TWO.id].source == "recorded"


def test_a_clip_that_reads_out_other_words_counts_as_missing(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, ONE)
    assert bank.missing((Token("digit:1", "uno"),)) != ()


def test_a_clip_damaged_on_the_disk_counts_as_missing(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, ONE)
    (file,) = bank.folder.glob("*.wav")
    file.write_bytes(wav(noise(0.2, seed=99)))
    assert bank.clip(ONE, "recorded") is None
    assert bank.missing((ONE,)) == (ONE,)


def test_a_clip_recorded_anew_leaves_no_file_behind(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, ONE)
    before = bank.version
    bank.put(ONE, noise(0.4, seed=5), "recorded")
    assert len([*bank.folder.glob("*.wav")]) == 1
    assert bank.version != before


def test_an_empty_bank_has_no_version(tmp_path: Path) -> None:
    assert Bank(tmp_path, "nan").version == ""
    assert not [*tmp_path.iterdir()]


def test_a_power_cut_leaves_the_bank_from_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank_of(tmp_path, ONE)
    put = Path.replace

    def dies(self: Path, target: Path) -> Path:
        if target.name == MANIFEST:
            raise OSError("power cut")
        return put(self, target)

    monkeypatch.setattr(Path, "replace", dies)
    with pytest.raises(OSError, match="power cut"):
        Bank(tmp_path, "en").put(TWO, noise(0.2), "recorded")
    assert Bank(tmp_path, "en").missing((ONE, TWO)) == (TWO,)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "Invalid JSON"),
        (b"{}", "language"),
        (json.dumps({"language": "en", "clips": {}, "format": 9}).encode(), "format is 9"),
        (
            b'{"language": "en", "clips": {"a": {"text": "a", "source": "stolen", "sha256": ""}}}',
            "source",
        ),
        (
            b'{"language": "en", "clips": {"a": {"text": "", "source": "recorded",'
            b' "sha256": "../etc/passwd"}}}',
            "no SHA-256",
        ),
        (written(Manifest(language="vi")), "of 'vi'"),
    ],
)
def test_a_manifest_that_nobody_can_read_is_said_to_be_so(
    tmp_path: Path, content: bytes, why: str
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / MANIFEST).write_bytes(content)
    with pytest.raises(BadManifest, match=why):
        Bank(tmp_path, "en")


def test_a_bank_moves_to_another_hall_as_one_file(tmp_path: Path) -> None:
    here = bank_of(tmp_path / "here", ONE, TWO)
    there = taken_in(packed(here), tmp_path / "there")
    assert there.version == here.version
    assert Bank(tmp_path / "there", "en").missing((ONE, TWO)) == ()
    # and the same bank is always the same file
    assert packed(there) == packed(here)


def test_what_this_hall_recorded_is_kept_where_the_other_has_only_a_placeholder(
    tmp_path: Path,
) -> None:
    other = Bank(tmp_path / "other", "en")
    other.put(ONE, noise(0.9), "synthesised")
    other.put(TWO, noise(0.9), "synthesised")
    bank_of(tmp_path / "here", ONE)
    merged = taken_in(packed(other), tmp_path / "here")
    assert merged.clip(ONE, "recorded") is not None
    assert merged.clip(TWO, "synthesised") is not None


def test_a_damaged_clip_is_left_out_of_the_file(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, ONE, TWO)
    (bank.folder / bank.manifest.clips[ONE.id].file).unlink()
    assert [*unpacked(packed(bank))[0].clips] == [TWO.id]


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in files.items():
            file.writestr(name, content)
    return out.getvalue()


def listing(content: bytes, *, language: str = "en") -> bytes:
    entry = {"text": "one", "source": "recorded", "sha256": digest(content)}
    return json.dumps({"language": language, "clips": {"digit:1": entry}, "format": 1}).encode()


GOOD = wav(noise(0.2))
LONG, LOUD = wav(noise(16.0)), b"\0" * (bundle.CLIP_BYTES + 1)
BAD: list[tuple[str, bytes, str]] = [
    ("not a ZIP", b"hello", "no whole ZIP"),
    ("half a ZIP", zipped({MANIFEST: listing(GOOD), f"{digest(GOOD)}.wav": GOOD})[:-40], "whole"),
    ("no manifest", zipped({"a.wav": GOOD}), "no manifest.json"),
    ("a way out", zipped({MANIFEST: listing(GOOD), "../../evil.wav": GOOD}), "does not belong"),
    ("an absolute way", zipped({MANIFEST: b"", "/etc/evil.wav": GOOD}), "does not belong"),
    ("a program", zipped({MANIFEST: listing(GOOD), "run.sh": b""}), "does not belong"),
    ("a stray", zipped({MANIFEST: written(Manifest(language="en")), "a.wav": GOOD}), "not named"),
    ("a clip missing", zipped({MANIFEST: listing(GOOD)}), "not there"),
    ("a clip changed", zipped({MANIFEST: listing(GOOD), f"{digest(GOOD)}.wav": LONG}), "changed"),
    ("no sound", zipped({MANIFEST: listing(b"x"), f"{digest(b'x')}.wav": b"x"}), "no WAV"),
    ("too long", zipped({MANIFEST: listing(LONG), f"{digest(LONG)}.wav": LONG}), "16 s"),
    ("too large", zipped({MANIFEST: listing(LOUD), f"{digest(LOUD)}.wav": LOUD}), "larger"),
    ("another tongue", zipped({MANIFEST: listing(GOOD, language="../x")}), "nobody has worded"),
    ("no JSON", zipped({MANIFEST: b"?"}), "manifest.json"),
    ("too many", zipped({f"{n}.wav": b"" for n in range(bundle.MOST_CLIPS + 2)}), "1002 files"),
]


@pytest.mark.parametrize(("content", "why"), [one[1:] for one in BAD], ids=[one[0] for one in BAD])
def test_a_bad_file_is_refused_with_its_reason_and_changes_nothing(
    tmp_path: Path, content: bytes, why: str
) -> None:
    bank = bank_of(tmp_path / "banks", ONE)
    before = sorted(file.name for file in tmp_path.rglob("*"))
    with pytest.raises(BadBundle, match=why):
        taken_in(content, tmp_path / "banks")
    assert sorted(file.name for file in tmp_path.rglob("*")) == before
    assert Bank(tmp_path / "banks", "en").version == bank.version


def test_a_file_larger_than_any_bank_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "BUNDLE_BYTES", 10)
    with pytest.raises(BadBundle, match="more than a bank has"):
        unpacked(b"0" * 11)
