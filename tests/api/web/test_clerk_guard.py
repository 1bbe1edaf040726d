"""What must not go wrong at the desk: double presses, lost answers, a dead line, refusals."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.api.web.desk import (
    act,
    action,
    current,
    key,
    press_primary,
    primary,
    ready,
    said,
    sign_in,
)
from tests.api.web.fake_hub import FakeHub


@pytest.fixture(autouse=True)
def _somebody_waits(hub: FakeHub) -> None:
    for number in ("A001", "A002", "A003"):
        hub.hall.take(number, "household", ago_min=5)


def test_a_double_click_calls_one_citizen_and_starts_nothing(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    primary(page).dblclick()
    expect(current(page)).to_have_text("A001")
    ready(page)
    assert [one.path for one in hub.heard[1:]] == ["/api/counters/3/call-next"]
    primary(page).dblclick()
    expect(primary(page)).to_contain_text("完成")
    ready(page)
    assert [one.path for one in hub.heard[2:]] == ["/api/counters/3/start"]


def test_a_second_strike_within_half_a_second_is_none(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 1"))
    primary(page).dispatch_event("click")
    expect(current(page)).to_have_text("A001")
    page.clock.run_for(400)
    primary(page).dispatch_event("click")
    page.keyboard.press("KeyN")
    page.clock.run_for(200)
    expect(primary(page)).to_have_attribute("aria-disabled", "false")
    assert hub.hall.tickets["A001"].state == "called"
    primary(page).dispatch_event("click")
    expect(primary(page)).to_contain_text("完成")


def test_a_key_held_down_acts_once(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    primary(page).focus()
    for _ in range(5):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    expect(current(page)).to_have_text("A001")
    ready(page)
    for _ in range(5):
        page.keyboard.down("KeyN")
    page.keyboard.up("KeyN")
    expect(primary(page)).to_contain_text("完成")
    assert len(hub.heard) == 3


def test_an_answer_lost_on_the_way_is_asked_for_with_the_same_key(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    hub.answers_to_lose = 2
    press_primary(page, "叫下一號")
    expect(said(page)).to_have_text("已叫 A001")
    calls = hub.acts("call-next")
    assert len(calls) == 3
    assert len({one.key for one in calls}) == 1
    assert hub.hall.tickets["A002"].state == "waiting"


def test_each_press_has_a_key_of_its_own(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    press_primary(page, "叫下一號")
    act(page, "重叫")
    expect(page.locator(".now")).to_contain_text("已重叫 1 次")
    act(page, "重叫")
    expect(page.locator(".now")).to_contain_text("已重叫 2 次")
    first, second = hub.acts("recall")
    assert first.key != second.key
    assert re.fullmatch("[0-9a-f]{32}", first.key)


def test_without_a_word_for_ten_seconds_nothing_can_be_pressed_until_the_line_is_back(
    page: Page, hub: FakeHub
) -> None:
    sign_in(page)
    press_primary(page, "叫下一號")
    before = len(hub.heard)
    hub.go_down()
    page.clock.fast_forward(11_000)
    banner = page.locator(".banner")
    expect(banner).to_contain_text("請原諒，線路暫時中斷")
    expect(primary(page)).to_have_attribute("aria-disabled", "true")
    expect(action(page, "重叫")).to_have_attribute("aria-disabled", "true")
    expect(page.locator(".plate")).to_contain_text("燈牌狀態未知")
    primary(page).dispatch_event("click")
    page.keyboard.press("KeyN")
    page.keyboard.press("KeyR")
    expect(current(page)).to_have_text("A001")

    hub.down = False
    page.clock.fast_forward(3_000)
    expect(banner).to_have_count(0)
    expect(primary(page)).to_have_attribute("aria-disabled", "false")
    assert len(hub.heard) == before


def test_a_refusal_is_said_civilly_with_its_rule_and_what_to_do(page: Page, hub: FakeHub) -> None:
    hub.hall.recalls_allowed = 0
    hub.hall.of_ticket = {"recalls_left": 2}
    sign_in(page)
    press_primary(page, "叫下一號")
    act(page, "重叫")
    alert = page.get_by_role("alert").filter(has_text="規範")
    expect(alert).to_contain_text("A001 已重叫 0 次")
    expect(alert).to_contain_text("規範 R5")
    expect(alert).to_contain_text("若市民未到，請標示過號")
    page.get_by_role("button", name="知道了").click()
    expect(alert).to_have_count(0)


def test_a_refused_pause_keeps_the_dialog_and_what_was_chosen(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    act(page, "暫停")
    page.get_by_label("扎賬").check()
    page.locator("dialog .loud").click()
    expect(page.locator("dialog")).to_contain_text("規範 R17")
    expect(page.get_by_label("扎賬")).to_be_checked()
    assert hub.hall.windows[3].state == "open"


def test_a_dialog_keeps_the_focus_and_gives_it_back(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    press_primary(page, "叫下一號")
    key(page, "KeyH")
    dialog = page.locator("dialog")
    expect(dialog).to_be_visible()
    for _ in range(8):
        page.keyboard.press("Tab")
        inside = "!document.hasFocus() || document.activeElement === document.body"
        assert page.evaluate(f"{inside} || !!document.activeElement.closest('dialog')")
    page.keyboard.press("KeyM")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(primary(page)).to_be_focused()
    assert hub.hall.tickets["A001"].state == "called"


def test_shortcut_keys_can_be_switched_off(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    page.get_by_label("快速鍵").uncheck()
    page.locator("h1").click()
    page.keyboard.press("KeyN")
    page.keyboard.press("Space")
    expect(page.locator("kbd")).to_have_count(0)
    assert hub.acts("call-next") == []


def test_a_reason_may_be_typed_for_a_hold(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    press_primary(page, "叫下一號")
    act(page, "保留")
    page.get_by_label("其他", exact=True).check()
    go = page.get_by_role("button", name="保留 A001")
    expect(go).to_have_attribute("aria-disabled", "true")
    page.locator("dialog .line input").fill("回家取印章")
    go.click()
    expect(page.locator(".aside").first).to_contain_text("回家取印章")
