"""`quhao simulate`: citizens who touch the kiosk and clerks who serve, faster than life."""

import random
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from api.cli.demo.cast import Stage
from api.cli.demo.citizen import citizens, doors
from api.cli.demo.clerks import clerks, leader
from api.cli.demo.folder import STAGE, DemoFolder, opened
from api.cli.demo.leader import leader_at_work
from api.cli.demo.processes import Part
from api.cli.demo.visitors import visitors
from api.cli.demo.window import Seat, clerk_at_work
from api.client.address import HubAddress
from api.client.hub import Hub


def simulation(folder: DemoFolder, stage: Stage, speed: float) -> Part:
    """The process that brings the people."""
    options = ("--root", str(folder.root), "--url", stage.url)
    argv = (sys.executable, "-m", "api.cli", "simulate", *options, "--speed", str(speed))
    return Part("people", argv)


def simulate(*, root: Path, url: str, speed: float = 10, seed: int = 1) -> int:
    """Bring citizens and clerks to a running demo until it ends.

    Parameters
    ----------
    root
        The demo's folder, which holds the PINs.
    url
        The hub.
    speed
        How many times faster than life.
    seed
        The same seed brings the same people.
    """
    folder = opened(root)
    chance = random.Random(seed)
    ratings = kiosk_of(folder, url)
    for counter, staff in clerks(folder.settings).items():
        mood = random.Random(chance.random())
        seat = Seat(counter=counter, staff=staff, pin=folder.pins[staff])
        _begin(clerk_at_work, url, seat, ratings, speed, mood)
    first = leader(folder.settings)
    person = (first, folder.pins[first], speed, random.Random(chance.random()))
    _begin(leader_at_work, url, *person)
    _begin(visitors, url, folder.settings, *person)
    citizens(url, STAGE, folder.pins[STAGE], doors(folder.settings), speed, chance)
    return 0


def kiosk_of(folder: DemoFolder, url: str) -> Hub:
    """The hub as the first kiosk speaks to it: at its keys citizens rate (R30)."""
    first = next(one.id for one in folder.settings.devices if one.role == "kiosk")
    token = folder.token_file(first).read_text("utf-8").strip()
    return Hub(HubAddress(url=url, device=first, token=token))


def _begin(work: Callable[..., None], *with_what: object) -> None:
    threading.Thread(target=work, args=with_what, daemon=True).start()
