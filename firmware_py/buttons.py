"""All buttons of a unit: raw edges in from any thread, presses out. It knows no pin and no hub.

A key-switch stays where it is turned: it is never stuck, and each of its two places is a word.
"""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from queue import Empty, SimpleQueue
from typing import Literal

from firmware_py.debounce import Contact, Happening, Step, contact, due, edge, passing
from firmware_py.messages import Button

Word = Happening | Literal["on", "off"]


class Buttons:
    """One debounced contact for each button. `edge` may be called from any thread."""

    def __init__(
        self,
        levels: Mapping[Button, bool],
        *,
        keys: Collection[Button] = (),
        wake: Callable[[], None] = lambda: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`levels` are those at the start, `keys` the buttons that are key-switches.

        `wake` is called after each edge, to stir the loop.
        """
        self._wake, self._clock, self._keys = wake, clock, keys
        self._edges: SimpleQueue[tuple[Button, bool, float]] = SimpleQueue()
        self._contacts = {button: contact(down=down, at=clock()) for button, down in levels.items()}

    @property
    def stuck(self) -> tuple[Button, ...]:
        """The buttons that are stuck now (F:B5)."""
        return tuple(
            button
            for button, one in self._contacts.items()
            if one.stuck and button not in self._keys
        )

    def on(self, key: Button) -> bool:
        """Whether a key-switch stands on, its chatter aside."""
        return self._contacts[key].closed

    @property
    def due(self) -> float:
        """When to look again at the latest, monotonic seconds."""
        times = [due(one) for one in self._contacts.values()]
        return min((at for at in times if at is not None), default=float("inf"))

    def edge(self, button: Button, down: bool) -> None:
        """A raw edge, now."""
        self._edges.put((button, down, self._clock()))
        self._wake()

    def happened(self, levels: Mapping[Button, bool], now: float) -> list[tuple[Button, Word]]:
        """What happened up to `now`. `levels` are read once more, should an edge have been lost."""
        words: list[tuple[Button, Word]] = []
        for button, down, at in self._taken():
            words += self._keep(button, edge(self._contacts[button], down=down, at=at))
        for button, down in levels.items():
            words += self._keep(button, edge(self._contacts[button], down=down, at=now))
            words += self._keep(button, passing(self._contacts[button], now))
        return words

    def _keep(self, button: Button, step: Step) -> list[tuple[Button, Word]]:
        before, (self._contacts[button], words) = self._contacts[button], step
        if button in self._keys:
            return _turned(button, before, self._contacts[button])
        return [(button, word) for word in words]

    def _taken(self) -> Iterator[tuple[Button, bool, float]]:
        while True:
            try:
                yield self._edges.get_nowait()
            except Empty:
                return


def _turned(key: Button, before: Contact, after: Contact) -> list[tuple[Button, Word]]:
    if before.closed == after.closed:
        return []
    return [(key, "on" if after.closed else "off")]
