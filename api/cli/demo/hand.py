"""A hand and an eye at a virtual kiosk: looks at its picture's targets and touches them."""

import threading
import time
from collections.abc import Callable

from api.client.background import Background
from api.client.follow import Follower
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.mirror import Input, Showing, StageView, Target
from api.contract.views import Accepted


class NotSeen(TimeoutError):
    """What the eye waited for did not appear in time."""


class Eye:
    """Follows the stage and holds the newest showing of each device."""

    def __init__(self, hub: Hub) -> None:
        """`hub` is signed in as stage."""
        self.hub = hub
        self._changed = threading.Condition()
        self.background = Background()
        self._follower = Follower(hub, "/stage", StageView, wake=self._stir)
        self._seen: dict[str, tuple[int, Showing]] = {}

    def open(self) -> None:
        """Begin to look; devices begin to show themselves."""
        self._follower.start(self.background)

    def close(self) -> None:
        """Look away."""
        self.background.stopping.set()

    def see(self, device: str, wanted: Callable[[Showing], object], *, within_s: float) -> Showing:
        """The first showing of `device` that is as wanted. Raises NotSeen."""
        limit = time.monotonic() + within_s
        while True:
            showing = self._look(device)
            if showing is not None and wanted(showing):
                return showing
            left = limit - time.monotonic()
            if left <= 0:
                raise NotSeen(f"{device} showed {showing and showing.screen} for {within_s} s")
            with self._changed:
                self._changed.wait(min(left, 1.0))

    def _look(self, device: str) -> Showing | None:
        view = self._follower.view
        line = next((one for one in view.devices if one.device == device), None) if view else None
        if line is None or line.revision == 0:
            return None
        held = self._seen.get(device)
        if held is None or held[0] != line.revision:
            try:
                showing = self.hub.get(f"/devices/{device}/showing", Showing)
            except (HubLost, HubRefused):
                return held[1] if held else None
            self._seen[device] = held = (line.revision, showing)
        return held[1]

    def _stir(self) -> None:
        with self._changed:
            self._changed.notify_all()


def touch(hub: Hub, device: str, target: Target) -> None:
    """Put a finger on the middle of a target. Raises HubLost or HubRefused."""
    middle = Input(kind="touch", x=target.x + target.width // 2, y=target.y + target.height // 2)
    hub.send(f"/devices/{device}/inputs", Accepted, middle)


def target(showing: Showing, name: str) -> Target | None:
    """The target of this name, or the first whose name begins with it and a colon."""
    names = {one.name: one for one in showing.targets}
    if name in names:
        return names[name]
    return next((one for key, one in names.items() if key.startswith(f"{name}:")), None)
