"""What stands on a ticket, and how large: the template that a hall may change. It draws nothing.

The two that the package brings are in the folder `layouts`; `docs/tickets.md` explains them.
"""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from pydantic import TypeAdapter

from api.contract.look import Weight
from api.contract.words import Text

# What a piece of a ticket can show. Each stands aside by itself when there is nothing to say.
Show = Literal[
    "logo", "hall", "service", "class", "number", "ahead", "wait", "promise", "rule", "clock",
    "documents", "steps", "time_limit", "fee", "missed", "code", "follow", "address", "hours",
    "phone", "complaint", "web", "taken", "belongings", "thanks", "words",
]  # fmt: skip
SHOWN: tuple[Show, ...] = get_args(Show)
# One for every citizen, one for whoever chose large letters at the kiosk.
LayoutName = Literal["standard", "large"]
# Drawn dot by dot; the code and the number by the printer; or all that its own Chinese can write.
LettersName = Literal["drawn", "mixed", "big5", "gb18030"]

_FOLDER = files("api.contract") / "layouts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing on the paper. Millimetres: `size_mm` is the side of a Han character, of the number
    and of the logo the height, of the code the side; `gap_mm` is the white above.

    `words` are the hall's own by language, for a piece that shows "words". `join`: on one line
    with the piece above, as far as both are there and the line has room.
    """

    show: Show
    size_mm: float = 3.75
    weight: Weight = "regular"
    align: Literal["left", "centre"] = "centre"
    gap_mm: float = 1.5
    join: bool = False
    words: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All pieces of a ticket, from top to bottom."""

    pieces: tuple[Piece, ...]


@cache
def shipped(name: LayoutName) -> Layout:
    """The template that the package brings."""
    return LAYOUT.validate_python(tomllib.loads(shipped_text(name)))


def shipped_text(name: LayoutName) -> str:
    """The same as it is written, for a hall to begin with."""
    return (_FOLDER / f"{name}.toml").read_text("utf-8")


LAYOUT = TypeAdapter(Layout)
