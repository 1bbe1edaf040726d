"""What looks like a person in a text: identity numbers, telephones, e-mail (R34).

The forms are those of Taiwan, Hong Kong and the mainland. Check digits are not asked: a number
with a slip in it is somebody's as well. A name looks like any other word, so no pattern finds it.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

BLOT = "＊＊＊"

# Between the parts of one number people put these, and nothing else.
_GAP = r"[ \-.()·‧]{0,2}"
_ALONE, _ENDS = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"


def _spaced(pattern: str) -> str:
    """`pattern`, of signs and classes, with room for gaps after each; standing alone."""
    signs = re.findall(r"(\[[^\]]*\]|\\d|.)(?:\{(\d+)\})?", pattern)
    return _ALONE + _GAP.join(one for one, times in signs for _ in range(int(times or 1))) + _ENDS


# Who has one of these has a person.
_OF_A_PERSON = (
    # Taiwan: the national identity card, and the older and newer residence permit.
    _spaced(r"[A-Z][1289A-D]\d{8}"),
    # Hong Kong identity card, its check digit often in brackets.
    rf"{_ALONE}[A-Z]{{1,2}}\d{{6}} ?\(?[0-9A]{_ENDS}",
    # Mainland identity card.
    _spaced(r"[1-9]\d{16}[0-9X]"),
    # Mobile telephones of Taiwan and the mainland.
    _spaced(r"09\d{8}"),
    _spaced(r"1[3-9]\d{9}"),
    rf"\+{_GAP}886{_GAP}9(?:{_GAP}\d){{8}}",
)
_FIXED_LINES_OF_TAIWAN = (_spaced(r"0[2-8]\d{7}"), _spaced(r"0[2-8]\d{8}"))
# An office has these as well.
_OF_ANYBODY = (
    *_FIXED_LINES_OF_TAIWAN,
    # From the start of a word only, or a long one would be tried from each of its letters.
    r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    rf"\+{_GAP}\d(?:{_GAP}\d){{7,14}}",
    # Any telephone of Hong Kong.
    _spaced(r"[235-9]\d{7}"),
)
_FLAGS = re.IGNORECASE | re.ASCII
_PERSON = re.compile("|".join(_OF_A_PERSON), _FLAGS)
_KEYED = re.compile("|".join((*_OF_A_PERSON, *_FIXED_LINES_OF_TAIWAN)), _FLAGS)
_ANYTHING = re.compile("|".join((*_OF_A_PERSON, *_OF_ANYBODY)), _FLAGS)


def personal(text: str) -> bool:
    """Whether anything in `text` looks like a person's id, a telephone or an e-mail address."""
    return any(_found(_ANYTHING, text))


def of_a_person(text: str) -> bool:
    """As `personal`, but an office's own telephone and address are left alone."""
    return any(_found(_PERSON, text))


def personal_code(text: str) -> bool:
    """As `of_a_person`, and no fixed telephone; any other eight digits may be a code."""
    return any(_found(_KEYED, text))


def blotted(text: str) -> str:
    """`text` with whatever is personal blotted out."""
    plain = plainly(text)
    return _ANYTHING.sub(lambda found: found[0] if _is_date(found[0]) else BLOT, plain)


def plainly(text: str) -> str:
    """Full-width letters and digits as usual ones, and nothing invisible between them."""
    normal = unicodedata.normalize("NFKC", text)
    return "".join(char for char in normal if char.isprintable() or char == "\n")


def _found(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for found in pattern.finditer(plainly(text)):
        if not _is_date(found[0]):
            yield found[0]


def _is_date(found: str) -> bool:
    """20260302 has eight digits as well as a telephone."""
    digits = "".join(char for char in found if char.isdigit())
    try:
        return len(digits) == 8 and date.fromisoformat(digits).year >= 1900
    except ValueError:
        return False
