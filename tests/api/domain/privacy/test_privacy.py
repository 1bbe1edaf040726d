"""What looks like a person is refused or blotted out; a telephone number does not stay (R34)."""

from dataclasses import replace

import pytest

from api.contract.commands import (
    CallTicket,
    CancelTicket,
    ForgetPhone,
    HoldTicket,
    KeepPhone,
    StartService,
)
from api.domain import views
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.privacy.personal import BLOT, of_a_person, personal
from api.domain.privacy.said import blotted_line, letter, phone_number, public_words, reason
from api.domain.refused import Refused
from api.domain.settings import HallSettings, Privacy
from tests.api.domain.hall import (
    SETTINGS,
    at,
    calls,
    given,
    health,
    kinds,
    opens,
    refused,
    take,
    when,
)

PERSONAL = (
    "A123456789",
    "等 a123456789 補件",
    "Ａ１２３４５６７８９",
    "A 1234 56789",
    "A1\u200b23456789",
    "F131104093",
    "AB12345678",
    "A800000014",
    "香港 A123456(3)",
    "Z6833655",
    "AB987654(A)",
    "11010519491231002X",
    "110105 19491231 0028",
    "0912345678",
    "0912-345-678",
    "０９１２　３４５　６７８",
    "(02)2345-6789",
    "02-2345-6789",
    "049-2345678",
    "+886 912 345 678",
    "13800138000",
    "5123 4567",
    "請寄 someone@example.org",
    "some.one+tag@mail.example.com.tw",
)
HARMLESS = (
    "缺件",
    "等候 A001 與 A00001",
    "fetching a form, back in 10-20 minutes",
    "至 3 號櫃檯補 2 張照片",
    "規費 1,200 元",
    "2026-03-02 09:30 起",
    "20260302",
    "109 年度謄本",
    "第 12345 號",
    "看 8 樓 0801 室",
    "@櫃檯",
    "see no. 1234567",
    "3 + 4 = 7",
)
REASONABLE = (opens(1), take(), calls(1), StartService(counter=1))
WITH_PHONES = replace(SETTINGS, privacy=Privacy(phone=True, keep_hours=2, grace_min=10))
FIRST = "2026-03-02-A001"


@pytest.mark.parametrize("text", PERSONAL)
def test_r34_what_looks_like_a_person_is_not_written_into_a_reason(text: str) -> None:
    assert personal(text)
    with pytest.raises(Refused, match="personal_in_text"):
        reason(f"等 {text} 來")
    hall = given(*REASONABLE)
    assert refused(hall, HoldTicket(counter=1, reason=text)) == "R34: personal_in_text"


@pytest.mark.parametrize("text", HARMLESS)
def test_r34_what_clerks_usually_write_is_left_alone(text: str) -> None:
    assert reason(text) == text


def test_r34_a_notice_may_name_the_halls_own_telephone_and_nobodys_identity() -> None:
    for text in ("請電洽 02-2345-6789", "office@example.org", "+886 2 2345 6789"):
        assert public_words(text) == text
    for text in ("A123456789", "0912-345-678", "+886 912 345 678", "Z683365(5)"):
        assert of_a_person(text)
        with pytest.raises(Refused, match="personal_in_text"):
            public_words(f"請洽 {text}")


@pytest.mark.parametrize("text", ["a" * 16_000, "a@" * 8_000, "1-" * 8_000, "+" * 16_000])
def test_r34_no_text_takes_the_hall_long_to_look_at(text: str) -> None:
    """Steps, not seconds: twice the text is at most some twice the work, or this never ends."""
    assert personal(text) in (True, False)


def test_r34_nobody_is_called_out_of_turn_with_a_telephone_number() -> None:
    hall = given(opens(1), take(), take())
    command = CallTicket(counter=1, number="A002", reason="0912345678")
    assert refused(hall, command) == "R34: personal_in_text"


def test_r34_what_a_machine_says_is_kept_with_the_person_blotted_out() -> None:
    assert blotted_line("paper of A123456789\nby 0912-345-678.") == f"paper of {BLOT} by {BLOT}."
    assert blotted_line("cutter 20260302 stuck") == "cutter 20260302 stuck"
    hall = given(health("printer-1", "cutter", "someone@example.org"))
    assert views.floor(hall, at("09:10")).devices[2].detail == BLOT


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("0912-345-678", "0912345678"),
        ("+886 (912) 345678", "+886912345678"),
        ("０２２３４５６７８９", "0223456789"),
    ],
)
def test_r34_a_telephone_number_is_kept_as_digits(text: str, kept: str) -> None:
    assert phone_number(text) == kept


@pytest.mark.parametrize("text", ["", "123", "王小明", "0912345678x", "9" * 16, "+", "1" * 9999])
def test_r34_what_is_no_telephone_number_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="no_such_phone"):
        phone_number(text)


def test_r30_a_letter_keeps_its_lines_and_nothing_invisible() -> None:
    assert letter("  一\n二\x00\u200b三 ") == "一\n二三"


def phones(hall: Hall, time: str) -> list[str]:
    """What time does about telephone numbers."""
    found = [one for one in due(hall, at(time)) if isinstance(one, ForgetPhone)]
    return kinds([event for one in found for event in when(hall, one, time)])


def test_r34_no_hall_keeps_telephone_numbers_unless_it_says_so() -> None:
    assert refused(given(take()), KeepPhone(ticket=FIRST)) == "R34: no_phones_kept"


def test_r34_a_number_is_kept_for_the_set_time_and_no_longer() -> None:
    hall = given("09:00", take(), "09:30", KeepPhone(ticket=FIRST), settings=WITH_PHONES)
    assert phones(hall, "11:29:59") == []
    assert phones(hall, "11:30") == ["phone_forgotten"]
    assert hall.state.phones == {}
    assert phones(hall, "11:31") == []


def test_r34_a_number_goes_soon_after_its_ticket_is_over() -> None:
    steps = (take(), KeepPhone(ticket=FIRST), "09:30", CancelTicket(number="A001"))
    hall = given(*steps, settings=WITH_PHONES)
    assert phones(hall, "09:39:59") == []
    assert phones(hall, "09:40") == ["phone_forgotten"]
    assert refused(hall, KeepPhone(ticket=FIRST)) == "R1: ticket_settled"


def test_r34_a_number_goes_when_the_hall_keeps_none_any_more_or_the_day_is_over() -> None:
    hall = given(take(), KeepPhone(ticket=FIRST), settings=WITH_PHONES)
    hall.settings = SETTINGS
    assert phones(hall, "09:01") == ["phone_forgotten"]
    hall = given(take(), KeepPhone(ticket=FIRST), settings=day_long(WITH_PHONES))
    when(hall, CancelTicket(number="A001"))
    when(hall, take(), "+1 09:00")
    assert phones(hall, "+1 09:01") == ["phone_forgotten"]


def day_long(settings: HallSettings) -> HallSettings:
    return replace(settings, privacy=Privacy(phone=True, keep_hours=100, grace_min=1440))


def test_r34_whoever_left_a_number_takes_it_back_at_once() -> None:
    hall = given(take(), KeepPhone(ticket=FIRST), settings=WITH_PHONES)
    assert kinds(when(hall, ForgetPhone(ticket=FIRST, asked=True))) == ["phone_forgotten"]
    assert when(hall, ForgetPhone(ticket=FIRST, asked=True)) == []
    assert refused(hall, KeepPhone(ticket="2026-03-02-A009")) == "R1: no_such_ticket"
