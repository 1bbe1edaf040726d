"""What people and devices type: as short as it must be, and nothing that names a person (R34).

A clerk in a hurry writes a number into a reason, and there it would stand in the journal for
ever. So what looks personal is refused where somebody can write it better, and blotted out where
nobody can. What a citizen writes is never cleaned: it is sealed.
"""

import re

from api.domain.privacy.personal import blotted, of_a_person, personal, plainly
from api.domain.refused import Refused

# Read at a glance on a console; the journal is no place for an essay, nor is the wire's limit one.
LONGEST = 200
# A page of Chinese; the wire's own limit stands far above it.
LONGEST_LETTER = 2_000
# As ITU-T E.164 has them, from the shortest that a hall would send messages to.
PHONE = re.compile(r"\+?[0-9]{8,15}")


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


def public_words(text: str) -> str:
    """What the hall tells everybody, as one line; its own telephone and address may stand there.

    Raises Refused for what is a person's (R34).
    """
    if of_a_person(text):
        raise Refused("personal_in_text")
    return one_line(text)


def blotted_line(text: str) -> str:
    """What must be heard at once, as one line, with what looks personal blotted out (R34).

    A machine cannot write it better, and a clerk who calls for the leader has no time to.
    """
    return one_line(blotted(text) if personal(text) else text)


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
    digits = re.sub(r"[\s().-]", "", plainly(text))
    if len(text) > LONGEST or not PHONE.fullmatch(digits):
        raise Refused("no_such_phone")
    return digits
