"""What a ticket says, in which words, and what it never says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from api.contract.layout import Layout, Piece, Show
from api.contract.phrases import languages
from api.contract.sample_paper import HALL, NORMAL, PRIORITY, VIEW, spoken
from api.contract.views import Paper, StepLine, ToldLine
from printer.blocks import Badge, Block, Code, Number, Picture, Rule, Table, Words
from printer.layout import ticket


def said(blocks: list[Block]) -> str:
    """All words of a ticket, a line each."""
    lines: list[str] = []
    for block in blocks:
        match block:
            case Words(text=text) | Number(text=text):
                lines.append(text)
            case Badge(lines=several):
                lines += several
            case Table(rows=rows):
                lines += [part for row in rows for part in (row.label, row.value)]
            case Code() | Rule() | Picture():
                pass
    return "\n".join(lines)


def of(blocks: list[Block], kind: type) -> list[Block]:
    return [block for block in blocks if isinstance(block, kind)]


def test_the_number_is_the_largest_thing_and_there_is_one() -> None:
    (number,) = of(ticket(NORMAL, VIEW), Number)
    assert isinstance(number, Number)
    assert number.text == "A057"
    assert number.height_mm >= 12


@pytest.mark.parametrize("paper", [NORMAL, PRIORITY, spoken(replace(PRIORITY, large=True), "en")])
def test_nothing_is_smaller_than_three_and_a_half_millimetres(paper: Paper) -> None:
    for block in ticket(paper, VIEW, copy=1):
        if isinstance(block, Words | Badge | Table):
            assert block.size_mm >= 3.5
        if isinstance(block, Code):
            assert block.size_mm == 25


def test_it_says_the_service_how_many_are_ahead_and_the_range() -> None:
    text = said(ticket(NORMAL, VIEW))
    assert "戶籍登記" in text
    assert "前面 9 位" in text
    assert "約 20–35 分" in text


def test_without_a_known_wait_no_minute_is_promised() -> None:
    text = said(ticket(replace(NORMAL, wait=None), VIEW))
    assert "約" not in text
    assert "前面 9 位" in text


def test_with_nobody_ahead_it_says_that_you_are_next() -> None:
    assert "下一位就是您" in said(ticket(replace(NORMAL, ahead=0), VIEW))


def test_clock_and_time_of_issue_are_the_hall_s_local_time() -> None:
    assert "排隊基準時刻 09:42\n" in said(ticket(NORMAL, VIEW))
    elsewhere = replace(VIEW, hall=replace(HALL, timezone="Europe/London"))
    assert "排隊基準時刻 01:22（取號 01:42）" in said(ticket(PRIORITY, elsewhere))


def test_a_priority_ticket_shows_its_class_and_explains_its_head_start() -> None:
    """R3, R2"""
    blocks = ticket(PRIORITY, VIEW)
    (badge,) = of(blocks, Badge)
    assert isinstance(badge, Badge)
    assert badge.lines == ("優先　友善服務",)
    text = said(blocks)
    assert "排隊基準時刻 09:22（取號 09:42）" in text
    assert "提前 20 分" in text


def test_a_normal_ticket_wears_no_badge() -> None:
    assert of(ticket(NORMAL, VIEW), Badge) == []


@pytest.mark.parametrize("copy", [1, 2])
@pytest.mark.parametrize("large", [False, True])
def test_every_copy_is_marked_with_its_count(copy: int, large: bool) -> None:
    """R38"""
    first = ticket(replace(NORMAL, large=large), VIEW, copy=copy)[0]
    assert isinstance(first, Badge)
    assert first.lines == (f"補印 {copy}",)


def test_whatever_a_hall_s_template_leaves_out_its_copies_are_marked() -> None:
    """R38"""
    bare = replace(VIEW, standard=Layout(pieces=(Piece(show="number"),)))
    assert [type(one) for one in ticket(NORMAL, bare, copy=1)] == [Badge, Number]


def test_what_belongs_together_shares_a_line_and_nothing_else_does() -> None:
    text = said(ticket(NORMAL, VIEW))
    assert "服務電話 02-5550-0123　申訴 1999\n" in text
    alone = replace(VIEW, hall=replace(HALL, service_phone=""))
    assert "（中午不休息）　申訴 1999\n" not in said(ticket(NORMAL, alone))


def test_two_rules_with_nothing_between_are_one() -> None:
    shown: tuple[Show, ...] = (
        "rule", "number", "rule", "documents", "rule", "service", "rule"
    )  # fmt: skip
    view = replace(VIEW, standard=Layout(pieces=tuple(Piece(show=one) for one in shown)))
    blocks = ticket(replace(NORMAL, documents={}), view)
    assert [type(one) for one in blocks] == [Number, Rule, Words]


def test_documents_are_named_and_a_service_without_any_has_no_empty_line() -> None:
    """R24"""
    assert "請備\n身分證、印章、戶口名簿" in said(ticket(NORMAL, VIEW))
    assert "請備" not in said(ticket(replace(NORMAL, documents={}), VIEW))


def test_how_a_passed_number_comes_back_is_told_with_the_hall_s_figures() -> None:
    """R6"""
    text = said(ticket(NORMAL, replace(VIEW, return_after=5, return_times=1)))
    assert "5 位後再叫" in text
    assert "至多 1 次" in text
    assert "重新取號" in said(ticket(NORMAL, replace(VIEW, return_times=0)))


@pytest.mark.parametrize(
    ("url", "data", "words"),
    [("https://h/t/x", "https://h/t/x", "手機看進度"), ("", NORMAL.token, "請保留本單")],
)
def test_the_code_is_the_phone_page_where_there_is_one_else_the_token(
    url: str, data: str, words: str
) -> None:
    blocks = ticket(replace(NORMAL, url=url), VIEW)
    (code,) = of(blocks, Code)
    assert isinstance(code, Code)
    assert code.data == data
    assert words in said(blocks)


def test_foot_names_hours_date_kiosk_phones_belongings_and_thanks() -> None:
    """R25, R28"""
    text = said(ticket(NORMAL, VIEW))
    for words in (
        "週一至週五 08:00–17:00", "2026-11-23 09:42　取號機 1", "服務電話 02-5550-0123　申訴 1999",
        "請妥善保管財物　謝謝您",
    ):  # fmt: skip
        assert words in text


def test_a_hall_without_a_phone_and_a_ticket_from_the_desk_leave_no_empty_label() -> None:
    silent = replace(HALL, service_phone="", complaint_phone="")
    text = said(ticket(replace(NORMAL, kiosk=""), replace(VIEW, hall=silent)))
    for words in ("服務電話", "申訴", "取號機"):
        assert words not in text


def test_an_english_ticket_names_service_and_class_in_chinese_for_the_clerk() -> None:
    text = said(ticket(spoken(PRIORITY, "en"), VIEW))
    for words in ("Household registration\n戶籍登記", "Priority\n優先　友善服務", "2 ahead of you"):
        assert words in text
    assert "Queue time 09:22 (taken 09:42)" in text
    assert "前面" not in text


@pytest.mark.parametrize("language", languages())
def test_every_language_has_all_the_words(language: str) -> None:
    for paper in (NORMAL, PRIORITY, replace(NORMAL, wait=None, url="", ahead=0)):
        assert "{" not in said(ticket(replace(paper, language=language), VIEW, copy=1))


def test_a_ticket_taken_just_before_midnight_in_the_hall_carries_the_hall_s_date() -> None:
    taken = datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC)
    late = replace(NORMAL, taken_at=taken, clock=taken - timedelta(minutes=1))
    text = said(ticket(late, VIEW))
    assert "2026-11-23 23:59" in text
    assert "23:58" in text


def shown(paper: Paper, *pieces: Piece, web: str = "") -> str:
    """What a template of these pieces says."""
    view = replace(VIEW, standard=Layout(pieces=pieces), hall=replace(HALL, web=web))
    return said(ticket(paper, view))


def test_a_template_may_ask_for_all_that_a_matter_needs() -> None:
    """R11, R24, R28"""
    told = ToldLine(time_limit={"zh-Hant": "3 個工作天"}, fee={"zh-Hant": "30 元"})
    steps = tuple(
        StepLine(service=code, state="next", names={"zh-Hant": name})
        for code, name in (("A", "掛號"), ("B", "批價"), ("C", "領藥"))
    )
    paper = replace(NORMAL, told=told, steps=steps)
    text = shown(
        paper,
        Piece(show="time_limit"),
        Piece(show="fee"),
        Piece(show="steps"),
        Piece(show="web"),
        Piece(show="words", words={"zh-Hant": "二樓請搭電梯", "en": "Lift to floor 2"}),
        web="hall.example",
    )
    rows = ["時限\n3 個工作天", "費用\n30 元", "流程\n掛號 → 批價 → 領藥"]
    for row in (*rows, "hall.example", "二樓請搭電梯"):
        assert row in text
    own = Piece(show="words", words={"zh-Hant": "二樓", "en": "Lift"})
    assert shown(spoken(paper, "en"), own) == "Lift"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://q.example/9f86d081884c7d65", "q.example/9f86d081884c7d65"),
        ("https://hall.example.tw/t/9f86d081884c7d65", ""),
        ("", ""),
    ],
)
def test_an_address_is_in_letters_only_where_somebody_would_type_it(url: str, address: str) -> None:
    assert shown(replace(NORMAL, url=url), Piece(show="address")) == address


def test_the_hall_s_mark_stands_where_its_template_puts_it() -> None:
    marked = replace(VIEW, logo="aGFsbA==")
    first = ticket(NORMAL, marked)[0]
    assert isinstance(first, Picture)
    assert (first.data, first.height_mm) == (b"hall", 12)
    assert not of(ticket(NORMAL, VIEW), Picture)
