"""Whole sentences aloud, each rendered once. It plays nothing: see `loudspeaker`."""

from api.voice.cache import Cache
from api.voice.clip import Clip
from api.voice.loudness import levelled
from api.voice.sentence import spoken
from api.voice.synthesis import Espeak, Synthesiser
from api.voice.trim import trimmed


class Speaker:
    """Says any sentence in any language of which there is a voice.

    >>> clip = Speaker(Cache(folder)).say("您的號碼是 A012", "zh-Hant")
    """

    def __init__(self, cache: Cache, synthesiser: Synthesiser | None = None) -> None:
        """Rendered sentences are kept in `cache`."""
        self._cache = cache
        self._machine: Synthesiser = synthesiser or Espeak()

    def languages(self) -> tuple[str, ...]:
        """The languages that this machine can say, none without a synthesiser."""
        return self._machine.languages()

    def say(self, text: str, language: str) -> Clip:
        """The sentence, trimmed and as loud as all others. Raises CannotSpeak.

        Takes some milliseconds once rendered before, else up to some seconds on a Pi: never call
        it in a loop that draws.
        """
        return self.said([text], language)[0]

    def said(self, texts: list[str], language: str) -> list[Clip]:
        """Many at once, which costs hardly more than one. Raises CannotSpeak."""
        version = self._machine.version
        found = {text: self._cache.get(version, language, text) for text in texts}
        missing = tuple(text for text, clip in found.items() if clip is None)
        plain = tuple(spoken(text, language) for text in missing)
        rendered = self._machine.speak(plain, language) if missing else []
        for text, raw in zip(missing, rendered, strict=True):
            found[text] = levelled(trimmed(raw))
            self._cache.put(levelled(trimmed(raw)), version, language, text)
        return [clip for clip in (found[text] for text in texts) if clip is not None]
