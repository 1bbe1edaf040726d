"""Coming in and going out: signing in, choosing a window, and a session that ends."""

from playwright.sync_api import Page, expect

from tests.api.web.desk import primary, sign_in
from tests.api.web.fake_hub import FakeHub


def test_a_window_in_use_by_another_clerk_cannot_be_taken(page: Page, hub: FakeHub) -> None:
    hub.hall.open(2, "1031")
    page.goto("/clerk")
    page.get_by_label("工號").fill("1024")
    page.get_by_label("密碼").fill("246810")
    page.get_by_role("button", name="登入").click()
    taken = page.get_by_role("button", name="2 號櫃檯")
    expect(taken).to_contain_text("1031")
    expect(taken).to_have_attribute("aria-disabled", "true")


def test_a_wrong_pin_is_said_and_the_pin_is_wiped(page: Page, hub: FakeHub) -> None:
    page.goto("/clerk")
    page.get_by_label("工號").fill("1024")
    page.get_by_label("密碼").fill("000000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("工號或密碼不正確")
    expect(page.get_by_label("密碼")).to_have_value("")
    expect(page.get_by_label("密碼")).to_be_focused()


def test_a_session_that_ended_leads_back_to_the_door(page: Page, hub: FakeHub) -> None:
    hub.hall.take("A001", "household")
    sign_in(page)
    page.context.clear_cookies()
    primary(page).click()
    expect(page.get_by_role("heading", name="您好，請登入")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("請先登入")


def test_who_signs_out_closes_the_window_first(page: Page, hub: FakeHub) -> None:
    sign_in(page)
    page.get_by_role("button", name="登出").click()
    page.locator("dialog").get_by_role("button", name="關櫃").click()
    expect(page.get_by_role("heading", name="您好，請登入")).to_be_visible()
    assert hub.hall.windows[3].state == "closed"
    page.reload()
    expect(page.get_by_label("工號")).to_be_focused()


def test_a_sign_out_that_nobody_confirmed_is_said(page: Page, hub: FakeHub) -> None:
    page.goto("/clerk")
    page.get_by_label("工號").fill("1024")
    page.get_by_label("密碼").fill("246810")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="1 號櫃檯")).to_be_visible()
    hub.go_down()
    page.get_by_role("button", name="登出").click()
    page.clock.run_for(20_000)
    expect(page.get_by_role("alert").filter(has_text="沒有收到回覆")).to_be_visible()
