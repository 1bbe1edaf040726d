"""Words for looking at a device from afar: what it shows, and touches on a virtual one."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something that can be touched, in pixels of the device's own screen."""

    name: str
    label: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What a device shows now: a base64 PNG for a screen or paper, plain facts for lamps.

    `width` and `height` are the device's own pixels, whatever the picture was scaled to.
    """

    screen: str
    picture: str = ""
    width: int = 0
    height: int = 0
    targets: tuple[Target, ...] = ()
    facts: dict[str, str | int | bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A touch or a button press on a virtual device. `id` only ever grows: act on each once.

    `kind` is "touch" (x, y), "press"/"release" (name = button), "set" (name, value = fault), or
    "scan" (value = what the scanner reads).
    """

    id: int = 0
    kind: str
    x: int = 0
    y: int = 0
    name: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorView:
    """What the hub wants of a device's mirror: a picture while `watched`, and these inputs.

    `asked` changes whenever somebody begins to look, or the hub has lost the last picture.
    """

    watched: bool
    asked: int = 0
    inputs: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """One device of the hall in a browser. `revision` grows with each new showing, 0 for none."""

    device: str
    role: str
    names: Text
    revision: int
    connected: bool
    counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """All devices that can be looked at."""

    devices: tuple[StageLine, ...]
