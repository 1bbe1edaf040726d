"""The pieces of a ticket as a picture of dots. It chooses no words and knows no printer."""

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from printer.blocks import Badge, Block, Code, Number, Picture, Row, Rule, Table, Words
from printer.pictures import code_picture, mark_picture, number_picture
from printer.said import APART
from printer.sheet import Sheet
from printer.typeset import Face, dots

# Printable dots of the two common papers: 80 mm and 58 mm.
WIDE, NARROW = 576, 384
_LEADING, _BETWEEN_ROWS = 1.32, 0.6
_COLUMN_GAP = dots(2.5)
_LABEL_AT_MOST = 0.36
# Han on a line of a value, or its label stands above it.
_VALUE_AT_LEAST = 8
_SMALLEST_MM, _SMALLER_AT_MOST = 3.75, 0.75


def draw(blocks: Sequence[Block], width: int) -> Image.Image:
    """The ticket on paper of `width` dots: mode "1", as long as it needs to be."""
    sheet = Sheet(width, margin(width))
    for block in blocks:
        sheet.y += dots(block.gap_mm)
        _put(sheet, block)
    return sheet.finish()


def margin(width: int) -> int:
    """Dots left white on either side: narrow paper has none to spare."""
    return dots(2.5) if width >= WIDE else dots(0.75)


def _put(sheet: Sheet, block: Block) -> None:
    match block:
        case Words():
            x = None if block.align == "centre" else sheet.margin
            _words(sheet, block, x, sheet.room)
        case Number():
            _centred(sheet, number_picture(block, sheet.room))
        case Badge():
            _badge(sheet, block)
        case Rule():
            sheet.rule(2)
        case Table():
            _table(sheet, block)
        case Code():
            _centred(sheet, code_picture(block))
        case Picture():
            mark = mark_picture(block, sheet.room)
            if mark is not None:
                _centred(sheet, mark)


def _words(sheet: Sheet, block: Words, x: int | None, width: int) -> None:
    _lines(sheet, block.text, _fitting(block, width), x, width)


def _fitting(block: Words, width: int) -> Face:
    """What just misses its line is set a little smaller rather than broken."""
    face = Face(block.weight, dots(block.size_mm), block.language)
    least = max(dots(_SMALLEST_MM), round(face.size * _SMALLER_AT_MOST))
    for size in range(face.size, least - 1, -1):
        smaller = Face(block.weight, size, block.language)
        if all(smaller.width(part) <= width for part in block.text.split(APART)):
            return smaller
    return face


def _lines(sheet: Sheet, text: str, face: Face, x: int | None, width: int) -> None:
    lines = face.balance(text, width)
    for index, line in enumerate(lines):
        if index:
            sheet.y += round(face.size * (_LEADING - 1))
        sheet.line(line, face, x=x)


def _badge(sheet: Sheet, block: Badge) -> None:
    face = Face("bold", dots(block.size_mm), block.language)
    lines = [part for line in block.lines for part in _parts(line, face, sheet.room - face.size)]
    inner = max(face.width(line) for line in lines)
    step = round(face.size * _LEADING)
    pad = round(face.size * 0.28)
    height = pad * 2 + face.size + step * (len(lines) - 1)
    top = sheet.y
    sheet.band(inner + face.size, height)
    for index, line in enumerate(lines):
        sheet.y = top + pad + index * step
        sheet.line(line, face, fill=255)
    sheet.y = top + height


def _parts(line: str, face: Face, width: int) -> list[str]:
    """One line if it fits, else its parts on lines of their own."""
    parts = [line] if face.width(line) <= width else line.split(APART)
    return [piece for part in parts for piece in face.wrap(part, width)]


def _table(sheet: Sheet, block: Table) -> None:
    label = Face("medium", dots(block.size_mm), block.language)
    column = max(label.width(row.label) for row in block.rows)
    beside = sheet.room - column - _COLUMN_GAP
    stacked = column > sheet.room * _LABEL_AT_MOST or beside < _VALUE_AT_LEAST * label.size
    for index, row in enumerate(block.rows):
        if index:
            sheet.y += round(label.size * _BETWEEN_ROWS)
        if stacked:
            _stacked_row(sheet, row, label)
        else:
            _columns_row(sheet, row, label, column + _COLUMN_GAP)


def _columns_row(sheet: Sheet, row: Row, label: Face, column: int) -> None:
    top = sheet.y
    sheet.line(row.label, label, x=sheet.margin)
    sheet.y = top
    _value(sheet, row, replace(label, weight="regular"), sheet.margin + column)


def _stacked_row(sheet: Sheet, row: Row, label: Face) -> None:
    value = replace(label, weight="regular")
    beside = label.width(row.label) + label.size // 2
    if beside + value.width(row.value) <= sheet.room:
        top = sheet.y
        sheet.line(row.label, label, x=sheet.margin)
        sheet.y = top
        sheet.line(row.value, value, x=sheet.margin + beside)
        row = replace(row, value="")
    else:
        _lines(sheet, row.label, label, sheet.margin, sheet.room)
        sheet.y += round(label.size * (_LEADING - 1))
    _value(sheet, row, value, sheet.margin)


def _value(sheet: Sheet, row: Row, face: Face, x: int) -> None:
    width = sheet.margin + sheet.room - x
    _lines(sheet, row.value, face, x, width)


def _centred(sheet: Sheet, picture: Image.Image) -> None:
    sheet.coarse(picture.height)
    sheet.paste(picture, sheet.margin + (sheet.room - picture.width) // 2)
    sheet.y += picture.height
