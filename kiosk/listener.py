"""Somebody who listens, and presses keys: from a key to a target, from a page to a voice (R35)."""

from kiosk.boxes import Page
from kiosk.keys import Key
from kiosk.speech import Reader, focused, utterances
from kiosk.states import State
from kiosk.touch import DOUBLE_STRIKE_S
from kiosk.voice import Voice


class Listener:
    """One kiosk's keys and voice. What they do is the machine's to decide, like a finger's touch.

    Any key begins the speech mode; afterwards each key cuts short whatever is being said.
    """

    def __init__(self, voice: Voice, *, double_strike_s: float = DOUBLE_STRIKE_S) -> None:
        """A key that chooses means nothing again for `double_strike_s` seconds."""
        self._voice, self._double_strike_s = voice, double_strike_s
        self._reader = Reader()
        self._listening = False
        self._chose_at = float("-inf")

    @property
    def focused(self) -> str | None:
        """The target that the choosing key takes."""
        return self._reader.focus

    def presses(self, key: Key, page: Page, state: State, now: float) -> str | None:
        """The target that a key means, in the words of the machine; None for nothing."""
        if key == "leave" or not state.modes.speech:
            ends = key == "leave"
            return "mode:speech" if ends == state.modes.speech else None
        if key == "choose":
            if now - self._chose_at < self._double_strike_s:
                return None
            self._chose_at = now
            if chosen := self._reader.choose(page):
                return chosen
        focus = self._reader.next(page) if key == "next" else self._reader.focus
        said = focused(page, state.language, focus) if focus else utterances(page, state.language)
        self._voice.say(said, state.language)
        # No target of any page: it only tells the machine that somebody is there.
        return f"heard:{key}"

    def sees(self, page: Page, state: State) -> None:
        """A page is shown: said anew if it is another one."""
        if state.modes.speech:
            self._listening = True
            if self._reader.shows(page):
                self._voice.say(utterances(page, state.language), state.language)
        elif self._listening:
            self._listening = False
            self._reader.leaves()
            self._voice.hush()

    def warn(self) -> None:
        """The time is nearly up, to the ear of everybody."""
        self._voice.warn()
