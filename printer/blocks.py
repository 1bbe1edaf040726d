"""The pieces of a ticket, in millimetres. They know no font, no dot and no printer."""

from dataclasses import dataclass, replace
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
    """One line of a table; its note is in Chinese."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows whose labels share one column; on narrow paper a label stands over its value."""

    rows: tuple[Row, ...]
    size_mm: float
    gap_mm: float = 3.0
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR symbol with words beside it, or beneath it on narrow paper."""

    data: str
    size_mm: float
    beside: tuple[Words, ...] = ()
    gap_mm: float = 4.5


Block = Words | Number | Badge | Rule | Table | Code


def written_in(language: str, block: Block) -> Block:
    """The same piece in the letters of `language`, but for what names another."""
    match block:
        case Words(language=""):
            return replace(block, language=language)
        case Badge() | Table():
            return replace(block, language=language)
        case Code(beside=beside):
            return replace(block, beside=tuple(replace(one, language=language) for one in beside))
    return block
