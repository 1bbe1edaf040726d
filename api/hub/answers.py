"""Exactly once: the same key of the same sender gives the same answer, for 24 hours.

All keys of the last day are in memory, a few hundred bytes each, so that a new key costs
nothing to be found new.
"""

from datetime import datetime, timedelta

from api.domain.refused import Refused
from api.hub.store.rows import Answer

KEPT_FOR = timedelta(hours=24)
Key = tuple[str, str]


class Answers:
    """Answers by sender and key."""

    def __init__(self, kept: dict[Key, Answer]) -> None:
        self._kept = kept

    def known(self, actor: str, key: str, request: bytes) -> Answer | None:
        """The answer given to this key before. Raises Refused if it was for another act."""
        found = self._kept.get((actor, key))
        if found is not None and found.request != request:
            raise Refused("key_reused")
        return found

    def keep(self, actor: str, key: str, answer: Answer) -> None:
        """Remember what is being answered."""
        self._kept[actor, key] = answer

    def older_than_a_day(self, now: datetime) -> list[Key]:
        """The keys that need not be kept any longer."""
        return [key for key, one in self._kept.items() if now - one.at > KEPT_FOR]

    def forget(self, keys: list[Key]) -> None:
        """Drop these, after the disk has dropped them: a key on the disk must be known here."""
        for key in keys:
            del self._kept[key]
