"""What kind of printer the virtual one is, and the papers that come out of it."""

from dataclasses import dataclass
from typing import Literal

from PIL import Image

from printer.letters import Charset

# What the printer can prove: real ones differ.
Proof = Literal["process_id", "marker", "status", "blind"]
PROVES: dict[Proof, frozenset[str]] = {
    "process_id": frozenset({"process_id", "in_order", "real_time"}),
    "marker": frozenset({"in_order", "real_time"}),
    "status": frozenset({"real_time"}),
    "blind": frozenset(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """What kind of printer it is. `speed_mm_s` 0 prints in no time.

    `charset` is that of its Chinese letters, "" for a printer without.
    """

    width: int = 576
    speed_mm_s: float = 150.0
    buffer: int = 65_536
    proof: Proof = "process_id"
    charset: Charset = ""


@dataclass(slots=True, kw_only=True)
class Cut:
    """One paper that came out. `blank` when nothing was on it."""

    sequence: int
    picture: Image.Image
    codes: list[str]
    blank: bool
    process_id: str | None = None
