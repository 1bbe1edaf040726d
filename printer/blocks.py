"""The pieces of a ticket, in millimetres. They know no font, no dot and no printer."""

from dataclasses import dataclass
from typing import Literal

from api.contract.look import Weight

Align = Literal["left", "centre"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Text of one size; it wraps where it must. `size_mm` is the side of a Han character.

    `language` here and below: whose letters it is written in.
    """

    text: str
    size_mm: float
    weight: Weight = "regular"
    align: Align = "centre"
    gap_mm: float = 1.5
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """The ticket's number, as large as the paper allows: digits of `height_mm`, never clipped."""

    text: str
    height_mm: float
    gap_mm: float = 3.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """White words on a black band: what the clerk must see at a glance (優先, 補印)."""

    lines: tuple[str, ...]
    size_mm: float
    gap_mm: float = 3.0
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line from margin to margin."""

    gap_mm: float = 3.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a table."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows whose labels share one column; where they are long each stands over its value."""

    rows: tuple[Row, ...]
    size_mm: float
    gap_mm: float = 3.0
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR symbol. It stands alone in its rows: words beside it would cost as much as all else."""

    data: str
    size_mm: float
    gap_mm: float = 4.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The hall's own mark: a picture file, at this height in black and white."""

    data: bytes
    height_mm: float
    gap_mm: float = 0.0


Block = Words | Number | Badge | Rule | Table | Code | Picture
