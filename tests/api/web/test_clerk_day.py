"""A clerk's whole day on the page, by mouse and by keyboard alone."""

import json

from playwright.sync_api import Page, expect

from tests.api.web.desk import (
    act,
    asked,
    current,
    key,
    press_primary,
    primary,
    ready,
    said,
    sign_in,
)
from tests.api.web.fake_hub import FakeHub


def _queue(hub: FakeHub) -> None:
    hub.hall.open(2, "1031")
    for number, ago in (("A001", 40), ("A002", 30), ("B003", 20), ("A004", 10), ("A005", 5)):
        hub.hall.take(number, "identity" if number[0] == "B" else "household", ago_min=ago)


def test_a_clerks_day_by_mouse(page: Page, hub: FakeHub) -> None:
    _queue(hub)
    sign_in(page)

    press_primary(page, "叫下一號")
    expect(current(page)).to_have_text("A001")
    expect(said(page)).to_have_text("已叫 A001")
    act(page, "重叫")
    expect(page.locator(".now")).to_contain_text("已重叫 1 次")
    press_primary(page, "開始辦理")
    press_primary(page, "完成")
    expect(said(page)).to_have_text("A001 已完成，謝謝")

    press_primary(page, "叫下一號")
    act(page, "過號")
    page.get_by_role("button", name="A002 回到隊伍").click()
    expect(said(page)).to_have_text("A002 已回到隊伍")

    ready(page)
    page.get_by_role("button", name="叫 A004").click()
    page.get_by_label("其他理由").check()
    page.locator("dialog .line:not(.big) input").fill("需趕火車")
    page.locator("dialog").get_by_role("button", name="叫 A004").click()
    expect(current(page)).to_have_text("A004")
    press_primary(page, "開始辦理")
    act(page, "保留")
    page.get_by_label("填寫表格").check()
    page.get_by_role("button", name="保留 A004").click()
    expect(page.locator("dialog")).to_have_count(0)
    ready(page)
    page.get_by_role("button", name="叫 A004").click()
    expect(current(page)).to_have_text("A004")
    act(page, "轉送")
    page.get_by_label("身分證・印鑑").check()
    page.get_by_role("button", name="轉送 A004").click()
    expect(said(page)).to_have_text("A004 已轉送")

    act(page, "暫停")
    page.get_by_label("設備故障").check()
    page.get_by_label("15 分").check()
    page.locator("dialog").get_by_role("button", name="暫停服務").click()
    expect(page.locator(".plate")).to_contain_text("暫停服務")
    press_primary(page, "恢復服務")
    act(page, "關櫃")
    page.locator("dialog").get_by_role("button", name="關櫃").click()
    expect(primary(page)).to_contain_text("開櫃")
    page.get_by_role("button", name="登出").click()
    expect(page.get_by_role("heading", name="您好，請登入")).to_be_visible()

    sent = [(one.path.rsplit("/", 1)[1], json.loads(one.body)) for one in hub.heard]
    assert sent == [
        ("open", {}),
        ("call-next", {"after": None}),
        ("recall", {}),
        ("start", {}),
        ("finish", {}),
        ("call-next", {"after": None}),
        ("no-show", {}),
        ("return", {}),
        ("call", {"number": "2026-11-23-A004", "reason": "需趕火車"}),
        ("start", {}),
        ("hold", {"reason": "填寫表格", "minutes": 15}),
        ("call", {"number": "2026-11-23-A004"}),
        ("transfer", {"service": "identity", "reason": "wrong_window", "note": ""}),
        ("pause", {"reason": "fault", "minutes": 15}),
        ("resume", {}),
        ("close", {}),
    ]
    assert hub.heard[7].path == "/api/tickets/2026-11-23-A002/return"
    assert len({one.key for one in hub.heard}) == len(hub.heard)


def test_a_clerks_day_by_keyboard_alone(page: Page, hub: FakeHub) -> None:
    _queue(hub)
    page.goto("/clerk")
    expect(page.get_by_label("工號")).to_be_focused()
    page.keyboard.type("1024")
    page.keyboard.press("Tab")
    page.keyboard.type("246810")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="1 號櫃檯")).to_be_focused()
    page.keyboard.press("Enter")

    key(page, "KeyN")
    expect(current(page)).to_have_text("A001")
    key(page, "Space")
    expect(primary(page)).to_contain_text("完成")
    key(page, "KeyF")
    expect(current(page)).to_have_text("A002")
    key(page, "KeyR")
    expect(page.locator(".now")).to_contain_text("已重叫 1 次")
    asked(page, "KeyT")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("A002 已轉送")

    asked(page, "KeyG")
    page.keyboard.type("a004")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(current(page)).to_have_text("A004")
    asked(page, "KeyH")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("A004 已保留")
    asked(page, "KeyP")
    page.keyboard.press("Enter")
    expect(primary(page)).to_contain_text("恢復服務")
    expect(primary(page)).to_be_focused()
    key(page, "Enter")
    expect(said(page)).to_have_text("已恢復服務")
    asked(page, "KeyB")
    page.keyboard.type("A001")
    page.keyboard.press("Enter")
    expect(said(page)).to_have_text("A001 已送出補印")
    key(page, "KeyC")
    page.locator("dialog").get_by_role("button", name="關櫃").focus()
    page.keyboard.press("Enter")
    expect(primary(page)).to_contain_text("開櫃")

    assert [one.path.rsplit("/", 1)[1] for one in hub.heard] == [
        "open",
        "call-next",
        "start",
        "call-next",
        "recall",
        "transfer",
        "call",
        "hold",
        "pause",
        "resume",
        "reprint",
        "close",
    ]
    assert json.loads(hub.heard[3].body) == {"after": "2026-11-23-A001"}


def test_the_console_shows_who_waits_in_the_order_of_calling(page: Page, hub: FakeHub) -> None:
    _queue(hub)
    hub.hall.take("A006", "household", ago_min=25, ticket_class="priority", language="en")
    sign_in(page)
    numbers = page.locator(".queue tbody th")
    expect(numbers).to_have_text(["A006", "A001", "A002", "B003", "A004", "A005"])
    first = page.locator(".queue tbody tr").first
    expect(first).to_contain_text("優先")
    expect(first).to_contain_text("25 分")
    expect(page.locator(".services")).to_contain_text("身分證・印鑑1")
    press_primary(page, "叫下一號")
    expect(page.locator(".details")).to_contain_text("English")
    expect(page.locator(".timer-time")).to_contain_text("0:0")


def test_the_clerk_may_read_the_page_in_english(page: Page, hub: FakeHub) -> None:
    _queue(hub)
    sign_in(page)
    press_primary(page, "叫下一號")
    page.get_by_label("語言").select_option("en")
    expect(primary(page)).to_contain_text("Start serving")
    expect(said(page)).to_have_text("A001 called")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_title("Clerk's desk")
    page.reload()
    expect(page.get_by_role("heading", name="Please choose a counter")).to_be_visible()
