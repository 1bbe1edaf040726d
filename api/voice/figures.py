"""Numbers as each language says them. It knows no ticket and no counter."""

import re
from collections.abc import Mapping

from num2words import num2words

CHINESE = frozenset({"zh-Hant", "nan", "hak", "yue"})
_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")

# One by one, as a number on a ticket is said.
_ONE_BY_ONE: Mapping[str, str] = {
    "en": "zero one two three four five six seven eight nine",
    "vi": "không một hai ba bốn năm sáu bảy tám chín",
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan",
    "ja": "ゼロ いち に さん よん ご ろく なな はち きゅう",
}
_KANA = (
    *("エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ", "ジェー"),
    *("ケー", "エル", "エム", "エヌ", "オー", "ピー", "キュー", "アール", "エス", "ティー"),
    *("ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット"),
)
# 兩, not 二, before a word that counts things: 兩位, but 第二 and 二號.
_COUNTED = re.compile(r"(?<![\d.:-])2(?=\s*(?:位|人|個|張|份|次|分鐘|小時|秒|天|週|樣|項|階段))")


def digit(one: str, language: str) -> str:
    """One figure "0" to "9" by itself; zero is 零 in speech, though 〇 may be written."""
    if language in CHINESE:
        return _DIGITS[int(one)]
    return _ONE_BY_ONE[language].split()[int(one)]


def cardinal(number: int, language: str) -> str:
    """A whole number from 0 to 9999, as a counter or an amount is said."""
    if language in CHINESE:
        return chinese(number)
    said = str(num2words(number, lang=language))
    return said.replace("-", " ")


def chinese(number: int) -> str:
    """12 as 十二, 102 as 一百零二, 20 as 二十."""
    if number == 0:
        return _DIGITS[0]
    written, gap = "", False
    for place, figure in enumerate(reversed(str(number))):
        if figure == "0":
            gap = bool(written)
            continue
        zero = _DIGITS[0] if gap else ""
        written, gap = f"{_DIGITS[int(figure)]}{_UNITS[place]}{zero}{written}", False
    return written.removeprefix("一") if 10 <= number < 20 else written


def with_pairs(text: str) -> str:
    """Chinese text in which 2 of something is 兩."""
    return _COUNTED.sub("兩", text)


def letter(one: str, language: str) -> str:
    """A capital letter as it is read out; only Japanese needs another writing for it."""
    return _KANA[ord(one) - ord("A")] if language == "ja" and "A" <= one <= "Z" else one
