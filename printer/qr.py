"""A QR symbol as rows of modules, and as dots. It knows no paper."""

from typing import Literal

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q

# How much of a symbol may be lost: 15, 25 or 30 %.
Correction = Literal["M", "Q", "H"]
_LEVELS: dict[Correction, int] = {"M": ERROR_CORRECT_M, "Q": ERROR_CORRECT_Q, "H": ERROR_CORRECT_H}


def modules(data: str, correction: Correction = "M") -> list[list[bool]]:
    """The symbol of `data`, True for black, without quiet zone."""
    code = _begun(data, correction)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def side(data: str, correction: Correction) -> int:
    """How many modules the symbol has on a side, without drawing it."""
    return int(_begun(data, correction).best_fit()) * 4 + 17


def correction_for(data: str, *, at_most: int) -> Correction:
    """The strongest correction whose symbol has no more than `at_most` modules a side, else M."""
    for level in ("H", "Q"):
        if side(data, level) <= at_most:
            return level
    return "M"


def picture(rows: list[list[bool]], dots: int) -> Image.Image:
    """The symbol with modules of so many dots a side, in greys."""
    small = Image.new("L", (len(rows), len(rows)), 255)
    small.putdata([0 if black else 255 for row in rows for black in row])
    return small.resize((dots * len(rows),) * 2, Image.Resampling.NEAREST)


def _begun(data: str, correction: Correction) -> qrcode.QRCode:
    code = qrcode.QRCode(border=0, error_correction=_LEVELS[correction])
    code.add_data(data.encode())
    return code
