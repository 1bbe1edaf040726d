"""A stand-in for the hub: what tests hold in their hands. Its routes are in `fake_routes`."""

import asyncio
from dataclasses import dataclass, field

from tests.api.web.fake_hall import FakeHall
from tests.api.web.fake_stage import FakeStage


@dataclass
class Heard:
    """One POST as the hub heard it."""

    path: str
    key: str
    body: bytes


@dataclass
class FakeHub:
    """Given to tests: change the hall, then `tell()`; read what was `heard`."""

    hall: FakeHall = field(default_factory=FakeHall)
    stage: FakeStage = field(default_factory=FakeStage)
    heard: list[Heard] = field(default_factory=list)
    answers: dict[str, bytes] = field(default_factory=dict)
    down: bool = False
    answers_to_lose: int = 0
    readers: list[asyncio.Queue[bool]] = field(default_factory=list)
    loop: asyncio.AbstractEventLoop | None = None
    url: str = ""

    def tell(self) -> None:
        """Every stream sends its whole view once more."""
        self._stir()

    def go_down(self) -> None:
        """Nobody is answered any more, and all streams end."""
        self.down = True
        self._stir()

    def acts(self, name: str) -> list[Heard]:
        """What was heard on paths that end in `name`."""
        return [one for one in self.heard if one.path.endswith(name)]

    def _stir(self) -> None:
        if self.loop is not None:
            for one in tuple(self.readers):
                self.loop.call_soon_threadsafe(one.put_nowait, True)
