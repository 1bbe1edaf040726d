"""What is said of a screen, and where the two keys lead on it. Words only: it makes no sound.

Everything that stands on a page is said, in reading order, then what can be chosen; the keys go
from target to target and round to the beginning, where the page is said again (EN 301 549, 5.1.3).
"""

from dataclasses import dataclass

from api.contract.phrases import phrase
from kiosk.boxes import Page

Utterances = tuple[str, ...]


def utterances(page: Page, language: str) -> Utterances:
    """A page in a language, sentence by sentence."""
    choices = tuple(one.label for one in page.touchables)
    if not choices:
        return page.heard
    return (*page.heard, _say(language, "choices", count=len(choices)), _say(language, "keys"))


def focused(page: Page, language: str, name: str) -> Utterances:
    """A target that the next key came to."""
    label = next((one.label for one in page.touchables if one.name == name), "")
    return (label,) if label else utterances(page, language)


def _say(language: str, key: str, **values: object) -> str:
    return phrase(language, f"kiosk.speech.{key}", **values)


@dataclass
class Reader:
    """One listener: which target the keys have come to, None for the page itself."""

    focus: str | None = None
    _page: tuple[str, tuple[str, ...]] | None = None

    def shows(self, page: Page) -> bool:
        """Another page is shown, or none before: whether it must be said anew.

        A countdown, or one more who waits, is no other page.
        """
        seen = (page.screen, tuple(one.name for one in page.touchables))
        if seen == self._page:
            return False
        self._page, self.focus = seen, None
        return True

    def next(self, page: Page) -> str | None:
        """One target on; after the last the page itself."""
        names = [one.name for one in page.touchables]
        place = names.index(self.focus) + 1 if self.focus in names else 0
        self.focus = names[place] if place < len(names) else None
        return self.focus

    def choose(self, page: Page) -> str | None:
        """The target that is chosen: the one come to, or the only one there is."""
        names = [one.name for one in page.touchables]
        if self.focus in names:
            return self.focus
        return names[0] if len(names) == 1 else None

    def leaves(self) -> None:
        """Nobody listens any more."""
        self.focus, self._page = None, None
