"""The letters of the virtual printer: font A, and Chinese ones beside it. It keeps no line."""

from dataclasses import dataclass

from PIL import Image, ImageDraw

from printer.typeset import Face, wide

# Font A of an 80 mm printer, and its line spacing.
CELL_WIDTH, CELL_HEIGHT = 12, 24
LINE = 30
_FONT_SIZE = 20


@dataclass(slots=True)
class Style:
    """How the next letters look; sizes as multiples, `align` as ESC a counts."""

    columns: int = 1
    rows: int = 1
    bold: bool = False
    align: int = 0
    spacing: int = LINE


def broad(character: str) -> int:
    """Chinese letters are 24 by 24 dots, the others 12 by 24."""
    return CELL_WIDTH * 2 if wide(character) else CELL_WIDTH


def cell_of(character: str, style: Style) -> Image.Image:
    """One letter in black and white, as large as it is printed."""
    across = broad(character)
    face = Face("bold" if style.bold else "regular", CELL_HEIGHT if wide(character) else _FONT_SIZE)
    cell = Image.new("L", (across, CELL_HEIGHT), 255)
    base = 21 if wide(character) else 19
    font = face.font(character)
    ImageDraw.Draw(cell).text((across // 2, base), character, 0, font=font, anchor="ms")
    size = (across * style.columns, CELL_HEIGHT * style.rows)
    plain = cell.resize(size, Image.Resampling.NEAREST).point(lambda g: 0 if g < 150 else 255)
    return plain.convert("1", dither=Image.Dither.NONE)
