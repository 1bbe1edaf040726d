"""A sentence as it is written made into one that a voice says right. It makes no sound.

Only what a voice would say wrong is changed: numbers of tickets and telephones figure by figure,
times, ranges, and in Chinese and Japanese every number.
"""

import re
from collections.abc import Callable, Mapping

from api.voice.figures import CHINESE, cardinal, digit, letter, with_pairs

_TICKET = re.compile(r"(?<![A-Za-z0-9])([A-Z]{1,2})(\d{1,4})(?!\w|\.\d)", re.ASCII)
_TELEPHONE = re.compile(r"(?<!\d)\d{2,4}(?:[-\s]\d{3,4}){1,2}(?!\d)")
_TIME = re.compile(r"(?<!\d)(\d{1,2})[:：](\d{2})(?!\d)")
_RANGE = re.compile(r"(?<=\d)\s*[-–—~〜～]\s*(?=\d)")
_NUMBER = re.compile(r"\d{1,4}(?!\d)")

# How a range is said, and a time of the hour and of the hour with minutes.
_TO: Mapping[str, str] = {"en": " to ", "vi": " đến ", "id": " sampai ", "ja": "から"}
_HOURS: Mapping[str, tuple[str, str]] = {
    "en": ("{hour} o'clock", "{hour} {minute:02d}"),
    "vi": ("{hour} giờ", "{hour} giờ {minute}"),
    "id": ("{hour}", "{hour} lewat {minute}"),
    "ja": ("{hour}時", "{hour}時{minute}分"),
}
_CHINESE_HOURS = ("{hour}點", "{hour}點{minute}分")


def spoken(text: str, language: str) -> str:
    """The sentence with its figures as words, so far as a voice needs them."""
    to = "到" if language in CHINESE else _TO[language]
    text = _TICKET.sub(lambda found: number_of_ticket(found[0], language), text)
    text = _TELEPHONE.sub(lambda found: number_of_ticket(found[0], language), text)
    text = _TIME.sub(_time(language), text)
    text = _RANGE.sub(to, text)
    if language in CHINESE:
        text = with_pairs(text)
    if language in CHINESE or language == "ja":
        text = _NUMBER.sub(lambda found: cardinal(int(found[0]), language), text)
    return text


def number_of_ticket(number: str, language: str) -> str:
    """Letters and figures one by one: A012 as "A, zero, one, two" in English."""
    plain = (one for one in number if one.isalnum())
    parts = (digit(one, language) if one.isdigit() else letter(one, language) for one in plain)
    return f" {' '.join(parts)} "


def _time(language: str) -> Callable[[re.Match[str]], str]:
    whole, with_minutes = _CHINESE_HOURS if language in CHINESE else _HOURS[language]

    def said(found: re.Match[str]) -> str:
        hour, minute = int(found[1]), int(found[2])
        return (with_minutes if minute else whole).format(hour=hour, minute=minute)

    return said
