"""QR codes as rows of modules: the only file that knows the library."""

from functools import lru_cache

import qrcode
from qrcode.constants import ERROR_CORRECT_M

# Four modules of quiet zone around it, as the standard asks.
QUIET = 4


@lru_cache(maxsize=8)
def matrix(data: str) -> tuple[tuple[bool, ...], ...]:
    """Rows of modules from the top, with the quiet zone."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(data)
    code.make(fit=True)
    return tuple(tuple(bool(one) for one in row) for row in code.get_matrix())
