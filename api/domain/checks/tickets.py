"""What a template of a ticket must keep, so that whoever holds the paper can read it (R35)."""

from collections.abc import Iterator

from api.contract.layout import Layout, Piece, Show
from api.contract.phrases import FALLBACK
from api.domain.mistake import Mistake

# accessibility.md: the number at least 12 mm, everything else at least 3.5 mm. The other bounds
# are those of a paper 80 mm wide, and of what a phone's camera reads at arm's length.
TEXT_MM = (3.5, 12.0)
SIZES: dict[Show, tuple[float, float]] = {
    "number": (12.0, 30.0),
    "code": (20.0, 40.0),
    "logo": (4.0, 40.0),
}
MOST_GAP_MM = 30.0
MOST_PIECES = 40
# What makes a paper a ticket.
NEEDED: tuple[Show, ...] = ("number", "service", "ahead")
NOT_TWICE: tuple[Show, ...] = ("number", "code", "logo")


def layout_mistakes(layout: Layout) -> list[Mistake]:
    """Everything in a template that no hall should print."""
    found = [*_whole(layout)]
    for place, piece in enumerate(layout.pieces):
        found += _piece(piece, ("pieces", place))
    return found


def _whole(layout: Layout) -> Iterator[Mistake]:
    shown = [one.show for one in layout.pieces]
    if len(shown) > MOST_PIECES:
        mend = f"leave at most {MOST_PIECES}: a ticket is read at a glance"
        yield Mistake(("pieces",), f"the ticket has {len(shown)} pieces", mend)
    for show in NEEDED:
        if show not in shown:
            mend = f'add a piece with show = "{show}"'
            yield Mistake(("pieces",), f"the ticket does not show its {show}", mend)
    for place, show in enumerate(shown):
        if show in NOT_TWICE and show in shown[:place]:
            yield Mistake(("pieces", place, "show"), f"{show} is shown twice", "remove one of them")


def _piece(piece: Piece, where: tuple[str | int, ...]) -> Iterator[Mistake]:
    least, most = SIZES.get(piece.show, TEXT_MM)
    if piece.show != "rule" and not least <= piece.size_mm <= most:
        problem = f"{piece.show} is {piece.size_mm:g} mm"
        mend = f"write a size from {least:g} to {most:g} mm"
        yield Mistake((*where, "size_mm"), problem, mend)
    if not 0 <= piece.gap_mm <= MOST_GAP_MM:
        problem = f"the gap is {piece.gap_mm:g} mm"
        yield Mistake((*where, "gap_mm"), problem, f"write a gap from 0 to {MOST_GAP_MM:g} mm")
    if piece.show == "words" and not piece.words.get(FALLBACK, "").strip():
        mend = f'write words = {{{FALLBACK} = "…", en = "…"}}'
        yield Mistake((*where, "words"), f"there are no words in {FALLBACK}", mend)
    if piece.show != "words" and piece.words:
        mend = 'remove them, or write show = "words"'
        yield Mistake((*where, "words"), f"{piece.show} has its words from the hub", mend)
