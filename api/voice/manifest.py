"""What a bank of clips holds, as it is written down. It touches no disk."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Literal

from pydantic import TypeAdapter, ValidationError

# Raised when a manifest of today could not be read by the program of yesterday.
FORMAT = 1

# A person's voice, or the machine's that stands in until a person has spoken.
Source = Literal["recorded", "synthesised"]

_DIGEST = re.compile(r"[0-9a-f]{64}")


class BadManifest(ValueError):
    """This is no list of clips that this version of Quhao can read; the words say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One clip: what is read out in it, whose voice it is, and the SHA-256 of its WAV file."""

    text: str
    source: Source
    sha256: str

    @property
    def file(self) -> str:
        """Its name in the bank: never anything that somebody else chose."""
        return f"{self.sha256}.wav"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """All clips of one language by the id of their token."""

    language: str
    clips: Mapping[str, Entry] = field(default_factory=dict)
    format: int = FORMAT


_SHAPE = TypeAdapter(Manifest)


def written(manifest: Manifest) -> bytes:
    """JSON that a person can read."""
    return json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True).encode()


def read(content: bytes) -> Manifest:
    """The manifest in a file. Raises BadManifest."""
    try:
        found = _SHAPE.validate_json(content, extra="forbid")
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "the file"
        raise BadManifest(f"{place}: {first['msg']}") from None
    if found.format != FORMAT:
        raise BadManifest(f"its format is {found.format}; this Quhao reads format {FORMAT}")
    for id, entry in found.clips.items():
        if not _DIGEST.fullmatch(entry.sha256):
            raise BadManifest(f"clips.{id}.sha256: {entry.sha256[:20]!r} is no SHA-256")
    return found
