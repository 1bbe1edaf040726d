"""Pictures and films beside the calls: which one is on, and what is said in words instead."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from api.client.background import Background
from api.client.hub import Hub
from api.contract.views import BoardView, NoticeLine
from display import playlist
from display.player import Picture, Player, Size
from display.playlist import Showing
from display.shelf import Shelf


class Posters:
    """The playlist of one wall. What is missing or broken is told in words, and nothing waits."""

    def __init__(
        self, hub: Hub, folder: Path | None, *, wake: Callable[[], None], clock: Callable[[], float]
    ) -> None:
        """`clock` counts seconds; `wake` is called with each new frame."""
        self._shelf = Shelf(hub, folder, wake=wake)
        self._player = Player(wake=wake, clock=clock)
        self._clock = clock
        self._showing = Showing()
        self._able: tuple[NoticeLine, ...] = ()

    def start(self, background: Background) -> None:
        """Fetch what will be wanted."""
        self._shelf.start(background)

    def look(self, view: BoardView, device: str, now: datetime) -> tuple[NoticeLine, ...]:
        """Take in the board; returns the notices that are said in words."""
        lines = playlist.standing(view, device, now)
        self._shelf.wish(frozenset(one.file for one in lines if one.file))
        self._showing = playlist.only(self._showing, lines)
        self._able = tuple(one for one in lines if self._can_show(one))
        return tuple(one for one in lines if one not in self._able)

    @property
    def any(self) -> bool:
        """Whether there is something to look at."""
        return bool(self._able)

    def picture(self, room: Size | None) -> Picture | None:
        """What is on now, as large as fits; None while it comes, or without `room`."""
        if room is None or not self._able:
            self._player.put(None, (0, 0))
            return None
        if self._player.broken and self._showing.item is not None:
            self._showing = playlist.without(self._showing, self._showing.item.file)
            self._able = tuple(one for one in self._able if self._can_show(one))
        now_s, ended = self._clock(), self._player.ended
        self._showing = playlist.step(self._showing, self._able, now_s, ended=ended)
        item = self._showing.item
        path = self._shelf.path(item.file) if item else None
        self._player.put(path, room, again=ended)
        return self._player.picture

    def stop(self) -> None:
        """Nothing more is shown."""
        self._player.stop()
        self._shelf.close()

    def _can_show(self, one: NoticeLine) -> bool:
        there = bool(one.file) and self._shelf.path(one.file) is not None
        return there and one.file not in self._showing.broken
