"""Long words: broken where a reader would break them, and never lost."""

from hypothesis import given
from hypothesis import strategies as st

from display.split import lines, packed


def test_english_breaks_between_words_and_chinese_between_characters() -> None:
    assert lines("please mind your bag", lambda words: len(words) <= 11) == [
        "please mind",
        "your bag",
    ]
    assert lines("請妥善保管，謝謝", lambda words: len(words) <= 5) == ["請妥善保", "管，謝謝"]


def test_vietnamese_breaks_between_words_and_a_long_vowel_stays_with_its_letter() -> None:
    assert lines("Mời đến bàn hướng dẫn", lambda words: len(words) <= 12) == [
        "Mời đến bàn",
        "hướng dẫn",
    ]
    assert lines("プリンター", lambda words: len(words) <= 4) == ["プリン", "ター"]


@given(st.text(alphabet="請妥善，。abc d", max_size=40), st.integers(3, 12))
def test_nothing_is_lost_by_breaking(words: str, most: int) -> None:
    broken = lines(words, lambda line: len(line) <= most)
    assert "".join(broken).replace(" ", "") == words.replace(" ", "")


@given(st.lists(st.text("ab", min_size=1, max_size=9), max_size=8), st.integers(1, 20))
def test_every_fact_stands_on_one_line_in_its_order(facts: list[str], most: int) -> None:
    found = packed(len(facts), lambda line: len(" ".join(facts[i] for i in line)) <= most)
    assert [place for line in found for place in line] == list(range(len(facts)))
