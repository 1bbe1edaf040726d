"""Pieces of a ticket in the printer's own letters, as ESC/POS. It draws nothing and sends nothing.

Protocol facts from Epson's ESC/POS reference: the letters of font A are 12 by 24 dots, Chinese
ones 24 by 24; GS ! makes both up to eight times as wide and as high.
"""

from printer import qr
from printer.blocks import Block, Code, Number, Table, Words
from printer.encode import feed
from printer.letters import Letters, spelled
from printer.pictures import MODULE
from printer.raster import margin
from printer.said import APART
from printer.typeset import DOTS_PER_MM, dots, pieces, wide

_CELL_WIDTH, _CELL_HEIGHT = 12, 24
# A digit of font A fills so much of its cell's height.
_DIGIT = 0.72
_LEAST_NUMBER_MM = 12.5
_LARGEST_SCALE = 8
# At 3 mm the plain letters are too low for a ticket (3.5 mm); from here on they are wider too.
_WIDE_FROM_MM = 5.0
_LEADING = 8
_LEVEL = {"M": 49, "Q": 50, "H": 51}

# FS &: what follows may be Chinese, two bytes a letter.
CHINESE = b"\x1c&"
_LEFT, _CENTRE = b"\x1ba\x00", b"\x1ba\x01"
_PLAIN = b"\x1d!\x00\x1bE\x00" + _LEFT


def own(block: Block, width: int, letters: Letters) -> bytes | None:
    """The piece with the white above it, None where it has to be drawn."""
    body = _body(block, width, letters)
    return None if body is None else feed(dots(block.gap_mm)) + body


def _body(block: Block, width: int, letters: Letters) -> bytes | None:
    match block:
        case Number() if letters.number:
            return _number(block, width)
        case Code() if letters.code:
            return _code(block)
        case Words():
            return _words(block, width, letters)
        case Table():
            return _table(block, width, letters)
    return None


def _number(block: Number, width: int) -> bytes:
    """As high as it may be and no wider than the paper: never below 12 mm (R35)."""
    least = -(-_LEAST_NUMBER_MM * DOTS_PER_MM // (_CELL_HEIGHT * _DIGIT))
    wanted = round(block.height_mm * DOTS_PER_MM / (_CELL_HEIGHT * _DIGIT))
    high = min(_LARGEST_SCALE, max(int(least), wanted))
    broad = min(high, max(1, width // (_CELL_WIDTH * len(block.text))))
    line = _size(broad, high) + block.text.encode("ascii", "replace") + b"\n"
    return _CENTRE + b"\x1bE\x01" + _spacing(high) + line + _PLAIN


def _words(block: Words, width: int, letters: Letters) -> bytes | None:
    body = _lines(block.text, width, block, letters)
    bold = b"\x1bE" + bytes((block.weight != "regular",))
    return None if body is None else bold + body + _PLAIN


def _table(block: Table, width: int, letters: Letters) -> bytes | None:
    said = (f"{row.label}{APART}{row.value}" for row in block.rows)
    rows = [_lines(one, width, block, letters) for one in said]
    return None if None in rows else b"".join(filter(None, rows)) + _PLAIN


def _lines(text: str, width: int, block: Words | Table, letters: Letters) -> bytes | None:
    """Each line where it begins: the margin is that of what is drawn."""
    broad = 2 if block.size_mm >= _WIDE_FROM_MM else 1
    left = isinstance(block, Table) or block.align == "left"
    place = _LEFT + b"\x1b$" + bytes((margin(width), 0)) if left else _CENTRE
    cells = (width - 2 * margin(width)) // (_CELL_WIDTH * broad)
    lines = [spelled(line, letters.charset) for line in _wrapped(text, cells)]
    if None in lines:
        return None
    body = b"".join(place + line + b"\n" for line in lines if line is not None)
    return _spacing(2) + _size(broad, 2) + body


def _wrapped(text: str, cells: int) -> list[str]:
    """Lines of at most so many cells, ended where the language allows."""
    lines = [""]
    for piece in pieces(text):
        if lines[-1] and _cells((lines[-1] + piece).rstrip()) > cells:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    cut = [line[at : at + cells] for line in lines for at in range(0, len(line) or 1, cells)]
    return [line.rstrip() for line in cut if line.strip()]


def _cells(text: str) -> int:
    return sum(2 if wide(letter) else 1 for letter in text)


def _size(broad: int, high: int) -> bytes:
    """GS ! n: width less one in the upper half, height less one in the lower."""
    return b"\x1d!" + bytes((broad - 1 << 4 | high - 1,))


def _spacing(high: int) -> bytes:
    """ESC 3 n: from line to line."""
    return b"\x1b3" + bytes((min(255, high * _CELL_HEIGHT + _LEADING),))


def _code(block: Code) -> bytes:
    """GS ( k, functions 165 to 181: model 2, size of a module, correction, data, print."""
    level = qr.correction_for(block.data, at_most=round(dots(block.size_mm) / MODULE))
    side = round(dots(block.size_mm) / qr.side(block.data, level))
    data = block.data.encode()
    return (
        _CENTRE
        + b"\x1d(k\x04\x00\x31\x41\x32\x00"
        + b"\x1d(k\x03\x00\x31\x43"
        + bytes((max(3, min(16, side)),))
        + b"\x1d(k\x03\x00\x31\x45"
        + bytes((_LEVEL[level],))
        + b"\x1d(k"
        + (len(data) + 3).to_bytes(2, "little")
        + b"\x31\x50\x30"
        + data
        + b"\x1d(k\x03\x00\x31\x51\x30"
        + _LEFT
    )
