"""The clips of one language on the disk: a manifest, and a WAV file for each sound.

A clip's file is named by what is in it, and the manifest is replaced whole: at a power cut the
bank is the one from before or the one from after.
"""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile

from api.voice.clip import Clip, NotSound, heard, wav
from api.voice.manifest import BadManifest, Entry, Manifest, Source, read, written
from api.voice.tokens import Token

MANIFEST = "manifest.json"


class Bank:
    """One language's clips in one folder, which need not exist yet."""

    def __init__(self, folder: Path, language: str) -> None:
        """Raises BadManifest when there is a manifest that nobody can read."""
        self.language = language
        self.folder = folder / language
        self.manifest = self._read()

    @property
    def version(self) -> str:
        """Changes whenever a clip does; empty for an empty bank."""
        if not self.manifest.clips:
            return ""
        return hashlib.sha256(written(self.manifest)).hexdigest()[:16]

    def entry(self, token: Token) -> Entry | None:
        """What is known of a token's clip; one that reads out other words is none."""
        found = self.manifest.clips.get(token.id)
        return found if found is not None and found.text == token.text else None

    def clip(self, token: Token, source: Source) -> Clip | None:
        """A token's clip of this kind, None if it is missing or its file is damaged."""
        found = self.entry(token)
        if found is None or found.source != source:
            return None
        try:
            content = (self.folder / found.file).read_bytes()
            return heard(content) if digest(content) == found.sha256 else None
        except (OSError, NotSound):
            return None

    def missing(self, tokens: Iterable[Token]) -> tuple[Token, ...]:
        """Those that no person has recorded yet."""
        return tuple(one for one in tokens if self.clip(one, "recorded") is None)

    def put(self, token: Token, clip: Clip, source: Source) -> None:
        """Keep a clip; a person's is never replaced by a machine's. Raises OSError."""
        known = self.entry(token)
        if known is not None and known.source == "recorded" and source == "synthesised":
            return
        content = wav(clip)
        entry = Entry(text=token.text, source=source, sha256=digest(content))
        self.add({token.id: entry}, {entry.file: content})

    def add(self, entries: dict[str, Entry], files: dict[str, bytes]) -> None:
        """Keep many at once: the files first, then the manifest that names them. Raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            _write(self.folder / name, content)
        self.manifest = replace(self.manifest, clips={**self.manifest.clips, **entries})
        self._commit()

    def remove(self, id: str) -> None:
        """Forget a clip. Raises OSError."""
        clips = {key: entry for key, entry in self.manifest.clips.items() if key != id}
        self.manifest = replace(self.manifest, clips=clips)
        self._commit()

    def _commit(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        _write(self.folder / MANIFEST, written(self.manifest))
        named = {entry.file for entry in self.manifest.clips.values()}
        for file in self.folder.glob("*.wav"):
            if file.name not in named:
                file.unlink(missing_ok=True)

    def _read(self) -> Manifest:
        file = self.folder / MANIFEST
        if not file.exists():
            return Manifest(language=self.language)
        found = read(file.read_bytes())
        if found.language != self.language:
            raise BadManifest(f"{file} is of {found.language!r}, not of {self.language!r}")
        return found


def digest(content: bytes) -> str:
    """The name of a file's content."""
    return hashlib.sha256(content).hexdigest()


def _write(file: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=file.parent, suffix=".new", delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    Path(draft.name).replace(file)
