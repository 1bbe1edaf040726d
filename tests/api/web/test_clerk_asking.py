"""R16–R19: what needs the supervisor is asked for in one press, and its answer is seen."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from api.contract.views import AllowanceLine, ApprovalLine
from tests.api.web.desk import act, at_the_door, go, lead, ready, said, sign_in
from tests.api.web.fake_hub import FakeHub
from tests.api.web.fake_views import soon


def request(**values: Any) -> ApprovalLine:
    """A window asks to cash up for ten minutes while four people wait."""
    line: dict[str, Any] = {
        "id": "a1",
        "counter": 3,
        "staff": "1024",
        "act": "pause",
        "reason": "settlement",
        "minutes": 10,
        "words": "銀行收款",
        "code": "pause_while_waiting",
        "rule": "R17",
        "waiting": 4,
        "asked_at": soon(-1),
        "deadline": soon(4),
        "state": "asked",
        **values,
    }
    return ApprovalLine(**line)


def sent(hub: FakeHub, name: str) -> object:
    return json.loads(hub.acts(name)[-1].body)


def test_r17_cashing_up_while_people_wait_is_asked_for_in_one_press(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.of_window = {"ask_first": ("pause.settlement",)}
    sign_in(page)
    act(page, "暫停")
    expect(page.get_by_label("扎賬")).to_have_accessible_name("扎賬 需主任同意")
    page.get_by_label("扎賬").check()
    go(page, "請值班主任同意")
    expect(said(page)).to_have_text("已請值班主任同意")
    assert sent(hub, "ask") == {
        "act": "pause",
        "reason": "settlement",
        "minutes": 10,
        "words": "",
    }
    assert hub.acts("pause") == []


def test_r17_a_refusal_that_consent_sets_aside_turns_the_button_into_the_question(
    page: Page, hub: FakeHub
) -> None:
    hub.hall.take("A001", "household")
    sign_in(page)
    act(page, "暫停")
    page.get_by_label("扎賬").check()
    go(page, "暫停服務")
    expect(page.locator("dialog")).to_contain_text("規範 R17")
    ready(page)
    go(page, "請值班主任同意")
    ready(page)
    assert len(hub.acts("ask")) == 1


def test_r17_a_longer_pause_than_is_left_is_asked_for(page: Page, hub: FakeHub) -> None:
    hub.hall.of_window = {"allowance": AllowanceLine(staff="1024", minutes_left=12, times_left=2)}
    sign_in(page)
    act(page, "暫停")
    expect(page.locator("dialog")).to_contain_text("今日還有 12 分、2 次")
    expect(page.locator("dialog .loud")).to_have_text("暫停服務")
    page.get_by_label("15 分").check()
    expect(page.locator("dialog .loud")).to_have_text("請值班主任同意")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "已請值班主任同意：扎賬 10 分 剩 3:"),
        ({"state": "granted", "by": "9001", "granted_min": 5}, "9001 已同意：扎賬 5 分"),
        (
            {"state": "refused", "by": "9001", "answer": "請稍候"},
            "9001 未同意：扎賬 10 分 請稍候",
        ),
        ({"state": "lapsed"}, "逾時未回覆：扎賬 10 分，可再請一次"),
    ],
)
def test_r16_the_clerk_sees_what_became_of_his_request(
    page: Page, hub: FakeHub, values: dict[str, Any], words: str
) -> None:
    hub.hall.of_window = {"approval": request(**values)}
    sign_in(page)
    expect(page.locator(".notes")).to_contain_text(words)


def test_r16_a_request_is_taken_back(page: Page, hub: FakeHub) -> None:
    hub.hall.of_window = {"approval": request()}
    sign_in(page)
    page.get_by_role("button", name="收回").click()
    ready(page)
    assert hub.acts("withdraw")[-1].path == "/api/approvals/a1/withdraw"


def test_r19_a_window_that_is_the_last_says_who_remains_and_asks(page: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household")
    hub.hall.of_window = {"ask_first": ("close",), "only_here": 1}
    sign_in(page)
    page.get_by_role("button", name="登出").click()
    expect(page.locator("dialog .remaining")).to_have_text("還有 1 位只有本櫃能辦理A001")
    go(page, "請值班主任同意")
    ready(page)
    expect(page.locator("main.desk")).to_be_visible()
    assert sent(hub, "ask") == {"act": "close", "words": ""}
    assert hub.acts("close") == []


def test_r16_the_leader_agrees_with_one_press(page: Page, hub: FakeHub) -> None:
    hub.hall.of_floor = {"approvals": (request(),)}
    lead(page)
    card = page.locator(".approval")
    expect(card).to_contain_text("3 號櫃檯 1024")
    expect(card).to_contain_text("扎賬 10 分")
    expect(card).to_contain_text("規範 R17")
    card.get_by_role("button", name="同意 3 號櫃檯").click()
    expect(said(page)).to_have_text("已同意")
    assert hub.acts("grant")[-1].path == "/api/approvals/a1/grant"
    assert sent(hub, "grant") == {}


def test_r16_the_leader_gives_other_minutes_or_says_no_with_words(page: Page, hub: FakeHub) -> None:
    hub.hall.of_floor = {"approvals": (request(),)}
    lead(page)
    page.get_by_role("button", name="其他答覆").click()
    page.get_by_label("5 分", exact=True).check()
    go(page, "同意")
    expect(said(page)).to_have_text("已同意")
    assert sent(hub, "grant") == {"minutes": 5}
    page.clock.fast_forward(500)
    page.get_by_role("button", name="其他答覆").click()
    page.get_by_label("不同意").check()
    expect(page.locator("dialog .loud")).to_have_attribute("aria-disabled", "true")
    page.get_by_label("請稍後再提").check()
    go(page, "不同意")
    expect(said(page)).to_have_text("已答覆櫃員")
    assert sent(hub, "refuse") == {"words": "請稍後再提"}


def test_r16_nobody_answers_his_own_request(page: Page, hub: FakeHub) -> None:
    hub.hall.of_floor = {"approvals": (request(staff="9001"),)}
    lead(page)
    expect(page.locator(".approval")).to_contain_text("這是您自己的請求")
    expect(page.locator(".approval button")).to_have_count(0)


def test_r22_a_clerk_has_no_way_to_the_leaders_page(page: Page, hub: FakeHub) -> None:
    at_the_door(page)
    expect(page.get_by_role("heading", name="請選擇櫃檯")).to_be_visible()
    expect(page.get_by_role("button", name="值班主任")).to_have_count(0)
