"""The two things on a ticket that are no lines of text: its number and its code."""

from PIL import Image, ImageDraw

from printer import qr
from printer.blocks import Code, Number
from printer.typeset import DOTS_PER_MM, Face, dots

# The number is drawn in steps of two rows: half the bytes, and no eye sees an eighth of a mm.
NUMBER_STEP = 2
_LOWEST_NUMBER_MM = 12.5


def number_picture(block: Number, room: int) -> Image.Image:
    """The number in its heaviest weight: smaller where it must, then narrower, never too low."""
    full = _number_at(block.text, dots(block.height_mm))
    height = max(
        dots(_LOWEST_NUMBER_MM), dots(block.height_mm) * min(full.width, room) // full.width
    )
    picture = _number_at(block.text, height)
    width = min(picture.width, room)
    half = picture.resize((width, picture.height // NUMBER_STEP), Image.Resampling.BOX)
    return half.resize((width, half.height * NUMBER_STEP), Image.Resampling.NEAREST)


def _number_at(text: str, height: int) -> Image.Image:
    face = Face("black", round(height / _cap_height()))
    left, top, right, bottom = face.font().getbbox(text, anchor="ls")
    picture = Image.new("L", (int(right - left), int(bottom - top)), 255)
    ImageDraw.Draw(picture).text((-left, -top), text, 0, font=face.font(), anchor="ls")
    return picture


def _cap_height() -> float:
    """Height of a digit as a part of the font size."""
    _, top, _, bottom = Face("black", 1000).font().getbbox("0", anchor="ls")
    return float(bottom - top) / 1000


def code_picture(block: Code) -> Image.Image:
    """The symbol with modules of whole, even dots, as near to its wanted size as they allow."""
    rows = qr.modules(block.data)
    side = max(2, round(block.size_mm * DOTS_PER_MM / len(rows) / 2) * 2)
    picture = Image.new("L", (len(rows), len(rows)), 255)
    picture.putdata([0 if module else 255 for row in rows for module in row])
    return picture.resize((side * len(rows),) * 2, Image.Resampling.NEAREST)
