"""Rendered clips on the disk, by what made them. It renders nothing itself."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

import structlog

from api.voice.clip import Clip, NotSound, heard, wav

log = structlog.get_logger()

# A hall's calls in five languages take some 10 MB; the rest is sentences of a kiosk.
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of WAV files, the longest unused of which go when they are too many.

    Without a folder nothing is kept.
    """

    folder: Path | None
    most_bytes: int = MOST_BYTES

    def get(self, *made_of: str) -> Clip | None:
        """The clip kept under these words; one damaged by a power cut counts as none."""
        file = self._file(made_of)
        if file is None:
            return None
        try:
            clip = heard(file.read_bytes())
            os.utime(file)
        except (OSError, NotSound):
            return None
        return clip

    def put(self, clip: Clip, *made_of: str) -> None:
        """Keep a clip: whole or not at all. A full disk is logged, and nothing is kept."""
        file = self._file(made_of)
        if file is None:
            return
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=file.parent, suffix=".new", delete=False) as draft:
                draft.write(wav(clip))
            Path(draft.name).replace(file)
            self._make_room(file)
        except OSError as error:
            log.warning("a rendered clip is not kept", folder=str(self.folder), why=str(error))

    def _file(self, made_of: tuple[str, ...]) -> Path | None:
        if self.folder is None:
            return None
        name = hashlib.sha256("\0".join(made_of).encode()).hexdigest()
        return self.folder / f"{name}.wav"

    def _make_room(self, newest: Path) -> None:
        files = [(one.stat(), one) for one in newest.parent.iterdir() if one != newest]
        room = self.most_bytes - newest.stat().st_size - sum(stat.st_size for stat, _ in files)
        for stat, one in sorted(files, key=lambda pair: pair[0].st_mtime_ns):
            if room >= 0:
                return
            one.unlink(missing_ok=True)
            room += stat.st_size
