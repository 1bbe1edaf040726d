"""A ticket's pieces as the bytes of one paper, for one kind of printer. It opens no port."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from api.contract.views import PrinterView
from printer.blocks import Block
from printer.encode import CUT, RESET, ink
from printer.letters import BY_NAME, DRAWN, Letters
from printer.own import CHINESE, own
from printer.raster import WIDE, draw


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """How papers are made: their width in dots, and what the printer writes itself."""

    width: int = WIDE
    letters: Letters = DRAWN

    @classmethod
    def of(cls, view: PrinterView, width: int) -> "Press":
        """The press that the hub knows this printer to be."""
        return cls(width=width, letters=BY_NAME[view.letters])

    def page(self, blocks: Sequence[Block]) -> bytes:
        """One paper with its cut."""
        made = [(own(block, self.width, self.letters), block) for block in blocks]
        parts = [RESET, CHINESE if self.letters.charset else b""]
        for drawn, group in groupby(made, key=lambda one: one[0] is None):
            several = list(group)
            if drawn:
                parts.append(ink(draw([block for _, block in several], self.width)))
            else:
                parts += [said for said, _ in several if said is not None]
        return b"".join([*parts, CUT])
