"""The things on a ticket that are no lines of text: its number, its code, the hall's mark."""

from io import BytesIO

import structlog
from PIL import Image, ImageDraw

from printer import qr
from printer.blocks import Code, Number, Picture
from printer.typeset import DOTS_PER_MM, Face, dots

log = structlog.get_logger()

_LOWEST_NUMBER_MM = 12.5
# A module of 0.75 mm is read by any phone, and by a scanner in a noisy light.
MODULE = 6


def number_picture(block: Number, room: int) -> Image.Image:
    """The number in its heaviest weight: smaller where it must, then narrower, never too low."""
    full = _number_at(block.text, dots(block.height_mm))
    height = max(
        dots(_LOWEST_NUMBER_MM), dots(block.height_mm) * min(full.width, room) // full.width
    )
    picture = _number_at(block.text, height)
    return picture.resize((min(picture.width, room) // 2 * 2, picture.height // 2 * 2))


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
    wanted = block.size_mm * DOTS_PER_MM
    rows = qr.modules(block.data, qr.correction_for(block.data, at_most=round(wanted / MODULE)))
    side = max(2, round(wanted / len(rows) / 2) * 2)
    return qr.picture(rows, side)


def mark_picture(block: Picture, room: int) -> Image.Image | None:
    """The hall's mark in greys, as high as it may be and never wider than the room.

    None for a file that is no picture: a ticket without a mark is a ticket all the same.
    """
    try:
        mark = Image.open(BytesIO(block.data)).convert("LA")
    except (OSError, SyntaxError, ValueError) as error:
        log.warning("the logo is no picture", error=str(error))
        return None
    plain = Image.new("L", mark.size, 255)
    plain.paste(mark.getchannel("L"), mask=mark.getchannel("A"))
    scale = min(dots(block.height_mm) / plain.height, room / plain.width)
    size = (max(2, round(plain.width * scale)), max(2, round(plain.height * scale)))
    return plain.resize((size[0] // 2 * 2, size[1] // 2 * 2), Image.Resampling.LANCZOS)
