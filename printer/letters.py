"""What of a ticket a printer writes with its own letters. It makes no byte; all else is drawn."""

from dataclasses import dataclass
from typing import Literal

from api.contract.layout import LettersName

# The Chinese letters that a printer's maker promises, by the name of Python's codec.
Charset = Literal["", "big5", "gb18030"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """`code`: the QR symbol, `number`: the number, `charset`: every line that it can write."""

    code: bool = False
    number: bool = False
    charset: Charset = ""


# Drawn is right on every printer; the others need the maker's promise: nothing in ESC/POS tells.
BY_NAME: dict[LettersName, Letters] = {
    "drawn": Letters(),
    "mixed": Letters(code=True, number=True),
    "big5": Letters(code=True, number=True, charset="big5"),
    "gb18030": Letters(code=True, number=True, charset="gb18030"),
}
DRAWN = BY_NAME["drawn"]


def spelled(text: str, charset: Charset) -> bytes | None:
    """`text` in the printer's own letters, None where it may lack one of them."""
    if not charset:
        return None
    try:
        parts = [letter.encode(charset) for letter in text]
    except UnicodeEncodeError:
        return None
    # One byte for ASCII, two for Chinese; four-byte letters no thermal printer has.
    return b"".join(parts) if all(len(part) <= 2 for part in parts) else None
