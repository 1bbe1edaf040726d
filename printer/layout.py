"""A ticket from its template: which pieces, in which order, with which words. It draws nothing."""

from base64 import b64decode
from dataclasses import replace

from api.contract.layout import Layout, Piece, shipped
from api.contract.phrases import FALLBACK, words
from api.contract.views import Paper, PrinterView
from printer.blocks import Badge, Block, Code, Number, Picture, Row, Rule, Table, Words
from printer.said import APART, ROWS, Ticket, class_marks, copy_mark, lines, row, service_in_chinese

COPY_MM = 5.0
_BELOW_COPY_MM = 3.0
# The clerk's line below a foreign name: smaller, but for nobody below what a ticket may have.
_CLERKS_MM = 3.75


def ticket(paper: Paper, view: PrinterView, *, copy: int = 0) -> list[Block]:
    """The whole ticket. `copy` from 1 on is marked 補印 (R38: a second paper is never a secret)."""
    blocks: list[Block] = []
    if copy > 0:
        mark = copy_mark(paper.language, copy)
        blocks.append(Badge(lines=(mark,), size_mm=COPY_MM, gap_mm=0, language=paper.language))
    above: list[Block] = []
    for piece in layout_of(paper, view).pieces:
        fresh = _blocks(piece, Ticket(paper, view))
        # Only what the piece right above has said: another line is about something else.
        if len(blocks) == 1 and copy > 0 and fresh:
            fresh = [replace(fresh[0], gap_mm=max(_BELOW_COPY_MM, fresh[0].gap_mm)), *fresh[1:]]
        blocks += _on_one_line(blocks, fresh) if piece.join and above else fresh
        above = fresh
    return _joined(blocks)


def layout_of(paper: Paper, view: PrinterView) -> Layout:
    """The hall's own template, else the one that comes with the package."""
    if paper.large:
        return view.large or shipped("large")
    return view.standard or shipped("standard")


def _blocks(piece: Piece, said: Ticket) -> list[Block]:
    """One piece of the template; nothing when there is nothing to show."""
    paper = said.paper
    match piece.show:
        case "rule":
            return [Rule(gap_mm=piece.gap_mm)]
        case "number":
            return [Number(text=paper.number, height_mm=piece.size_mm, gap_mm=piece.gap_mm)]
        case "code":
            data = paper.url or paper.token
            return [Code(data=data, size_mm=piece.size_mm, gap_mm=piece.gap_mm)]
        case "logo":
            return _logo(piece, said.view.logo)
        case "class":
            return _class(piece, paper)
        case "words":
            text = words(piece.words, paper.language)
            return [_words(piece, text, paper.language)] if text else []
        case show if show in ROWS:
            return _table(piece, said)
    return _lines(piece, said)


def _logo(piece: Piece, logo: str) -> list[Block]:
    if not logo:
        return []
    return [Picture(data=b64decode(logo), height_mm=piece.size_mm, gap_mm=piece.gap_mm)]


def _class(piece: Piece, paper: Paper) -> list[Block]:
    """R3: only who is called sooner wears a badge."""
    if paper.head_start_min <= 0:
        return []
    marks, language = class_marks(paper), paper.language
    return [Badge(lines=marks, size_mm=piece.size_mm, gap_mm=piece.gap_mm, language=language)]


def _table(piece: Piece, said: Ticket) -> list[Block]:
    label, value = row(said, piece.show)
    if not value:
        return []
    rows, language = (Row(label=label, value=value),), said.paper.language
    return [Table(rows=rows, size_mm=piece.size_mm, gap_mm=piece.gap_mm, language=language)]


def _lines(piece: Piece, said: Ticket) -> list[Block]:
    first, *more = lines(said, piece.show) or [""]
    if not first:
        return []
    language = said.paper.language
    # What follows a heading explains it, in the plain weight.
    after = replace(piece, weight="regular", gap_mm=1.5)
    blocks = [_words(piece, first, language), *(_words(after, one, language) for one in more)]
    chinese = service_in_chinese(said.paper) if piece.show == "service" else ""
    if chinese:
        small = replace(after, size_mm=max(_CLERKS_MM, piece.size_mm * 0.7), gap_mm=1.0)
        blocks.append(_words(small, chinese, FALLBACK))
    return list(blocks)


def _words(piece: Piece, text: str, language: str) -> Words:
    return Words(
        text=text,
        size_mm=piece.size_mm,
        weight=piece.weight,
        align=piece.align,
        gap_mm=piece.gap_mm,
        language=language,
    )


def _on_one_line(blocks: list[Block], fresh: list[Block]) -> list[Block]:
    """What of `fresh` does not go on the line of words that `blocks` end with."""
    match blocks[-1:], fresh:
        case [Words() as above], [Words() as first, *rest]:
            blocks[-1] = replace(above, text=f"{above.text}{APART}{first.text}")
            return rest
    return fresh


def _joined(blocks: list[Block]) -> list[Block]:
    """Rows that follow each other as one table, and no line that parts nothing from nothing."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        match before, block:
            case (None | Rule(), Rule()):
                pass
            case Table() as table, Table() if table.size_mm == block.size_mm:
                joined[-1] = replace(table, rows=table.rows + block.rows)
            case _:
                joined.append(block)
    if joined and isinstance(joined[-1], Rule):
        joined.pop()
    return joined
