"""`quhao simulate`: citizens who touch the kiosk and clerks who serve, faster than life."""

import random
import sys
import threading
from pathlib import Path

from api.cli.demo.cast import Stage
from api.cli.demo.citizen import citizens
from api.cli.demo.clerks import clerks
from api.cli.demo.folder import STAGE, DemoFolder, opened
from api.cli.demo.processes import Part
from api.cli.demo.window import clerk_at_work


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
    for counter, staff in clerks(folder.settings).items():
        work = (url, counter, staff, folder.pins[staff], speed, random.Random(chance.random()))
        threading.Thread(target=clerk_at_work, args=work, daemon=True).start()
    kiosks = [one.id for one in folder.settings.devices if one.role == "kiosk"]
    citizens(url, STAGE, folder.pins[STAGE], kiosks, speed, chance)
    return 0
