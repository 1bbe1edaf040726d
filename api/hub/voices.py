"""The hall's recordings in the hub's state folder: which there are, and new ones taken in."""

import base64

from fastapi import HTTPException

from api.contract.spoken import name_of
from api.contract.views.voices import (
    ClipFault,
    ClipLine,
    ClipState,
    ClipTaken,
    VoiceBank,
    VoiceFile,
)
from api.hub.hub import Hub
from api.voice.bank import Bank
from api.voice.bundle import packed
from api.voice.clip import heard
from api.voice.manifest import BadManifest
from api.voice.recording import faults, prepared
from api.voice.tokens import Token, closed_set

FOLDER = "voice"
# Somebody who reads out one word and forgets to stop.
LONGEST_S = 20.0


def spoken_here(hub: Hub) -> tuple[str, ...]:
    """The languages in which this hall makes its calls."""
    return hub.settings.voice.languages or hub.settings.hall.languages


def bank_line(hub: Hub, language: str) -> VoiceBank:
    """What is recorded in a language."""
    bank = _bank(hub, language)
    clips = tuple(
        ClipLine(id=one.id, text=one.text, state=_state(bank, one))
        for one in _tokens(hub, language)
    )
    version = bank.version
    return VoiceBank(language=language, name=name_of(language), version=version, clips=clips)


def bank_file(hub: Hub, language: str) -> VoiceFile:
    """A bank as one file."""
    bank = _bank(hub, language)
    content = base64.b64encode(packed(bank)).decode()
    return VoiceFile(language=language, version=bank.version, content=content)


def take_clip(hub: Hub, language: str, id: str, content: str) -> ClipTaken:
    """Check a recording and keep it if nothing is wrong with it."""
    bank = _bank(hub, language)
    token = next((one for one in _tokens(hub, language) if one.id == id), None)
    if token is None:
        raise HTTPException(404)
    wrong = _kept(bank, token, content)
    return ClipTaken(bank=bank_line(hub, language), faults=wrong)


def _kept(bank: Bank, token: Token, content: str) -> tuple[ClipFault, ...]:
    try:
        raw = heard(base64.b64decode(content, validate=True))
    except ValueError:
        # No base64, or NotSound.
        return ("no_sound",)
    if raw.duration_s > LONGEST_S:
        return ("too_long",)
    wrong = faults(raw, token.text)
    if not wrong:
        bank.put(token, prepared(raw), "recorded")
    return wrong


def _bank(hub: Hub, language: str) -> Bank:
    if language not in spoken_here(hub):
        raise HTTPException(404)
    folder = hub.store.state_dir / FOLDER
    try:
        return Bank(folder, language)
    except BadManifest:
        # Nobody can read it: set aside for whoever can, and begun anew.
        (folder / language).rename(folder / f"{language}.unreadable")
        return Bank(folder, language)


def _tokens(hub: Hub, language: str) -> tuple[Token, ...]:
    prefixes = [one.prefix for one in hub.settings.services]
    counters = [one.number for one in hub.settings.counters]
    return closed_set(language, prefixes=prefixes, counters=counters)


def _state(bank: Bank, token: Token) -> ClipState:
    entry = bank.entry(token)
    return "missing" if entry is None else entry.source
