"""The mirror: what devices show, passed on from memory. Nothing of it is ever written down."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import count

from api.contract.mirror import Input, MirrorView, Showing, StageLine, StageView
from api.domain.settings import Device, HallSettings
from api.hub.feeds import Feed, Feeds
from api.hub.presence import Presence

INPUTS_KEPT = 64
# Asking for a picture counts as looking for so long.
LOOK_S = 5.0


@dataclass(slots=True)
class Glass:
    """The mirror of one device."""

    asked: int
    showing: Showing = field(default_factory=lambda: Showing(screen=""))
    revision: int = 0
    asked_until_s: float = 0.0
    inputs: deque[Input] = field(default_factory=lambda: deque(maxlen=INPUTS_KEPT))


class Relay:
    """All mirrors. Ids begin at the time in ms, so that they grow over a restart as well."""

    def __init__(
        self,
        settings: HallSettings,
        presence: Presence,
        *,
        elapsed_s: Callable[[], float] = time.monotonic,
        wall_s: Callable[[], float] = time.time,
    ) -> None:
        self.feeds = Feeds()
        self._settings, self._presence, self._elapsed_s = settings, presence, elapsed_s
        self._ids = count(int(wall_s() * 1000))
        self._glasses = {one.id: Glass(next(self._ids)) for one in settings.devices}
        self._onlookers = 0

    def mirror(self, device: str) -> Feed:
        """What the hub wants of a device's mirror."""
        return self.feeds.feed(device, lambda: self._mirror_view(device))

    def stage(self) -> Feed:
        """All devices that can be looked at."""
        return self.feeds.feed("", self._stage_view)

    def show(self, device: str, showing: Showing) -> None:
        """What the device shows now."""
        glass = self._glasses[device]
        glass.showing, glass.revision = showing, next(self._ids)
        self.stage().refresh()

    def look(self, device: str) -> Showing:
        """The newest picture; the device is asked for more while somebody looks."""
        glass = self._glasses[device]
        if not self._watched(glass):
            glass.asked = next(self._ids)
        glass.asked_until_s = self._elapsed_s() + LOOK_S
        self.mirror(device).refresh()
        return glass.showing

    def input(self, device: str, one: Input) -> None:
        """A touch or a press, to a virtual device."""
        self._glasses[device].inputs.append(replace(one, id=next(self._ids)))
        self.mirror(device).refresh()

    @contextmanager
    def looking_on(self) -> Iterator[None]:
        """Somebody looks at the whole stage, for as long as the context lasts."""
        self._onlookers += 1
        for glass in self._glasses.values():
            glass.asked = next(self._ids)
        self.refresh()
        try:
            yield
        finally:
            self._onlookers -= 1
            self.refresh()

    def refresh(self) -> None:
        """See who came, who went, and whose time to look is over."""
        for device in self._glasses:
            self.mirror(device).refresh()
        self.stage().refresh()

    def knows(self, device: str) -> bool:
        """Whether hall.toml has this device."""
        return device in self._glasses

    def _watched(self, glass: Glass) -> bool:
        return self._onlookers > 0 or self._elapsed_s() < glass.asked_until_s

    def _mirror_view(self, device: str) -> MirrorView:
        glass = self._glasses[device]
        return MirrorView(
            watched=self._watched(glass), asked=glass.asked, inputs=tuple(glass.inputs)
        )

    def _stage_view(self) -> StageView:
        return StageView(devices=tuple(self._line(one) for one in self._settings.devices))

    def _line(self, device: Device) -> StageLine:
        return StageLine(
            device=device.id,
            role=device.role,
            names=device.names,
            revision=self._glasses[device.id].revision,
            connected=self._presence.is_here(device.id),
            counter=device.counter,
        )
