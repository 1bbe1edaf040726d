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
    code = qrcode.QRCode(border=0, error_correction=_LEVELS[correction])
    code.add_data(data.encode())
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def correction_for(data: str, *, modules: int) -> Correction:
    """The strongest correction whose symbol has at most `modules` a side, else the weakest."""
    for level in ("H", "Q"):
        if _side(data, level) <= modules:
            return level
    return "M"


def strongest(data: str, *, modules: int) -> list[list[bool]]:
    """The symbol with the strongest correction that `modules` a side allow."""
    return _modules(data, correction_for(data, modules=modules))


def picture(rows: list[list[bool]], side: int) -> Image.Image:
    """The symbol with modules of `side` dots, in greys."""
    small = Image.new("L", (len(rows), len(rows)), 255)
    small.putdata([0 if black else 255 for row in rows for black in row])
    return small.resize((side * len(rows),) * 2, Image.Resampling.NEAREST)


def _side(data: str, correction: Correction) -> int:
    return len(_modules(data, correction))


_modules = modules
