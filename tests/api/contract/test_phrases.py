"""The phrasebook is whole in every language, civil in each phrase, and matches what code asks."""

import string
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

import pytest

from api.contract.phrases import FALLBACK, NoSuchPhrase, languages, phrase, phrasebook, words
from tests.api.contract.keys import Asked, asked, mentioned
from tests.architecture import ROOT, modules

# R25: what a clerk must never say, so nothing of ours may say it in a clerk's name.
FORBIDDEN = {
    "zh-Hant": (
        *("快下班了", "不辦了", "下班了", "不關我", "不歸我管", "自己看", "急什麼", "等一下再說"),
        *("沒看到我", "你問我", "不是告訴過", "怎麼搞的", "上面寫著", "明天再來", "我不知道"),
        *("去投訴", "叫你等", "急也沒用", "別問我", "沒空", "有完沒完", "不要吵", "改天再來"),
    ),
    "en": (
        *("not my job", "not my problem", "hurry up", "read the sign", "go away"),
        *("come back tomorrow", "no idea", "already told you", "what do you want", "just wait"),
        *("shut up", "wait your turn", "calm down", "we are about to close", "i am busy"),
    ),
    "vi": (
        *("sắp hết giờ", "hết giờ rồi", "không làm nữa", "mai quay lại", "mai đến", "hôm khác"),
        *("không phải việc của tôi", "tôi không biết", "tự xem", "tự đọc", "nói rồi", "vội gì"),
        *("muốn gì", "đợi đấy", "chờ đấy", "đừng hỏi", "im đi", "đi chỗ khác", "đang bận lắm"),
    ),
    "id": (
        *("mau tutup", "sudah tutup", "besok saja", "kembali besok", "datang besok", "lain kali"),
        *("bukan urusan saya", "bukan tugas saya", "saya tidak tahu", "baca sendiri"),
        *("lihat sendiri", "sudah saya bilang", "mau apa", "jangan tanya", "tunggu saja"),
    ),
    "ja": (
        *("もう終わり", "また明日", "明日来て", "明日お越し", "後日また", "担当ではない"),
        *("知りません", "わかりません", "自分で読", "書いてある", "さっき言", "急がないで"),
        *("何の用", "無理です", "だめです", "待ってて", "うるさい", "帰って", "忙しい"),
    ),
}

# Words that two languages share; anything else that reads as in English was left untranslated.
SAME_AS_ENGLISH = {"clerk.sign_in.pin"}

# Phrases that no line of ours asks for by name, and why they stay.
UNASKED: dict[str, str] = {}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_chinese_is_the_first_language_and_english_is_there() -> None:
    assert languages()[0] == FALLBACK == "zh-Hant"
    assert "en" in languages()


@pytest.mark.parametrize("language", languages())
def test_every_language_has_every_phrase(language: str) -> None:
    assert set(phrasebook(language)) == set(phrasebook(FALLBACK))


@pytest.mark.parametrize("language", languages())
def test_every_phrase_names_the_same_values_in_every_language(language: str) -> None:
    ours, theirs = phrasebook(language), phrasebook(FALLBACK)
    differing = {key for key in ours if places(ours[key]) != places(theirs.get(key, ours[key]))}
    assert differing == set()


@pytest.mark.parametrize("language", languages())
def test_every_place_for_a_value_has_a_name(language: str) -> None:
    unnamed = {
        k for k, v in phrasebook(language).items() if not all(map(str.isidentifier, places(v)))
    }
    assert unnamed == set()


@pytest.mark.parametrize("language", languages())
def test_no_phrase_is_empty(language: str) -> None:
    assert [key for key, text in phrasebook(language).items() if not text.strip()] == []


@pytest.mark.parametrize("language", [tag for tag in languages() if tag != "en"])
def test_no_phrase_was_left_in_english(language: str) -> None:
    ours, theirs = phrasebook(language), phrasebook("en")
    same = {key for key in ours if ours[key] == theirs.get(key) and worded(ours[key])}
    assert same - SAME_AS_ENGLISH == set()


def worded(text: str) -> bool:
    """Whether anything but values and marks is in it."""
    return any(c.isalpha() for literal, *_ in string.Formatter().parse(text) for c in literal)


# What each language can be written with, so that no neighbour's word or letter form slips in.
LETTERS = {"zh-Hant": "cp950", "ja": "cp932", "vi": "cp1258", "id": "cp1252", "en": "cp1252"}


# The signs that Vietnamese puts over and under its vowels, one or two to a letter.
VIETNAMESE_SIGNS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"


