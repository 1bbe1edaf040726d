"""A clerk in front of the browser: the words of the tests for what a hand does on the page."""

from playwright.sync_api import Locator, Page, expect


def sign_in(page: Page, *, counter: int = 3) -> None:
    """Sign in as 1024 and open the counter."""
    page.goto("/clerk")
    page.get_by_label("工號").fill("1024")
    page.get_by_label("密碼").fill("246810")
    page.get_by_role("button", name="登入").click()
    page.get_by_role("button", name=f"{counter} 號櫃檯").click()
    ready(page)


def primary(page: Page) -> Locator:
    """The one amber action."""
    return page.locator("button.primary")


def action(page: Page, name: str) -> Locator:
    """One of the other actions, by what it says."""
    return page.get_by_role("group", name="其他操作").get_by_role("button", name=name, exact=True)


def ready(page: Page) -> None:
    """The desk has answered and the hand is free again."""
    desk = page.locator("main.desk")
    expect(desk).to_be_visible()
    if desk.get_attribute("aria-busy") == "true":
        # Half a second in which a second strike of the hand is ignored: pass it by the clock.
        page.clock.fast_forward(500)
    expect(desk).to_have_attribute("aria-busy", "false")


def press_primary(page: Page, expected: str) -> None:
    """Press the amber action, which must say `expected`."""
    expect(primary(page)).to_contain_text(expected)
    ready(page)
    primary(page).click()
    ready(page)


def act(page: Page, name: str) -> None:
    """Press one of the other actions."""
    ready(page)
    action(page, name).click()


def key(page: Page, code: str) -> None:
    """Press one key, as soon as the desk listens."""
    expect(page.locator("dialog")).to_have_count(0)
    ready(page)
    page.keyboard.press(code)


def asked(page: Page, code: str) -> None:
    """Press the key of an act that asks first; the first field of its dialog has the focus."""
    key(page, code)
    expect(page.locator("dialog input:focus")).to_have_count(1)


def current(page: Page) -> Locator:
    """The number at the window."""
    return page.locator(".now .number")


def said(page: Page) -> Locator:
    """What the page tells a screen reader after an act."""
    return page.locator(".said")
