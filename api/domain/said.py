"""What people and devices type: one short printable line, and nothing that names a person (R34).

A clerk in a hurry writes a number into a reason, and there it would stand in the journal for
ever. So what looks like the number of a person, a telephone or an address for e-mail is refused
where somebody can write it better, and blotted out where only a machine speaks. A name looks
like any other word: no pattern finds it, and the pages ask for none.
"""

import re
import unicodedata
from datetime import date

from api.domain.refused import Refused

# A page of Chinese; the wire's own limit stands far above it.
LONGEST_LETTER = 2_000
# As ITU-T E.164 has them, from the shortest that a hall would send messages to.
PHONE = re.compile(r"\+?\d{8,15}")

# Read at a glance on a console; the journal is no place for an essay, nor is the wire's limit one.
LONGEST = 200
BLOT = "＊＊＊"

# Between the parts of one number people put these, and nothing else.
_GAP = r"[ \-.()·‧]{0,2}"


def _digits(pattern: str) -> str:
    """`pattern` with room for gaps after each of its signs."""
    signs = re.findall(r"\[[^\]]*\](?:\{\d+\})?|\\d(?:\{\d+\})?|.", pattern)
    parts = []
    for sign in signs:
        one, _, times = sign.partition("{")
        parts += [one] * int(times.rstrip("}") or 1) if times else [one]
    return _GAP.join(parts)


_ALONE, _ENDS = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_NUMBERS = (
    # Taiwan: national id and the older and newer residence permit.
    r"[A-Z][1289A-D]\d{8}",
    # Mainland identity card.
    r"[1-9]\d{16}[0-9X]",
    # Telephones: Taiwan mobile and fixed, mainland mobile, Hong Kong.
    r"09\d{8}",
    r"0[2-8]\d{7}",
    r"0[2-8]\d{8}",
    r"1[3-9]\d{9}",
    r"[235-9]\d{7}",
)
_PERSONAL = re.compile(
    "|".join(
        (
            # From the start of a word only, or a long one would be tried from each of its letters.
            r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
            rf"\+{_GAP}\d(?:{_GAP}\d){{7,14}}",
            # Hong Kong identity card, its check digit often in brackets.
            rf"{_ALONE}[A-Z]{{1,2}}\d{{6}} ?\(?[0-9A]{_ENDS}",
            *(_ALONE + _digits(one) + _ENDS for one in _NUMBERS),
        )
    ),
    re.IGNORECASE | re.ASCII,
)


def one_line(text: str) -> str:
    """`text` without control and invisible characters, each gap one space, cut to `LONGEST`.

    Only what is visible counts: a reason of nothing but spaces is no reason (R4, R8).
    """
    visible = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(visible.split())[:LONGEST]


def reason(text: str) -> str:
    """What a clerk writes, as one line. Raises Refused for what looks personal (R34)."""
    if personal(text):
        raise Refused("personal_in_text")
    return one_line(text)


def letter(text: str) -> str:
    """What a citizen writes to the hall, lines kept. Raises Refused for nothing or too much."""
    visible = "".join(char for char in text if char.isprintable() or char == "\n").strip()
    if not visible:
        raise Refused("opinion_empty")
    if len(visible) > LONGEST_LETTER:
        raise Refused("opinion_too_long", longest=LONGEST_LETTER)
    return visible


def phone_number(text: str) -> str:
    """A telephone number as digits, perhaps after a plus. Raises Refused."""
    digits = re.sub(r"[\s().-]", "", _plain(text))
    if len(text) > LONGEST or not PHONE.fullmatch(digits):
        raise Refused("no_such_phone")
    return digits


def machine_line(text: str) -> str:
    """What a device says of itself, as one line, with what looks personal blotted out (R34)."""
    return one_line(text) if not personal(text) else one_line(_blotted(text))


def personal(text: str) -> bool:
    """Whether something in `text` looks like a person's id, telephone or e-mail (R34)."""
    return any(not _is_date(found[0]) for found in _PERSONAL.finditer(_plain(text)))


def _blotted(text: str) -> str:
    return _PERSONAL.sub(lambda found: found[0] if _is_date(found[0]) else BLOT, _plain(text))


def _plain(text: str) -> str:
    """Full-width letters and digits as usual ones, and nothing invisible between them."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isprintable() or c == "\n")


def _is_date(found: str) -> bool:
    """20260302 has eight digits as well as a telephone."""
    digits = "".join(char for char in found if char.isdigit())
    try:
        return len(digits) == 8 and date.fromisoformat(digits).year >= 1900
    except ValueError:
        return False