@pytest.mark.parametrize("language", languages())
def test_every_phrase_is_written_in_the_letters_of_its_language(language: str) -> None:
    foreign = {
        key: text
        for key, text in phrasebook(language).items()
        if not writable(unsigned(text) if language == "vi" else text, LETTERS[language])
    }
    assert foreign == {}


@pytest.mark.parametrize("language", languages())
def test_every_letter_is_one_character_as_fonts_want_it(language: str) -> None:
    loose = {k: v for k, v in phrasebook(language).items() if v != normalize("NFC", v)}
    assert loose == {}


def unsigned(text: str) -> str:
    return "".join(c for c in normalize("NFD", text) if c not in VIETNAMESE_SIGNS)


def writable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("language", languages())
def test_only_marks_between_words_begin_or_end_with_blanks(language: str) -> None:
    loose = [key for key, text in phrasebook(language).items() if text != text.strip()]
    assert [key for key in loose if not key.endswith("_mark")] == []


def test_chinese_phrases_use_chinese_punctuation() -> None:
    halved = {
        k: v
        for k, v in phrasebook(FALLBACK).items()
        if set(v) & set(",;?!") and any("\u4e00" <= c <= "\u9fff" for c in v)
    }
    assert halved == {}


@pytest.mark.parametrize("language", languages())
def test_no_phrase_is_one_that_a_clerk_must_never_say(language: str) -> None:
    assert {k: v for k, v in phrasebook(language).items() if uncivil(v)} == {}


def test_no_such_phrase_hides_in_code_or_pages() -> None:
    files = [*modules(ROOT), *(ROOT / "api/web").rglob("*.js"), *(ROOT / "docs").rglob("*.toml")]
    assert [str(file.relative_to(ROOT)) for file in files if uncivil(file.read_text("utf-8"))] == []


def uncivil(text: str) -> list[str]:
    return [bad for rude in FORBIDDEN.values() for bad in rude if bad in text.lower()]


def test_every_language_knows_what_must_never_be_said() -> None:
    assert set(FORBIDDEN) == set(languages())
    assert uncivil("對不起，我們快下班了") == ["快下班了", "下班了"]
    assert uncivil("Xin lỗi, sắp hết giờ") == ["sắp hết giờ"]


def test_every_phrase_that_code_asks_for_exists() -> None:
    assert lacking(asked()) == []


def test_every_phrase_is_asked_for_somewhere() -> None:
    frames = {one.key: one for one in (*asked(), *mentioned())}.values()
    unasked = {key for key in phrasebook(FALLBACK) if not any(one.matches(key) for one in frames)}
    assert unasked == set(UNASKED)


def test_a_phrase_that_does_not_exist_is_seen_with_its_place(tmp_path: Path) -> None:
    # given a service, and a page, that each ask for one phrase that is there and one that is not
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk/app.py").write_text(
        "phrase(l, 'common.unknown')\nphrase(l, 'kiosk.flying')\nphrase(l, f'nowhere.{a}')\n"
    )
    (tmp_path / "api/web").mkdir(parents=True)
    (tmp_path / "api/web/page.js").write_text(
        'say("common.unknown");\nsay(ok ? "common.stale" : "clerk.flying", {a});\n'
        "say(`problem.${code}.title`);\nsay(`clerk.${code}.flying`);\n"
    )
    # then exactly those that are not are named
    assert lacking(asked(tmp_path)) == [
        "kiosk/app.py:2: kiosk.flying",
        "kiosk/app.py:3: nowhere.{…}",
        "api/web/page.js:2: clerk.flying",
        "api/web/page.js:4: clerk.{…}.flying",
    ]


def lacking(found: Iterable[Asked]) -> list[str]:
    known = phrasebook(FALLBACK)
    return [str(one) for one in found if not any(one.matches(key) for key in known)]


def test_a_phrase_is_filled_in() -> None:
    assert phrase("zh-Hant", "common.counter", counter=3) == "3 號櫃檯"
    assert phrase("en", "common.counter", counter=3) == "Counter 3"


def test_a_language_without_a_phrasebook_gets_chinese() -> None:
    assert phrase("tlh", "common.unknown") == phrase(FALLBACK, "common.unknown")


def test_an_unknown_key_and_a_missing_value_are_mistakes_of_ours() -> None:
    with pytest.raises(NoSuchPhrase, match=r"common\.nothing"):
        phrase("en", "common.nothing")
    with pytest.raises(KeyError, match="counter"):
        phrase("en", "common.counter")


def test_the_halls_own_words_fall_back_to_chinese_then_to_any_then_to_none() -> None:
    names = {"zh-Hant": "戶籍", "en": "Household"}
    assert words(names, "en") == "Household"
    assert words(names, "vi") == "戶籍"
    assert words({"en": "Household"}, "vi") == "Household"
    assert words({}, "vi") == ""
