"""Devices of a hall in a browser, in memory: what they show, and what was touched."""

import base64
import io
from dataclasses import dataclass, field

from PIL import Image, ImageDraw

from api.contract.mirror import Input, Showing, StageLine, StageView, Target

KIOSK = (1080, 1920)
WALL = (1920, 1080)


def picture(width: int, height: int, colour: str = "#0b1f33") -> str:
    """A flat PNG in base64, as a mirror sends it."""
    image = Image.new("RGB", (width // 2, height // 2), colour)
    ImageDraw.Draw(image).rectangle((40, 40, width // 2 - 40, 120), fill="#ffc83d")
    out = io.BytesIO()
    image.save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def _devices() -> dict[str, StageLine]:
    roles = [("kiosk-1", "kiosk"), ("wall-1", "display"), ("printer-1", "virtual")]
    lines = [
        StageLine(device=name, role=role, names={}, revision=1, connected=True)
        for name, role in roles
    ]
    lines += [
        StageLine(
            device=f"counter-{n}",
            role="counter",
            names={},
            revision=1,
            connected=True,
            counter=n,
        )
        for n in (1, 2, 3, 4)
    ]
    return {line.device: line for line in lines}


# As the virtual printer names them.
FAULTS = (
    "near", "out", "cover", "cutter", "heat", "dead", "mute", "noise", "slow", "off", "unplugged"
)  # fmt: skip


def _showings() -> dict[str, Showing]:
    kiosk = Target(name="household", label="戶籍登記", x=100, y=400, width=880, height=200)
    faults: dict[str, str | int | bool | None] = {
        "tickets": 1,
        **dict.fromkeys(FAULTS, False),
    }
    return {
        "kiosk-1": Showing(
            screen="services",
            picture=picture(*KIOSK, "#f4f1ea"),
            width=KIOSK[0],
            height=KIOSK[1],
            targets=(kiosk,),
        ),
        "wall-1": Showing(screen="board", picture=picture(*WALL), width=WALL[0], height=WALL[1]),
        "printer-1": Showing(
            screen="paper", picture=picture(576, 900, "white"), width=576, height=900, facts=faults
        ),
        "counter-1": Showing(screen="counter", facts={"counter": 1, "sign": False, "led": "A057"}),
        "counter-2": Showing(screen="counter", facts={"counter": 2, "sign": True, "led": ""}),
        "counter-4": Showing(screen="counter", facts={"counter": 4, "sign": False, "led": "B120"}),
        "counter-3": Showing(screen="counter", facts={"counter": 3, "sign": True, "led": None}),
    }


@dataclass
class FakeStage:
    """What each device shows; `inputs` are those that the page sent, oldest first."""

    devices: dict[str, StageLine] = field(default_factory=_devices)
    showings: dict[str, Showing] = field(default_factory=_showings)
    inputs: list[tuple[str, Input]] = field(default_factory=list)

    def view(self) -> StageView:
        return StageView(devices=tuple(self.devices.values()))
