"""Simulated citizens: they touch the kiosk's screen, one after another, as people do."""

import random
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from api.cli.demo.clerks import sign_in
from api.cli.demo.hand import Eye, NotSeen, target, touch
from api.client.hub import HubLost, HubRefused
from api.contract.mirror import Showing, Target
from api.domain.settings import HallSettings

# In a lively hall somebody comes every 40 s; one in eight takes the priority class.
MEAN_BETWEEN_S = 40.0
PRIORITY_SHARE = 0.12
# What a citizen does at each screen, most wanted first; "done" ends the visit.
LEAVES = ("done",)
STEPS_AT_MOST = 12
SCREEN_WITHIN_S = 15.0
# Who looks at a screen needs a moment; who sees nothing happen touches again.
READS_S = 0.8
AGAIN_AFTER_S = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """Where citizens come in, and for what."""

    kiosks: tuple[str, ...]
    services: tuple[str, ...]


def doors(settings: HallSettings) -> Doors:
    """The kiosks of a hall, and what they offer."""
    return Doors(
        kiosks=tuple(one.id for one in settings.devices if one.role == "kiosk"),
        services=tuple(one.code for one in settings.services if one.at_kiosk),
    )


def citizens(
    url: str, staff: str, pin: str, doors: Doors, speed: float, chance: random.Random
) -> None:
    """Bring citizens for ever."""
    hub = sign_in(url, staff=staff, pin=pin)
    eye = Eye(hub)
    eye.open()
    while True:
        time.sleep(chance.expovariate(speed / MEAN_BETWEEN_S))
        wish = wishes(doors.services, chance)
        try:
            visit(eye, chance.choice(doors.kiosks), wish)
        except (NotSeen, HubLost, HubRefused):
            # A citizen who gets no number goes to the desk; the next one tries afresh.
            continue


def wishes(offered: Sequence[str], chance: random.Random) -> tuple[str, ...]:
    """The targets this citizen would touch, wherever they appear: a service and a class."""
    ticket_class = "priority" if chance.random() < PRIORITY_SHARE else "normal"
    services = [f"service:{code}" for code in offered]
    chance.shuffle(services)
    return (*services, f"class:{ticket_class}", "start", "no", "stay")


def visit(eye: Eye, kiosk: str, wish: Sequence[str], *, pause_s: float = READS_S) -> None:
    """One citizen from the first touch to the last. Raises NotSeen when the kiosk is stuck.

    A touch that changes nothing is made again, as people do; `pause_s` is between two touches.
    """
    for _ in range(STEPS_AT_MOST):
        showing = eye.see(kiosk, partial(_choice, wish=wish), within_s=SCREEN_WITHIN_S)
        choice = _choice(showing, wish)
        assert choice is not None
        time.sleep(pause_s)
        touch(eye.hub, kiosk, choice)
        with suppress(NotSeen):
            eye.see(kiosk, partial(_another_screen, showing), within_s=AGAIN_AFTER_S)
            if choice.name in LEAVES:
                return


def _another_screen(before: Showing, now: Showing) -> bool:
    """A pressed button looks different, but the screen has not answered yet."""
    return (now.screen, now.targets) != (before.screen, before.targets)


def _choice(showing: Showing, wish: Sequence[str]) -> Target | None:
    found = (target(showing, name) for name in (*LEAVES, *wish))
    return next((one for one in found if one is not None), None)
