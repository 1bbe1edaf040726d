"""The voices of a hall: which clips say a call. A person's, or a machine's, never both in one."""

from pathlib import Path

from api.contract.spoken import spoken_languages
from api.voice.bank import Bank
from api.voice.clip import Clip
from api.voice.join import joined
from api.voice.manifest import Source
from api.voice.speaker import Speaker
from api.voice.synthesis import CannotSpeak
from api.voice.tokens import Announced, Token, said


class Voices:
    """Says calls with the banks of one folder, and with the machine where a clip is missing."""

    def __init__(self, folder: Path | None, speaker: Speaker) -> None:
        """Without a folder there are no recorded voices. Raises BadManifest."""
        self._speaker = speaker
        self._banks = {tag: Bank(folder, tag) for tag in spoken_languages()} if folder else {}

    def call(self, call: Announced, language: str) -> Clip:
        """The whole call, without a chime. Raises CannotSpeak, naming what is missing."""
        if language not in spoken_languages():
            raise CannotSpeak(f"nobody has worded a call in {language!r}")
        parts = said(call, language)
        clips = self._clips([one.token for one in parts], language)
        return joined([(clip, one.pause) for clip, one in zip(clips, parts, strict=True)])

    def lacking(self, tokens: tuple[Token, ...], language: str) -> tuple[Token, ...]:
        """Those that nobody here can say; the others are rendered and kept for their calls."""
        bank = self._banks.get(language)
        missing = bank.missing(tokens) if bank is not None else tokens
        if missing and language in self._speaker.languages():
            try:
                self._speaker.said([one.text for one in tokens], language)
            except CannotSpeak:
                return missing
            return ()
        placeholders = self._kept(list(missing), language, "synthesised")
        return tuple(one for one, clip in zip(missing, placeholders, strict=True) if clip is None)

    def _clips(self, tokens: list[Token], language: str) -> list[Clip]:
        recorded = self._kept(tokens, language, "recorded")
        if all(clip is not None for clip in recorded):
            return [clip for clip in recorded if clip is not None]
        machine = self._kept(tokens, language, "synthesised")
        if all(clip is not None for clip in machine):
            return [clip for clip in machine if clip is not None]
        if language not in self._speaker.languages():
            lacking = [one.text for one, clip in zip(tokens, recorded, strict=True) if clip is None]
            raise CannotSpeak(f"{language} has no voice here, and not recorded are: {lacking}")
        return self._speaker.said([one.text for one in tokens], language)

    def _kept(self, tokens: list[Token], language: str, source: Source) -> list[Clip | None]:
        bank = self._banks.get(language)
        return [bank.clip(one, source) if bank is not None else None for one in tokens]
