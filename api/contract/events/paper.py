"""What became of a paper."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import PrintOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintQueued:
    """A paper is to be printed. `copy` 0 is the ticket itself, from 1 on it is marked 補印."""

    job: str
    ticket: str
    printer: str
    copy: int = 0
    type: Literal["print_queued"] = "print_queued"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintBegun:
    """The first byte of the job is about to go out."""

    job: str
    printer: str
    type: Literal["print_begun"] = "print_begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSettled:
    """The job ended, as far as the printer can know; `fed_mm` of the roll went into it."""

    job: str
    outcome: PrintOutcome
    detail: str = ""
    fed_mm: int = 0
    type: Literal["print_settled"] = "print_settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollChanged:
    """A new roll is in. The old one gave `papers` of `fed_mm` in all; `empty` when to its end."""

    printer: str
    papers: int
    fed_mm: int
    empty: bool
    type: Literal["roll_changed"] = "roll_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperConfirmed:
    """The citizen said whether the paper came out."""

    job: str
    got_it: bool
    type: Literal["paper_confirmed"] = "paper_confirmed"
