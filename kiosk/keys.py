"""Two tactile keys and a jack, as keys of a keyboard: what the encoders of kiosk keypads send."""

from dataclasses import dataclass
from typing import Literal, get_args

import pygame

Key = Literal["next", "choose", "listen", "leave"]
_KEYS: tuple[Key, ...] = get_args(Key)


class KeyMistake(ValueError):
    """A key that no keyboard has; the message says how one is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """The names of the keys, as pygame writes them.

    None of them is one that a scanner types: a code ends with return.
    `listen` and `leave`: what a headphone jack sends when a plug comes and goes. Any key begins
    the speech mode, so that no mode is needed to find it.
    """

    next: str = "f7"
    choose: str = "f8"
    listen: str = "f15"
    leave: str = "f16"

    def meant(self, code: int) -> Key | None:
        """Which of them was pressed, by pygame's code."""
        return next((key for key in _KEYS if self.code(key) == code), None)

    def code(self, key: Key) -> int:
        """Pygame's code of one of them. Raises KeyMistake."""
        return _code(getattr(self, key))

    def check(self) -> None:
        """Raises KeyMistake for a key that does not exist, or does two things."""
        names = {_code(getattr(self, key)): getattr(self, key) for key in _KEYS}
        if len(names) < len(_KEYS):
            raise KeyMistake("expected four different keys for next, choose, listen and leave")


STANDARD = Keys()


def _code(name: str) -> int:
    if not pygame.display.get_init():
        # The names of keys are SDL's.
        pygame.display.init()
    try:
        return pygame.key.key_code(name)
    except ValueError:
        message = f"expected the name of a key such as f7, down or f15, got {name!r}"
        raise KeyMistake(message) from None
