"""A bank as one file that moves between halls: a ZIP with the manifest and its clips.

It comes from elsewhere, so nothing in it is believed: no name in it becomes a path, no size is
taken at its word, and each clip must be the sound that the manifest names.
"""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from api.contract.spoken import spoken_languages
from api.voice.bank import MANIFEST, Bank, digest
from api.voice.clip import NotSound, heard
from api.voice.manifest import BadManifest, Entry, Manifest, read, written

# A clip of six seconds is 288 kB; a hall of a hundred counters has some 160 clips.
MOST_CLIPS, CLIP_BYTES, LONGEST_S = 1000, 1_000_000, 15.0
BUNDLE_BYTES = 64 * 1024 * 1024
# One moment for all files, so that the same bank is the same bundle.
_THEN = (1980, 1, 1, 0, 0, 0)


class BadBundle(ValueError):
    """This file is no bank that may be taken in; the words say why, and how to mend it."""


def packed(bank: Bank) -> bytes:
    """The bundle of a bank; clips whose files are damaged are left out. Raises OSError."""
    whole: dict[str, Entry] = {}
    files: dict[str, bytes] = {}
    for id, entry in bank.manifest.clips.items():
        content = _content(bank.folder / entry.file)
        if digest(content) == entry.sha256:
            whole[id], files[entry.file] = entry, content
    manifest = Manifest(language=bank.language, clips=whole)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in ((MANIFEST, written(manifest)), *sorted(files.items())):
            file.writestr(zipfile.ZipInfo(name, _THEN), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def unpacked(content: bytes) -> tuple[Manifest, Mapping[str, bytes]]:
    """The manifest and the files of a bundle, each verified. Raises BadBundle."""
    if len(content) > BUNDLE_BYTES:
        raise BadBundle(f"{len(content)} bytes are more than a bank has ({BUNDLE_BYTES})")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            _names(file)
            manifest = read(_read(file, MANIFEST))
            return manifest, _files(file, manifest)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise BadBundle(f"no whole ZIP file: {error}; export the bank again") from None
    except BadManifest as error:
        raise BadBundle(f"{MANIFEST}: {error}") from None


def taken_in(content: bytes, folder: Path) -> Bank:
    """Put a bundle's clips into the bank of its language. Raises BadBundle, BadManifest, OSError.

    A clip that a machine made never replaces one that a person here has recorded.
    """
    manifest, files = unpacked(content)
    bank = Bank(folder, manifest.language)
    known = bank.manifest.clips
    taken = {
        id: entry
        for id, entry in manifest.clips.items()
        if entry.source == "recorded" or id not in known or known[id].source == "synthesised"
    }
    bank.add(taken, {entry.file: files[entry.file] for entry in taken.values()})
    return bank


def _names(file: zipfile.ZipFile) -> None:
    names = file.namelist()
    if len(names) > MOST_CLIPS + 1:
        raise BadBundle(f"{len(names)} files are more than a bank has ({MOST_CLIPS + 1})")
    for name in names:
        if name != MANIFEST and not (name.endswith(".wav") and "/" not in name and name.isascii()):
            raise BadBundle(f"{name[:60]!r} does not belong into a bank; export the bank again")
    if MANIFEST not in names:
        raise BadBundle(f"there is no {MANIFEST} in it: this is not an exported bank")


def _files(file: zipfile.ZipFile, manifest: Manifest) -> Mapping[str, bytes]:
    if manifest.language not in spoken_languages():
        raise BadBundle(f"nobody has worded a call in {manifest.language[:20]!r}")
    named = {entry.file for entry in manifest.clips.values()}
    for stray in sorted({*file.namelist()} - {MANIFEST, *named}):
        raise BadBundle(f"{stray[:60]!r} is not named in {MANIFEST}")
    return {name: _clip(file, name) for name in sorted(named)}


def _clip(file: zipfile.ZipFile, name: str) -> bytes:
    try:
        content = _read(file, name)
    except KeyError:
        raise BadBundle(f"{name} is named in {MANIFEST} and not there") from None
    if f"{digest(content)}.wav" != name:
        raise BadBundle(f"{name} is not what {MANIFEST} says: the file was changed on its way")
    try:
        duration_s = heard(content).duration_s
    except NotSound as error:
        raise BadBundle(f"{name}: {error}") from None
    if duration_s > LONGEST_S:
        raise BadBundle(f"{name} lasts {duration_s:.0f} s; no clip lasts over {LONGEST_S:.0f} s")
    return content


def _read(file: zipfile.ZipFile, name: str) -> bytes:
    with file.open(name) as part:
        content = part.read(CLIP_BYTES + 1)
    if len(content) > CLIP_BYTES:
        raise BadBundle(f"{name} is larger than a clip is ({CLIP_BYTES} bytes)")
    return content


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""
