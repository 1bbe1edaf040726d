"""Which processes make the hall, and their command lines."""

import os
import socket
import sys
from dataclasses import dataclass
from typing import Literal

from api.cli.demo.folder import DemoFolder, paper_of
from api.cli.demo.processes import Part
from api.domain.settings import Device

# A thermal printer of the middle kind prints 150 mm in a second.
PRINTER_MM_PER_S = 150
# On a desk both panels stand side by side on one laptop screen, at their own proportions.
KIOSK_WINDOW_PX = "486x864"
WALL_WINDOW_PX = "1280x720"
WINDOW_AT = {"kiosk": "20,60", "display": "540,60"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """Where and how the demo runs. `screens` is "window" where there is a screen to open one."""

    url: str
    listen: str
    screens: Literal["virtual", "window"] = "virtual"
    printer_speed: int = PRINTER_MM_PER_S
    take_rate: str = ""


def hub(folder: DemoFolder, stage: Stage) -> Part:
    """The hub comes first: the others wait for it, but not before a citizen does."""
    rate = ("--take-rate", stage.take_rate) if stage.take_rate else ()
    return _part(
        "hub",
        "api.hub",
        *("--hall", str(folder.hall_file)),
        *("--state-dir", str(folder.state)),
        # A laptop knows the time, whatever sets its clock.
        "--trust-clock",
        *("--listen", stage.listen),
        *rate,
    )


def devices(folder: DemoFolder, stage: Stage) -> list[Part]:
    """Every device of hall.toml as its real process."""
    ports = {one.id: free_port() for one in folder.settings.devices if one.role == "printer"}
    parts: list[Part] = []
    for device in folder.settings.devices:
        common = _common(folder, stage, device)
        match device.role:
            case "kiosk":
                state = str(folder.place(f"state-of-{device.id}"))
                own = ("kiosk", *_screen(stage, KIOSK_WINDOW_PX), "--state-dir", state)
            case "display":
                file = str(folder.place("announced") / f"{device.id}.jsonl")
                state = str(folder.place(f"state-of-{device.id}"))
                screen = _screen(stage, WALL_WINDOW_PX)
                own = ("display", *screen, "--announcements", file, "--state-dir", state)
            case "printer":
                parts.append(_paper(folder, stage, device.id, ports[device.id]))
                own = ("printer", "--printer", f"tcp:127.0.0.1:{ports[device.id]}")
            case "counter":
                facts = str(folder.place("signs") / f"{device.id}.jsonl")
                number = str(device.counter)
                own = ("firmware_py", "--virtual", "--counter", number, "--facts", facts)
            case _:
                continue
        module, *options = own
        parts.append(_part(device.id, module, *common, *options))
    return parts


def free_port() -> int:
    """A TCP port on the loopback that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _paper(folder: DemoFolder, stage: Stage, printer: str, port: int) -> Part:
    device = folder.settings.device(paper_of(printer))
    assert device is not None
    papers = folder.place("papers") / printer
    return _part(
        device.id,
        "printer.virtual",
        *_common(folder, stage, device),
        *("--listen", f"127.0.0.1:{port}"),
        *("--speed", str(stage.printer_speed)),
        *("--keep", str(papers)),
    )


def _common(folder: DemoFolder, stage: Stage, device: Device) -> tuple[str, ...]:
    token = str(folder.token_file(device.id))
    return ("--hub", stage.url, "--device", device.id, "--token-file", token)


def _screen(stage: Stage, window_px: str) -> tuple[str, ...]:
    if stage.screens == "virtual":
        return ("--virtual",)
    return ("--window", "--panel-px", window_px)


def _part(name: str, module: str, *options: str) -> Part:
    # As in the units: pygame's greeting is no line of our log.
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    if "--window" in options:
        environment["SDL_VIDEO_WINDOW_POS"] = WINDOW_AT[module]
    return Part(name, (sys.executable, "-m", module, *options), environment)
