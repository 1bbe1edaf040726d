"""Codes of appointments: short enough to key in, too many to guess, and never a person's (R34)."""

import hashlib
from collections.abc import Collection

from api.contract.codes import LONGEST, SHORTEST, WRITTEN, keyed
from api.domain.privacy.personal import personal_code

# Nothing that is taken for another when read or heard, and no vowels, so that no word comes out.
LETTERS = "23456789BCDFGHJKMNPQRTVWXY"
MADE_LENGTH = 6

__all__ = ["LETTERS", "LONGEST", "SHORTEST", "WRITTEN", "keyed", "made"]


def made(chance: str, place: int, taken: Collection[str]) -> str:
    """A code that is not `taken`; the same for the same `chance` and `place`.

    Chance is the hub's: what is decided here must come out alike whenever it is decided again.
    """
    tries = 0
    while True:
        drawn = hashlib.sha256(f"{chance} {place} {tries}".encode()).digest()
        number = int.from_bytes(drawn)
        code = ""
        for _ in range(MADE_LENGTH):
            number, letter = divmod(number, len(LETTERS))
            code += LETTERS[letter]
        if code not in taken and not personal_code(code):
            return code
        tries += 1
