"""Where lines break."""

import pytest

from kiosk.panel import Panel, panel
from kiosk.wrap import wrap
from tests.kiosk.rulers import ruler


def lines(words: str, ems: float) -> list[str]:
    return wrap(ruler, words, "medium", 100, int(ems * 100))


def test_chinese_breaks_after_a_clause_if_it_costs_no_line() -> None:
    assert lines("請稍候片刻，號碼單馬上出來。", 9) == ["請稍候片刻，", "號碼單馬上出來。"]


def test_no_line_begins_with_a_comma() -> None:
    broken = [one for ems in range(4, 14) for one in lines("出生、結婚、遷徙、更名。", ems)]
    assert not any(line.startswith(("、", "。")) for line in broken)


def test_english_breaks_between_words_only() -> None:
    assert lines("Household registration", 8) == ["Household", "registration"]


def test_nothing_is_lost() -> None:
    words = "對不起，讓您久等了。Please press「A013」again: 請再按一次！"
    for ems in range(3, 40):
        joined = "".join(lines(words, ems)).replace(" ", "")
        assert joined == words.replace(" ", "")


def test_a_panel_is_read_from_two_settings() -> None:
    assert panel("1080x1920", "268x476") == Panel()


@pytest.mark.parametrize("setting", ["1080", "x", "0x5", "axb", "1080×1920"])
def test_a_panel_that_is_none_is_refused_with_an_example(setting: str) -> None:
    with pytest.raises(ValueError, match="1080x1920"):
        panel(setting, "268x476")
