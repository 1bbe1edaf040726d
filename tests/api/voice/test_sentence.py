"""Figures as each language says them."""

import pytest

from api.voice.figures import cardinal, digit, with_pairs
from api.voice.sentence import spoken


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *((0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (22, "二十二")),
        *((100, "一百"), (102, "一百零二"), (110, "一百一十"), (112, "一百一十二")),
        *((1000, "一千"), (1002, "一千零二"), (1020, "一千零二十"), (2200, "二千二百")),
    ],
)
def test_chinese_numbers(number: int, said: str) -> None:
    assert cardinal(number, "zh-Hant") == cardinal(number, "yue") == said


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        *(("en", 12, "twelve"), ("en", 21, "twenty one"), ("vi", 15, "mười lăm")),
        *(("vi", 21, "hai mươi mốt"), ("id", 12, "dua belas"), ("ja", 12, "十二")),
    ],
)
def test_numbers_of_other_languages(language: str, number: int, said: str) -> None:
    assert cardinal(number, language) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh-Hant", "零一二三四五六七八九"),
        ("en", "zero one two three four five six seven eight nine"),
        ("vi", "không một hai ba bốn năm sáu bảy tám chín"),
        ("id", "nol satu dua tiga empat lima enam tujuh delapan sembilan"),
        ("ja", "ゼロ いち に さん よん ご ろく なな はち きゅう"),
    ],
)
def test_single_figures(language: str, said: str) -> None:
    between = "" if language == "zh-Hant" else " "
    assert between.join(digit(one, language) for one in "0123456789") == said


def test_two_of_something_is_another_word_than_number_two() -> None:
    assert with_pairs("還有 2 位，約 2 分鐘，到 2 號櫃檯") == "還有 兩 位，約 兩 分鐘，到 2 號櫃檯"
    assert with_pairs("前面還有 12 位，2.2 個，1-2 人") == "前面還有 12 位，2.2 個，1-2 人"


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("zh-Hant", "請A012號到12號櫃檯。", "請 A 零 一 二 號到十二號櫃檯。"),
        (
            "zh-Hant",
            "約 10–15 分鐘，08:30 開始，9:00 止",
            "約 十到十五 分鐘，八點三十分 開始，九點 止",
        ),
        ("zh-Hant", "還有 2 位", "還有 兩 位"),
        ("zh-Hant", "電話 02-5550-0123", "電話  零 二 五 五 五 零 零 一 二 三 "),
        ("en", "Your number is A012.", "Your number is  A zero one two ."),
        ("en", "about 10–15 minutes from 9:00", "about 10 to 15 minutes from 9 o'clock"),
        ("en", "AB7 and 2.5 and B2", " A B seven  and 2.5 and  B two "),
        ("vi", "Số A012, 08:30", "Số  A không một hai , 8 giờ 30"),
        (
            "id",
            "B205, pukul 09:00–10:30",
            " B dua nol lima , pukul 9 sampai 10 lewat 30",
        ),
        ("ja", "A003番、2人、10時", " エー ゼロ ゼロ さん 番、二人、十時"),
    ],
)
def test_a_written_sentence_is_said_right(language: str, written: str, said: str) -> None:
    assert spoken(written, language) == said
