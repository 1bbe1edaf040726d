"""The hall's own voices: what is recorded in each language, and a bank as one file."""

from dataclasses import dataclass
from typing import Literal

# A person's voice, the machine's in his place, or nobody's.
ClipState = Literal["recorded", "synthesised", "missing"]
ClipFault = Literal[
    "silent", "too_quiet", "clipped", "noisy", "cut_off", "too_short", "too_long", "no_sound"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipLine:
    """One thing that the hall says: what is read out, and whose voice it is."""

    id: str
    text: str
    state: ClipState


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceBank:
    """All that the hall says in a language. `version` changes with each clip, "" for none."""

    language: str
    name: str
    version: str
    clips: tuple[ClipLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceBanks:
    """The banks of the languages that the hall speaks, in that order."""

    banks: tuple[VoiceBank, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceFile:
    """A bank as one file: a ZIP in base64."""

    language: str
    version: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipTaken:
    """A recording was kept, or what is wrong with it: then it is to be read out again."""

    bank: VoiceBank
    faults: tuple[ClipFault, ...] = ()
