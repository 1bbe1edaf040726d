"""A call in the words of each language, as a hall says it (R5, R7, R25)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.contract.phrases import languages, phrasebook
from api.contract.spoken import name_of, spoken_languages, wording
from api.voice.tokens import Announced, Kind, closed_set, said

CALLS: list[tuple[str, Kind, str]] = [
    ("zh-Hant", "call", "來賓 A零一二 號, 請到 十二號櫃檯"),
    ("zh-Hant", "recall", "再次呼叫, 來賓 A零一二 號, 請到 十二號櫃檯"),
    ("zh-Hant", "moved", "來賓 A零一二 號, 請改到 十二號櫃檯"),
    ("en", "call", "number A·zero·one·two, please go to counter twelve"),
    ("en", "recall", "calling again, number A·zero·one·two, please go to counter twelve"),
    ("en", "moved", "number A·zero·one·two, please now go to counter twelve"),
    ("vi", "call", "mời số A·không·một·hai, đến quầy mười hai"),
    ("vi", "recall", "xin nhắc lại, mời số A·không·một·hai, đến quầy mười hai"),
    ("vi", "moved", "mời số A·không·một·hai, chuyển sang quầy mười hai"),
    ("id", "call", "nomor A·nol·satu·dua, silakan ke loket dua belas"),
    ("id", "recall", "panggilan ulang, nomor A·nol·satu·dua, silakan ke loket dua belas"),
    ("id", "moved", "nomor A·nol·satu·dua, silakan pindah ke loket dua belas"),
    ("ja", "call", "番号札 エー·ゼロ·いち·に 番の方, 十二番窓口 へお越しください"),
    (
        "ja",
        "recall",
        "もう一度お呼びします, 番号札 エー·ゼロ·いち·に 番の方, 十二番窓口 へお越しください",
    ),
    ("ja", "moved", "番号札 エー·ゼロ·いち·に 番の方, 十二番窓口 へお移りください"),
    ("nan", "call", "人客 A零一二 號, 請到 十二號櫃台"),
    ("nan", "recall", "閣叫一擺, 人客 A零一二 號, 請到 十二號櫃台"),
    ("hak", "recall", "再喊一擺, 人客 A零一二 號, 請到 十二號櫃台"),
    ("yue", "call", "請 A零一二 號, 到 十二號櫃位"),
]


def read_out(call: Announced, language: str) -> str:
    """The tokens as a line of text: figures with a dot between, breaths as blanks, commas."""
    dot = "" if language in {"zh-Hant", "nan", "hak", "yue"} else "·"
    marks = {"none": dot, "word": " ", "comma": ", "}
    return "".join(one.token.text + marks[one.pause] for one in said(call, language)).rstrip("·")


@pytest.mark.parametrize(("language", "kind", "sentence"), CALLS)
def test_a_call_is_said_in_the_words_of_its_language(
    language: str, kind: Kind, sentence: str
) -> None:
    assert read_out(Announced(number="A012", counter=12, kind=kind), language) == sentence


@pytest.mark.parametrize(
    ("language", "priority", "yesterday"),
    [
        ("zh-Hant", "優先來賓 B零零五 號, 請到 二號櫃檯", "昨日的 B零零五 號, 請到 二號櫃檯"),
        (
            "en",
            "priority number B·zero·zero·five, please go to counter two",
            "yesterday's number B·zero·zero·five, please go to counter two",
        ),
        ("nan", "優先的人客 B零零五 號, 請到 二號櫃台", "昨昏的 B零零五 號, 請到 二號櫃台"),
    ],
)
def test_a_priority_number_and_one_of_yesterday_are_said_to_be_so(
    language: str, priority: str, yesterday: str
) -> None:
    called = Announced(number="B005", counter=2, priority=True)
    assert read_out(called, language) == priority
    # and of the two, yesterday's matters more: today's number may be called beside it
    called = Announced(number="B005", counter=2, priority=True, yesterday=True)
    assert read_out(called, language) == yesterday


def test_a_number_of_two_letters_or_none_is_said_whole() -> None:
    assert read_out(Announced(number="AB-20", counter=3), "zh-Hant").startswith("來賓 AB二零 號")
    assert read_out(Announced(number="7", counter=3), "zh-Hant").startswith("來賓 七 號")


@pytest.mark.parametrize("language", spoken_languages())
@given(
    number=st.from_regex(r"[A-F]{1,2}[0-9]{2,4}", fullmatch=True),
    counter=st.integers(1, 40),
    kind=st.sampled_from(["call", "recall", "moved"]),
    priority=st.booleans(),
    yesterday=st.booleans(),
)
def test_whatever_is_called_is_among_what_the_hall_was_asked_to_record(
    language: str, number: str, counter: int, kind: Kind, priority: bool, yesterday: bool
) -> None:
    call = Announced(
        number=number, counter=counter, kind=kind, priority=priority, yesterday=yesterday
    )
    known = set(closed_set(language, prefixes="ABCDEF", counters=range(1, 41)))
    said_now = said(call, language)
    assert {one.token for one in said_now} <= known
    # and the figures come in the order of the ticket
    spelled = [one.token.id for one in said_now if one.token.id.startswith(("letter", "digit"))]
    assert "".join(id.partition(":")[2] for id in spelled) == number
    # and the last sound is followed by nothing
    assert said_now[-1].pause == "none"


def test_a_hall_records_its_own_counters_and_letters_and_no_more() -> None:
    tokens = closed_set("zh-Hant", prefixes=["B", "A"], counters=[12, 2])
    assert [one.text for one in tokens] == [
        *"零一二三四五六七八九",
        *("A", "B", "二號櫃檯", "十二號櫃檯"),
        *("來賓", "優先來賓", "再次呼叫", "昨日的", "號", "請到", "請改到"),
    ]


@pytest.mark.parametrize("language", spoken_languages())
def test_no_two_things_to_record_have_one_name(language: str) -> None:
    tokens = closed_set(language, prefixes="ABC", counters=range(1, 30))
    assert len({one.id for one in tokens}) == len(tokens)
    assert all(one.text for one in tokens)


@pytest.mark.parametrize("language", [tag for tag in spoken_languages() if tag not in languages()])
def test_a_language_that_is_only_spoken_has_every_sentence_of_the_phrasebook(language: str) -> None:
    keys = [key.partition(".")[2] for key in phrasebook("zh-Hant") if key.startswith("voice.")]
    assert len(keys) == 7
    for key in keys:
        assert wording(language, key).count("{") == wording("zh-Hant", key).count("{")
    assert name_of(language) != language


def test_a_language_without_words_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        said(Announced(number="A001", counter=1), "tlh")
