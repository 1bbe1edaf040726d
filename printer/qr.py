"""A QR symbol as rows of modules. It knows no dot and no paper."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M


def modules(data: str) -> list[list[bool]]:
    """The symbol of `data` with correction level M (15 %), True for black, without quiet zone."""
    code = qrcode.QRCode(border=0, error_correction=ERROR_CORRECT_M)
    code.add_data(data.encode())
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]
