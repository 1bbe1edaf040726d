"""Feeds: the newest bytes of each view, told only when they changed and only once committed.

A feed keeps one picture, never a queue of them: whoever reads slowly finds the newest (F:N7).
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from api.contract.wire import encode

Project = Callable[[], object]


class Feed:
    """One view. `version` grows whenever `data` changes."""

    def __init__(self, project: Project) -> None:
        """`project` makes the view as it is now."""
        self._project = project
        self._followers: set[asyncio.Event] = set()
        self.data = b""
        self.version = 0
        self.stale = True

    @property
    def followed(self) -> bool:
        """Whether anybody waits for changes."""
        return bool(self._followers)

    @contextmanager
    def following(self) -> Iterator[asyncio.Event]:
        """An event that is set at each change, for as long as the context lasts."""
        changed = asyncio.Event()
        self._followers.add(changed)
        try:
            yield changed
        finally:
            self._followers.discard(changed)

    def refresh(self) -> None:
        """Make the view anew, and tell its followers if it is another."""
        self.stale = False
        data = encode(self._project())
        if data != self.data:
            self.data = data
            self.version += 1
            self.wake()

    def wake(self) -> None:
        """Let all followers look."""
        for changed in self._followers:
            changed.set()


class Feeds:
    """All feeds of one source. While the source is in flux no view of it is made."""

    def __init__(self) -> None:
        self._feeds: dict[str, Feed] = {}
        self._passing: set[Feed] = set()
        self._at_rest = asyncio.Event()
        self._at_rest.set()
        self.closing = False

    def feed(self, name: str, project: Project) -> Feed:
        """The feed of this name; `project` serves the first who asks for it."""
        if name not in self._feeds:
            self._feeds[name] = Feed(project)
        return self._feeds[name]

    @contextmanager
    def passing(self, feed: Feed) -> Iterator[None]:
        """`feed` is one of these for as long as the context lasts, and forgotten after it.

        One that is made for a citizen's phone must not outlive his visit.
        """
        self._passing.add(feed)
        try:
            yield
        finally:
            self._passing.discard(feed)

    async def fresh(self, feed: Feed) -> Feed:
        """`feed`, showing what is committed now."""
        while not self._at_rest.is_set():
            await self._at_rest.wait()
        if feed.stale:
            feed.refresh()
        return feed

    def in_flux(self) -> None:
        """What follows is not committed yet: show nothing of it."""
        self._at_rest.clear()

    def settled(self) -> None:
        """What was in flux is committed, or time has passed: every view may be another."""
        for feed in self._all():
            feed.stale = True
        self._at_rest.set()

    def unchanged(self) -> None:
        """Nothing came of it: what was shown still holds."""
        self._at_rest.set()

    async def tell(self, *, hurry: Callable[[], bool] = lambda: False) -> bool:
        """Bring what is followed up to date, letting others work between two views.

        Stops as soon as there is reason to `hurry`; False if it did, and something is left.
        """
        for feed in self._all():
            if feed.followed and feed.stale:
                if hurry():
                    return False
                feed.refresh()
                await asyncio.sleep(0)
        return True

    def close(self) -> None:
        """End all streams."""
        self.closing = True
        for feed in self._all():
            feed.wake()

    def _all(self) -> list[Feed]:
        return [*self._feeds.values(), *self._passing]
