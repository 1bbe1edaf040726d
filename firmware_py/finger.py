"""A finger for virtual buttons: does what a page asks, no faster than a hand can. It knows no pin.

A press and its release often come over the wire together; done at once they would be chatter.
"""

from collections import deque
from collections.abc import Iterable

from api.contract.mirror import Input
from firmware_py.messages import BUTTONS, Button

# Longer than a contact must be stable.
HELD_S = 0.060

_DOWN = {"press": True, "release": False}


class Finger:
    """Moves in the order asked, at least `HELD_S` apart."""

    def __init__(self) -> None:
        self._asked: deque[tuple[Button, bool]] = deque()
        self._free_at = float("-inf")

    @property
    def busy(self) -> bool:
        """Whether there are moves to make."""
        return bool(self._asked)

    def ask(self, inputs: Iterable[Input]) -> None:
        """Note presses and releases; what names no button of ours is not for us."""
        for one in inputs:
            button = next((name for name in BUTTONS if name == one.name), None)
            if button is not None and one.kind in _DOWN:
                self._asked.append((button, _DOWN[one.kind]))

    def move(self, now: float) -> tuple[Button, bool] | None:
        """The next move (button, down) if it is time for one."""
        if not self._asked or now < self._free_at:
            return None
        self._free_at = now + HELD_S
        return self._asked.popleft()
